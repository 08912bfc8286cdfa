using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Organizations;
using KangyangCase.Domain.Trainees;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KangyangCase.App.Data.Mappings;

internal sealed class CohortMapping : IEntityTypeConfiguration<Cohort>
{
    public void Configure(EntityTypeBuilder<Cohort> cohort)
    {
        cohort.HasKey(entry => entry.Id);
        cohort.Property(entry => entry.Name).HasMaxLength(Cohort.NameLimit);
        cohort.Property(entry => entry.Goal);
        cohort.Property(entry => entry.DistrictCode);
        cohort.Property(entry => entry.StartsOn);
        cohort.HasIndex(entry => new { entry.ProviderId, entry.Name }).IsUnique();
        cohort.HasOne<Organization>().WithMany().HasForeignKey(entry => entry.ProviderId).OnDelete(DeleteBehavior.Restrict);
        cohort.HasOne<Organization>().WithMany().HasForeignKey(entry => entry.AssessmentOrganizationId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ImportBatchMapping : IEntityTypeConfiguration<ImportBatch>
{
    public void Configure(EntityTypeBuilder<ImportBatch> batch)
    {
        batch.HasKey(entry => entry.Id);
        batch.Property(entry => entry.FileName).HasMaxLength(ImportBatch.FileNameLimit);
        batch.Property(entry => entry.ActorName);
        batch.Property(entry => entry.ImportedAt);
        batch.Property(entry => entry.Imported);
        batch.Property(entry => entry.Updated);
        batch.Property(entry => entry.Skipped);
        batch.HasOne<Cohort>().WithMany().HasForeignKey(entry => entry.CohortId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ImportedPersonMapping : IEntityTypeConfiguration<ImportedPerson>
{
    public void Configure(EntityTypeBuilder<ImportedPerson> person)
    {
        person.HasKey(entry => entry.Id);
        person.HasIndex(entry => new { entry.TraineeId, entry.BatchId });
        person.Property(entry => entry.Sequence);
        person.Property(entry => entry.Wrote);
        person.Property(entry => entry.Replaced);
        person.HasOne<ImportBatch>().WithMany().HasForeignKey(entry => entry.BatchId).OnDelete(DeleteBehavior.Restrict);
        person.HasOne<Trainee>().WithMany().HasForeignKey(entry => entry.TraineeId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class RememberedMappingMapping : IEntityTypeConfiguration<RememberedMapping>
{
    public void Configure(EntityTypeBuilder<RememberedMapping> mapping)
    {
        mapping.HasKey(entry => new { entry.OrganizationId, entry.Header });
        mapping.Property(entry => entry.Header).HasMaxLength(64);
        mapping.HasOne<Organization>().WithMany().HasForeignKey(entry => entry.OrganizationId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CaseFileMapping : IEntityTypeConfiguration<CaseFile>
{
    public void Configure(EntityTypeBuilder<CaseFile> caseFile)
    {
        caseFile.ToTable("Cases");
        caseFile.HasKey(entry => entry.Id);
        caseFile.Property(entry => entry.Goal);
        caseFile.Property(entry => entry.DistrictCode);
        caseFile.Property(entry => entry.OpenedOn);
        caseFile.Property(entry => entry.ExitDestination).HasMaxLength(CaseFile.DestinationLimit);
        caseFile.HasIndex(entry => entry.OwnerId);
        // One open case per person and goal; after an exit a new one may open.
        caseFile.HasIndex(entry => new { entry.TraineeId, entry.Goal }).IsUnique().HasFilter("\"ExitedOn\" IS NULL AND \"HistoryBatchId\" IS NULL");
        // Of the past each organization tells its own part.
        caseFile.HasIndex(entry => new { entry.TraineeId, entry.Goal, entry.ProviderId }).IsUnique().HasFilter("\"ExitedOn\" IS NULL AND \"HistoryBatchId\" IS NOT NULL");
        // The ones above hold open cases only.
        caseFile.HasIndex(entry => entry.TraineeId, "IX_Cases_TraineeId");
        // The list's order, for everybody and for a district.
        caseFile.HasIndex(entry => new { entry.OpenedOn, entry.Id }).IsDescending(true, false);
        caseFile.HasIndex(entry => new { entry.DistrictCode, entry.OpenedOn, entry.Id }).IsDescending(false, true, false);
        caseFile.HasOne<Trainee>().WithMany().HasForeignKey(entry => entry.TraineeId).OnDelete(DeleteBehavior.Restrict);
        caseFile.HasOne<Organization>().WithMany().HasForeignKey(entry => entry.ProviderId).OnDelete(DeleteBehavior.Restrict);
        caseFile.HasOne<CaseFile>().WithMany().HasForeignKey(entry => entry.PreviousCaseId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class EnrollmentMapping : IEntityTypeConfiguration<Enrollment>
{
    public void Configure(EntityTypeBuilder<Enrollment> enrollment)
    {
        enrollment.HasKey(entry => entry.Id);
        enrollment.Property(entry => entry.RosterNumber);
        enrollment.Property(entry => entry.EnrolledOn);
        enrollment.HasIndex(entry => new { entry.CohortId, entry.CaseId }).IsUnique();
        enrollment.HasIndex(entry => new { entry.CohortId, entry.RosterNumber }).IsUnique();
        enrollment.HasOne<Cohort>().WithMany().HasForeignKey(entry => entry.CohortId).OnDelete(DeleteBehavior.Restrict);
        enrollment.HasOne<CaseFile>().WithMany().HasForeignKey(entry => entry.CaseId).OnDelete(DeleteBehavior.Restrict);
        enrollment.HasOne<ImportBatch>().WithMany().HasForeignKey(entry => entry.ImportBatchId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class TrainingSessionMapping : IEntityTypeConfiguration<TrainingSession>
{
    public void Configure(EntityTypeBuilder<TrainingSession> session)
    {
        session.HasKey(entry => entry.Id);
        session.Property(entry => entry.Date);
        session.Property(entry => entry.Part);
        session.Property(entry => entry.Kind);
        session.Property(entry => entry.Lessons);
        session.Property(entry => entry.Topic).HasMaxLength(TrainingSession.TopicLimit);
        session.HasIndex(entry => new { entry.CohortId, entry.Date, entry.Part }).IsUnique();
        session.HasIndex(entry => entry.Date);
        session.HasOne<Cohort>().WithMany().HasForeignKey(entry => entry.CohortId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AttendanceMarkMapping : IEntityTypeConfiguration<AttendanceMark>
{
    public void Configure(EntityTypeBuilder<AttendanceMark> mark)
    {
        mark.HasKey(entry => new { entry.SessionId, entry.EnrollmentId });
        mark.HasOne<TrainingSession>().WithMany().HasForeignKey(entry => entry.SessionId).OnDelete(DeleteBehavior.Restrict);
        mark.HasOne<Enrollment>().WithMany().HasForeignKey(entry => entry.EnrollmentId).OnDelete(DeleteBehavior.Restrict);
    }
}
