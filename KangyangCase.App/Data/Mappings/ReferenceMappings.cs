using KangyangCase.Domain.Calendars;
using KangyangCase.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KangyangCase.App.Data.Mappings;

internal sealed class SiteFactMapping : IEntityTypeConfiguration<SiteFact>
{
    public void Configure(EntityTypeBuilder<SiteFact> fact) => fact.HasKey(entry => entry.Key);
}

internal sealed class StoredRuleMapping : IEntityTypeConfiguration<StoredRule>
{
    public void Configure(EntityTypeBuilder<StoredRule> rule)
    {
        rule.ToTable("Rules");
        rule.HasKey(entry => entry.Key);
    }
}

internal sealed class RuleConfirmationMapping : IEntityTypeConfiguration<RuleConfirmation>
{
    public void Configure(EntityTypeBuilder<RuleConfirmation> confirmation)
    {
        confirmation.HasKey(entry => entry.Id);
        confirmation.HasIndex(entry => new { entry.SubjectKind, entry.SubjectId });
    }
}

internal sealed class CalendarYearMapping : IEntityTypeConfiguration<StoredCalendarYear>
{
    public void Configure(EntityTypeBuilder<StoredCalendarYear> year)
    {
        year.ToTable("CalendarYears");
        year.HasKey(entry => entry.Year);
        year.Property(entry => entry.Year).ValueGeneratedNever();
        year.Property(entry => entry.Status).HasConversion(status => status.Stored(), text => CalendarYearStatuses.Parse(text));
        year.Property(entry => entry.Names).HasDefaultValue("{}");
    }
}

internal sealed class DistrictMapping : IEntityTypeConfiguration<StoredDistrict>
{
    public void Configure(EntityTypeBuilder<StoredDistrict> district)
    {
        district.ToTable("Districts");
        district.HasKey(entry => entry.Id);
        district.Property(entry => entry.Name).HasMaxLength(StoredDistrict.NameLimit);
        district.Property(entry => entry.Kind).HasDefaultValue(DistrictKind.District);
        district.Ignore(entry => entry.SuccessorIds).Ignore(entry => entry.ParentIds);
    }
}

internal sealed class DistrictPopulationMapping : IEntityTypeConfiguration<DistrictPopulation>
{
    public void Configure(EntityTypeBuilder<DistrictPopulation> population)
    {
        population.ToTable("DistrictPopulations");
        population.HasKey(entry => new { entry.DistrictId, entry.BaseDate });
        population.HasOne<StoredDistrict>().WithMany().HasForeignKey(entry => entry.DistrictId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class StoredPackMapping : IEntityTypeConfiguration<StoredPack>
{
    public void Configure(EntityTypeBuilder<StoredPack> pack)
    {
        pack.ToTable("PolicyPacks");
        pack.HasKey(entry => new { entry.PackId, entry.Version });
    }
}

internal sealed class OccupationMapping : IEntityTypeConfiguration<StoredOccupation>
{
    public void Configure(EntityTypeBuilder<StoredOccupation> occupation)
    {
        occupation.ToTable("Occupations");
        occupation.HasKey(entry => entry.Id);
        occupation.HasIndex(entry => entry.Name).IsUnique();
        // The second lock against two tabs.
        occupation.Property(entry => entry.Version).IsConcurrencyToken();
    }
}

internal sealed class OccupationVersionMapping : IEntityTypeConfiguration<StoredOccupationVersion>
{
    public void Configure(EntityTypeBuilder<StoredOccupationVersion> version)
    {
        version.ToTable("OccupationVersions");
        version.HasKey(entry => new { entry.OccupationId, entry.Version });
        version.HasOne<StoredOccupation>().WithMany().HasForeignKey(entry => entry.OccupationId).OnDelete(DeleteBehavior.Restrict);
    }
}
