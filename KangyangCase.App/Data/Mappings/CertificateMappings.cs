using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Certificates;
using KangyangCase.Domain.Organizations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KangyangCase.App.Data.Mappings;

internal sealed class CertificateMapping : IEntityTypeConfiguration<Certificate>
{
    public void Configure(EntityTypeBuilder<Certificate> certificate)
    {
        certificate.HasKey(entry => entry.Id);
        certificate.Property(entry => entry.Number).HasMaxLength(22);
        certificate.Property(entry => entry.IssuedOn);
        certificate.Property(entry => entry.Face);
        certificate.Property(entry => entry.FaceDigest);
        certificate.Property(entry => entry.LogSequence);
        certificate.HasIndex(entry => entry.Number).IsUnique();
        // One live certificate per result: the database is the second lock.
        certificate.HasIndex(entry => entry.AssessmentId).IsUnique().HasFilter("\"RevokedOn\" IS NULL");
        // The one above holds valid ones only.
        certificate.HasIndex(entry => entry.AssessmentId, "IX_Certificates_OfAssessment");
        certificate.HasIndex(entry => new { entry.IssuedOn, entry.Number, entry.Id });
        certificate.HasIndex(entry => new { entry.IssuedOn, entry.Number, entry.Id }, "IX_Certificates_Revoked").HasFilter("\"RevokedOn\" IS NOT NULL");
        certificate.HasOne<CertificateBatch>().WithMany().HasForeignKey(entry => entry.BatchId).OnDelete(DeleteBehavior.Restrict);
        certificate.HasOne<Assessment>().WithMany().HasForeignKey(entry => entry.AssessmentId).OnDelete(DeleteBehavior.Restrict);
        certificate.HasOne<CaseFile>().WithMany().HasForeignKey(entry => entry.CaseId).OnDelete(DeleteBehavior.Restrict);
        certificate.HasOne<Organization>().WithMany().HasForeignKey(entry => entry.OrganizationId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CertificateBatchMapping : IEntityTypeConfiguration<CertificateBatch>
{
    public void Configure(EntityTypeBuilder<CertificateBatch> batch)
    {
        batch.HasKey(entry => entry.Id);
        batch.Property(entry => entry.IssuedOn);
        batch.Property(entry => entry.ActorName);
        batch.Property(entry => entry.IssuedAt);
        batch.HasOne<Organization>().WithMany().HasForeignKey(entry => entry.OrganizationId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class NumberCounterMapping : IEntityTypeConfiguration<NumberCounter>
{
    public void Configure(EntityTypeBuilder<NumberCounter> counter)
    {
        counter.HasKey(entry => new { entry.OrganizationId, entry.Year, entry.Level });
        counter.HasOne<Organization>().WithMany().HasForeignKey(entry => entry.OrganizationId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ReservedNumberMapping : IEntityTypeConfiguration<ReservedNumber>
{
    public void Configure(EntityTypeBuilder<ReservedNumber> number)
    {
        number.HasKey(entry => entry.Id);
        number.Property(entry => entry.Number).HasMaxLength(22);
        number.Property(entry => entry.FoldedName);
        number.Property(entry => entry.DocumentIndex);
        number.Property(entry => entry.PrintedDate);
        number.HasIndex(entry => entry.Number).IsUnique();
        number.HasIndex(entry => entry.DocumentIndex);
        number.HasOne<Organization>().WithMany().HasForeignKey(entry => entry.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        number.HasOne<Certificate>().WithMany().HasForeignKey(entry => entry.UsedBy).OnDelete(DeleteBehavior.Restrict);
    }
}
