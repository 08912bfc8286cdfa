using System.Linq.Expressions;
using KangyangCase.Domain.Trainees;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KangyangCase.App.Data.Mappings;

internal sealed class FurtherDocumentMapping : IEntityTypeConfiguration<FurtherDocument>
{
    public void Configure(EntityTypeBuilder<FurtherDocument> document)
    {
        document.OfTrainee("FurtherDocuments", entry => entry.TraineeId);
        document.HasKey(entry => entry.Id);
        document.Property(entry => entry.LastFour).HasMaxLength(4);
        document.Property(entry => entry.Note).HasMaxLength(RecordText.NoteLimit);
        document.Property(entry => entry.AddedOn);
        document.Ignore(entry => entry.Number);
        // Against primary documents stand the triggers of TraineeDocumentTriggers.
        document.HasIndex(entry => entry.NumberIndex).IsUnique();
    }
}

internal sealed class FormerTraineeNameMapping : IEntityTypeConfiguration<FormerTraineeName>
{
    public void Configure(EntityTypeBuilder<FormerTraineeName> name)
    {
        name.OfTrainee("FormerTraineeNames", entry => entry.TraineeId);
        name.HasKey(entry => entry.Id);
        name.Property(entry => entry.Name);
        name.Property(entry => entry.FoldedName);
        name.Property(entry => entry.Until);
        name.Property(entry => entry.Reason).HasMaxLength(RecordText.NoteLimit);
        name.HasIndex(entry => entry.FoldedName);
    }
}

internal sealed class TargetGroupMembershipMapping : IEntityTypeConfiguration<TargetGroupMembership>
{
    public void Configure(EntityTypeBuilder<TargetGroupMembership> membership)
    {
        membership.OfTrainee("TargetGroupMemberships", entry => entry.TraineeId);
        membership.HasKey(entry => entry.Id);
        membership.Property(entry => entry.EvidenceText).HasMaxLength(RecordText.NoteLimit);
        membership.Ignore(entry => entry.Content).Ignore(entry => entry.Span).Ignore(entry => entry.IsFromRoster);
    }
}

internal sealed class EmploymentRecordMapping : IEntityTypeConfiguration<EmploymentRecord>
{
    public void Configure(EntityTypeBuilder<EmploymentRecord> employment)
    {
        employment.OfTrainee("EmploymentRecords", entry => entry.TraineeId);
        employment.HasKey(entry => entry.Id);
        employment.Property(entry => entry.Employer).HasMaxLength(RecordText.ShortLimit);
        employment.Property(entry => entry.Note).HasMaxLength(RecordText.NoteLimit);
        employment.Ignore(entry => entry.Content).Ignore(entry => entry.IsFromRoster);
    }
}

internal sealed class ProfessionalTitleMapping : IEntityTypeConfiguration<ProfessionalTitle>
{
    public void Configure(EntityTypeBuilder<ProfessionalTitle> title)
    {
        title.OfTrainee("ProfessionalTitles", entry => entry.TraineeId);
        title.HasKey(entry => entry.Id);
        title.Property(entry => entry.Name).HasMaxLength(RecordText.ShortLimit);
        title.Property(entry => entry.Number).HasMaxLength(RecordText.ShortLimit);
        title.Property(entry => entry.Evidence).HasMaxLength(RecordText.NoteLimit);
        title.Ignore(entry => entry.Content).Ignore(entry => entry.Held);
    }
}

internal sealed class EarlierCertificateMapping : IEntityTypeConfiguration<EarlierCertificate>
{
    public void Configure(EntityTypeBuilder<EarlierCertificate> certificate)
    {
        certificate.OfTrainee("EarlierCertificates", entry => entry.TraineeId);
        certificate.HasKey(entry => entry.Id);
        certificate.Property(entry => entry.Occupation).HasMaxLength(RecordText.ShortLimit);
        certificate.Property(entry => entry.Number).HasMaxLength(RecordText.ShortLimit);
        certificate.Property(entry => entry.Issuer).HasMaxLength(RecordText.ShortLimit);
        certificate.Property(entry => entry.Evidence).HasMaxLength(RecordText.NoteLimit);
        certificate.Property(entry => entry.AddedOn);
        certificate.HasIndex(entry => entry.Number);
        certificate.Ignore(entry => entry.Content).Ignore(entry => entry.Held);
    }
}

internal sealed class ConsentRecordMapping : IEntityTypeConfiguration<ConsentRecord>
{
    public void Configure(EntityTypeBuilder<ConsentRecord> consent)
    {
        consent.OfTrainee("ConsentRecords", entry => entry.TraineeId);
        consent.HasKey(entry => entry.Id);
        consent.Property(entry => entry.Wording).HasMaxLength(RecordText.ShortLimit);
        consent.Property(entry => entry.Note).HasMaxLength(RecordText.NoteLimit);
        consent.Property(entry => entry.WithdrawalReason).HasMaxLength(RecordText.NoteLimit);
        consent.Ignore(entry => entry.Content);
    }
}

file static class TraineeRecords
{
    /// <summary>Records go with their person.</summary>
    public static void OfTrainee<T>(this EntityTypeBuilder<T> record, string table, Expression<Func<T, TraineeId>> owner)
        where T : class
    {
        record.ToTable(table);
        record.Property(owner);
        record.HasOne<Trainee>().WithMany().HasForeignKey(((MemberExpression)owner.Body).Member.Name).OnDelete(DeleteBehavior.Cascade);
    }
}
