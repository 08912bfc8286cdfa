using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Organizations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KangyangCase.App.Data.Mappings;

internal sealed class AssessmentPlanMapping : IEntityTypeConfiguration<AssessmentPlan>
{
    public void Configure(EntityTypeBuilder<AssessmentPlan> plan)
    {
        plan.HasKey(entry => entry.Id);
        plan.Property(entry => entry.Name).HasMaxLength(AssessmentPlan.NameLimit);
        plan.Property(entry => entry.Goal);
        plan.Property(entry => entry.DistrictCode);
        plan.Property(entry => entry.AnnouncedOn);
        plan.Property(entry => entry.AssessedOn);
        plan.Property(entry => entry.Place);
        plan.Property(entry => entry.PackId);
        plan.Property(entry => entry.PackVersion);
        plan.HasIndex(entry => new { entry.OrganizationId, entry.Name }).IsUnique();
        plan.HasOne<Cohort>().WithMany().HasForeignKey(entry => entry.CohortId).OnDelete(DeleteBehavior.Restrict);
        plan.HasOne<Organization>().WithMany().HasForeignKey(entry => entry.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        plan.HasOne<Organization>().WithMany().HasForeignKey(entry => entry.ProviderId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AssessmentMapping : IEntityTypeConfiguration<Assessment>
{
    public void Configure(EntityTypeBuilder<Assessment> assessment)
    {
        assessment.HasKey(entry => entry.Id);
        assessment.Property(entry => entry.CandidateNumber);
        assessment.Property(entry => entry.PutForwardOn);
        assessment.Property(entry => entry.Eligibility);
        assessment.HasIndex(entry => new { entry.PlanId, entry.CandidateNumber }).IsUnique();
        // Who waits for a decision, and who was sent back: few, among all that were ever approved.
        assessment.HasIndex(entry => new { entry.Candidacy, entry.CaseId });
        // A candidate who was sent back may be put forward again; otherwise once per plan.
        assessment.HasIndex(entry => new { entry.PlanId, entry.CaseId }).IsUnique().HasFilter("\"Candidacy\" <> 'SentBack'");
        assessment.HasOne<AssessmentPlan>().WithMany().HasForeignKey(entry => entry.PlanId).OnDelete(DeleteBehavior.Restrict);
        assessment.HasOne<CaseFile>().WithMany().HasForeignKey(entry => entry.CaseId).OnDelete(DeleteBehavior.Restrict);
        assessment.HasMany(entry => entry.Marks).WithOne().HasForeignKey(mark => mark.AssessmentId).OnDelete(DeleteBehavior.Cascade);
        assessment.Navigation(entry => entry.Marks).HasField("marks").AutoInclude();
    }
}

internal sealed class AssessmentMarkMapping : IEntityTypeConfiguration<AssessmentMark>
{
    public void Configure(EntityTypeBuilder<AssessmentMark> mark)
    {
        mark.ToTable("AssessmentMarks");
        mark.HasKey(entry => new { entry.AssessmentId, entry.Component });
        mark.Property(entry => entry.Value);
    }
}

internal sealed class PublicPostingMapping : IEntityTypeConfiguration<PublicPosting>
{
    public void Configure(EntityTypeBuilder<PublicPosting> posting)
    {
        posting.HasKey(entry => entry.Id);
        posting.Property(entry => entry.PostedOn);
        posting.Property(entry => entry.WorkingDays);
        posting.Property(entry => entry.LastDay);
        posting.HasIndex(entry => entry.LastDay);
        posting.HasOne<AssessmentPlan>().WithMany().HasForeignKey(entry => entry.PlanId).OnDelete(DeleteBehavior.Restrict);
        posting.HasOne<Organization>().WithMany().HasForeignKey(entry => entry.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        posting.HasMany(entry => entry.Entries).WithOne().HasForeignKey(entry => entry.PostingId).OnDelete(DeleteBehavior.Cascade);
        posting.Navigation(entry => entry.Entries).HasField("entries").AutoInclude();
    }
}

internal sealed class PostingEntryMapping : IEntityTypeConfiguration<PostingEntry>
{
    public void Configure(EntityTypeBuilder<PostingEntry> entry)
    {
        entry.ToTable("PostingEntries");
        entry.HasKey(row => new { row.PostingId, row.AssessmentId });
        entry.HasIndex(row => row.AssessmentId).IsUnique();
        entry.HasIndex(row => new { row.Objection, row.AssessmentId });
        entry.HasOne<Assessment>().WithMany().HasForeignKey(row => row.AssessmentId).OnDelete(DeleteBehavior.Restrict);
    }
}
