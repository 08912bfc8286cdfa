using KangyangCase.Domain.Organizations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KangyangCase.App.Data.Mappings;

internal sealed class OrganizationMapping : IEntityTypeConfiguration<Organization>
{
    public void Configure(EntityTypeBuilder<Organization> organization)
    {
        organization.HasKey(entry => entry.Id);
        organization.Property(entry => entry.Name).HasMaxLength(Organization.NameLimit);
        organization.Property(entry => entry.Kind);
        organization.Property(entry => entry.SealName).HasMaxLength(Organization.NameLimit);
        organization.Property(entry => entry.SealNote).HasMaxLength(Organization.NoteLimit);
        organization.Property<string?>(CarriedFilings.OldSource).HasMaxLength(40);
        organization.Property<string?>(CarriedFilings.OldPrefix);
        organization.Ignore(entry => entry.Details);
        organization.HasIndex(entry => new { entry.Kind, entry.Name }).IsUnique();
    }
}

internal sealed class FilingMapping : IEntityTypeConfiguration<Filing>
{
    public void Configure(EntityTypeBuilder<Filing> filing)
    {
        filing.HasKey(entry => entry.Id);
        filing.Property(entry => entry.OrganizationId);
        filing.Property(entry => entry.CarriedOver);
        filing.Property(entry => entry.DocumentNumber).HasMaxLength(FilingDraft.DocumentLimit);
        filing.Property(entry => entry.Evidence).HasMaxLength(FilingDraft.EvidenceLimit);
        filing.Property(entry => entry.EndReason).HasMaxLength(Organization.NoteLimit);
        filing.Ignore(entry => entry.IsUnspecified).Ignore(entry => entry.LastDay);
        // Renewed filings keep their prefix, so it is unique among organizations only: the use case asks.
        filing.HasIndex(entry => entry.NumberPrefix);
        filing.HasOne<Organization>().WithMany().HasForeignKey(entry => entry.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        filing.HasOne<Organization>().WithMany().HasForeignKey(entry => entry.AuthorityId).OnDelete(DeleteBehavior.Restrict);
        filing.OwnsMany(entry => entry.Goals, goal =>
        {
            goal.ToTable("FilingGoals");
            goal.WithOwner().HasForeignKey("FilingId");
            goal.Property(row => row.Goal);
            goal.HasKey("FilingId", nameof(FiledGoal.Goal));
        }).Navigation(entry => entry.Goals).HasField("goals");
        filing.OwnsMany(entry => entry.Suspensions, suspension =>
        {
            suspension.ToTable("FilingSuspensions");
            suspension.WithOwner().HasForeignKey("FilingId");
            suspension.Property(row => row.From);
            suspension.Property(row => row.To);
            suspension.Property(row => row.Reason).HasMaxLength(Organization.NoteLimit);
            suspension.HasKey("FilingId", nameof(FilingSuspension.From));
        }).Navigation(entry => entry.Suspensions).HasField("suspensions");
    }
}

internal sealed class FormerNameMapping : IEntityTypeConfiguration<FormerName>
{
    public void Configure(EntityTypeBuilder<FormerName> name)
    {
        name.ToTable("FormerNames");
        name.HasKey(entry => entry.Id);
        name.Property(entry => entry.Name).HasMaxLength(Organization.NameLimit);
        name.Property(entry => entry.UsedTo);
        name.HasOne<Organization>().WithMany().HasForeignKey(entry => entry.OrganizationId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class StaffUnitMapping : IEntityTypeConfiguration<StaffUnit>
{
    public void Configure(EntityTypeBuilder<StaffUnit> unit)
    {
        unit.ToTable("StaffUnits");
        unit.HasKey(entry => entry.Id);
        unit.Property(entry => entry.Name).HasMaxLength(Organization.NameLimit);
        unit.Property(entry => entry.Relation);
        unit.Property(entry => entry.ValidFrom);
        unit.Property(entry => entry.Note).HasMaxLength(Organization.NoteLimit);
        unit.Property(entry => entry.EndReason).HasMaxLength(Organization.NoteLimit);
        unit.HasOne<Organization>().WithMany().HasForeignKey(entry => entry.OrganizationId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class TrainingBaseMapping : IEntityTypeConfiguration<TrainingBase>
{
    public void Configure(EntityTypeBuilder<TrainingBase> granted)
    {
        granted.ToTable("TrainingBases");
        granted.HasKey(entry => entry.Id);
        granted.Property(entry => entry.Name).HasMaxLength(Organization.NameLimit);
        granted.Property(entry => entry.DocumentNumber).HasMaxLength(TrainingBase.DocumentLimit);
        granted.HasOne<Organization>().WithMany().HasForeignKey(entry => entry.OrganizationId).OnDelete(DeleteBehavior.Restrict);
    }
}
