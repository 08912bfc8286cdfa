using KangyangCase.App.Data.ChangeLog;
using KangyangCase.App.Security;
using KangyangCase.Domain.Organizations;
using KangyangCase.Domain.Trainees;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KangyangCase.App.Data.Mappings;

internal sealed class AccountMapping : IEntityTypeConfiguration<UserAccount>
{
    public void Configure(EntityTypeBuilder<UserAccount> account)
    {
        // A phone number may exist only sealed; accounts need none.
        account.Ignore(entry => entry.PhoneNumber).Ignore(entry => entry.PhoneNumberConfirmed);
        account.Property(entry => entry.DisplayName).HasMaxLength(UserAccount.DisplayNameLimit);
        account.HasOne<Organization>().WithMany().HasForeignKey(entry => entry.OrganizationId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class TraineeMapping : IEntityTypeConfiguration<Trainee>
{
    public void Configure(EntityTypeBuilder<Trainee> trainee)
    {
        trainee.HasKey(entry => entry.Id);
        trainee.Property(entry => entry.Name);
        trainee.Property(entry => entry.FoldedName);
        trainee.Property(entry => entry.Sex);
        trainee.Property(entry => entry.BirthDate);
        trainee.Property(entry => entry.DocumentKind);
        trainee.Property(entry => entry.DocumentCipher);
        trainee.Property(entry => entry.DocumentIndex);
        trainee.Property(entry => entry.DocumentLastFour).HasMaxLength(4);
        trainee.Property(entry => entry.PhoneCipher);
        trainee.Property(entry => entry.PhoneIndex);
        trainee.Property(entry => entry.PhoneLastFour).HasMaxLength(4);
        trainee.Property(entry => entry.RegisteredBy);
        trainee.Property(entry => entry.RegisteredOn);
        trainee.Property(entry => entry.Revision).HasDefaultValue(0).ValueGeneratedNever().IsConcurrencyToken();
        trainee.Property(entry => entry.EmergencyPhoneLastFour).HasMaxLength(4);
        trainee.Ignore(entry => entry.Document).Ignore(entry => entry.Phone).Ignore(entry => entry.EmergencyPhone).Ignore(entry => entry.SchoolingForRules);
        trainee.HasIndex(entry => entry.DocumentIndex).IsUnique();
        trainee.HasIndex(entry => entry.FoldedName);
        trainee.HasIndex(entry => entry.PhoneIndex);
        trainee.HasOne<Organization>().WithMany().HasForeignKey(entry => entry.RegisteredBy).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PracticeRecordMapping : IEntityTypeConfiguration<PracticeRecord>
{
    public void Configure(EntityTypeBuilder<PracticeRecord> period)
    {
        period.HasKey(entry => entry.Id);
        period.Property(entry => entry.OccupationName);
        period.Property(entry => entry.From);
        period.Property(entry => entry.Source);
        period.Property(entry => entry.Workplace).HasMaxLength(RecordText.ShortLimit);
        period.Property(entry => entry.ProofText).HasMaxLength(RecordText.NoteLimit);
        period.Ignore(entry => entry.Content);
        period.HasOne<Trainee>().WithMany().HasForeignKey(entry => entry.TraineeId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ChangeLogMapping : IEntityTypeConfiguration<ChangeLogEntry>
{
    public void Configure(EntityTypeBuilder<ChangeLogEntry> entry)
    {
        entry.ToTable("ChangeLog");
        entry.HasKey(row => row.Sequence);
        entry.Property(row => row.Sequence).ValueGeneratedNever();
        entry.HasIndex(row => new { row.CaseId, row.Sequence });
        entry.HasIndex(row => row.BusinessDate);
        entry.HasIndex(row => new { row.SubjectKind, row.SubjectId });
    }
}
