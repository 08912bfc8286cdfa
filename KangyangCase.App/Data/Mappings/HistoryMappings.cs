using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Certificates;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Organizations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KangyangCase.App.Data.Mappings;

internal sealed class HistoryBatchMapping : IEntityTypeConfiguration<HistoryBatch>
{
    public void Configure(EntityTypeBuilder<HistoryBatch> batch)
    {
        batch.HasKey(entry => entry.Id);
        batch.Property(entry => entry.FileName).HasMaxLength(ImportBatch.FileNameLimit);
        batch.Property(entry => entry.ActorName);
        batch.Property(entry => entry.ImportedOn);
        batch.Property(entry => entry.ImportedAt);
        batch.Property(entry => entry.Imported);
        batch.Property(entry => entry.Skipped);
        batch.Property(entry => entry.Publish);
        batch.HasOne<Organization>().WithMany().HasForeignKey(entry => entry.OrganizationId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class HistoryEntryMapping : IEntityTypeConfiguration<HistoryEntry>
{
    public void Configure(EntityTypeBuilder<HistoryEntry> row)
    {
        row.ToTable("HistoryEntries");
        row.HasKey(entry => new { entry.BatchId, entry.ExcelRow });
        row.HasIndex(entry => entry.CaseId);
        row.HasOne<HistoryBatch>().WithMany().HasForeignKey(entry => entry.BatchId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class HistoricalCertificateMapping : IEntityTypeConfiguration<HistoricalCertificate>
{
    public void Configure(EntityTypeBuilder<HistoricalCertificate> certificate)
    {
        certificate.HasKey(entry => entry.Id);
        certificate.Property(entry => entry.Kind);
        certificate.Property(entry => entry.Number).HasMaxLength(HistoricalNumber.Limit);
        certificate.Property(entry => entry.IssuerKey).HasMaxLength(Organization.NameLimit);
        certificate.Property(entry => entry.IssuedOn);
        certificate.Property(entry => entry.Face);
        certificate.Property(entry => entry.FaceDigest);
        certificate.Property(entry => entry.LogSequence);
        certificate.Property(entry => entry.Published);
        certificate.Property(entry => entry.WithdrawalReason).HasMaxLength(HistoricalCertificate.ReasonLimit);
        // What was entered wrongly may be entered anew; both rows stay.
        certificate.HasIndex(entry => new { entry.Number, entry.IssuerKey }).IsUnique().HasFilter("\"WithdrawnOn\" IS NULL");
        certificate.HasIndex(entry => entry.Number);
        certificate.HasIndex(entry => new { entry.IssuedOn, entry.Number, entry.Id });
        // One certificate of a kind per case: the database is the second lock.
        certificate.HasIndex(entry => new { entry.CaseId, entry.Kind }).IsUnique().HasFilter("\"WithdrawnOn\" IS NULL");
        certificate.HasIndex(entry => entry.CaseId);
        certificate.HasOne<HistoryBatch>().WithMany().HasForeignKey(entry => entry.BatchId).OnDelete(DeleteBehavior.Restrict);
        certificate.HasOne<CaseFile>().WithMany().HasForeignKey(entry => entry.CaseId).OnDelete(DeleteBehavior.Restrict);
        certificate.HasOne<Organization>().WithMany().HasForeignKey(entry => entry.KeptBy).OnDelete(DeleteBehavior.Restrict);
        certificate.HasOne<Organization>().WithMany().HasForeignKey(entry => entry.AssessmentOrganizationId).OnDelete(DeleteBehavior.Restrict);
    }
}
