using KangyangCase.Domain.Occupations.Standards;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KangyangCase.App.Data.Mappings;

internal sealed class TrainingStandardMapping : IEntityTypeConfiguration<TrainingStandard>
{
    public void Configure(EntityTypeBuilder<TrainingStandard> standard)
    {
        standard.ToTable("TrainingStandards");
        standard.HasKey(entry => entry.Id);
        StandardColumns.Map(standard);
        // One edition may have a curriculum for each kind of trainee.
        standard.HasIndex(entry => new { entry.Goal, entry.Version, entry.Mode, entry.Schooling, entry.Experience }).IsUnique();
        standard.Property(entry => entry.Schooling).HasMaxLength(Standard.TextLimit);
        standard.Property(entry => entry.Experience).HasMaxLength(Standard.TextLimit);
        standard.HasOne<TrainingStandard>().WithMany().HasForeignKey(entry => entry.PreviousId).OnDelete(DeleteBehavior.Restrict);
        standard.HasMany(entry => entry.Modules).WithOne().HasForeignKey(module => module.StandardId).OnDelete(DeleteBehavior.Cascade);
        standard.Navigation(entry => entry.Modules).HasField("modules").UsePropertyAccessMode(PropertyAccessMode.Field).AutoInclude();
        standard.Ignore(entry => entry.Content);
    }
}

internal sealed class CurriculumModuleMapping : IEntityTypeConfiguration<CurriculumModule>
{
    public void Configure(EntityTypeBuilder<CurriculumModule> module)
    {
        module.ToTable("CurriculumModules");
        module.HasKey(entry => entry.Id);
        module.Property(entry => entry.Id).ValueGeneratedNever();
        module.Property(entry => entry.Position);
        module.Property(entry => entry.Name).HasMaxLength(CurriculumModule.NameLimit);
        module.Property(entry => entry.Area);
        module.Property(entry => entry.Theory);
        module.Property(entry => entry.Practice);
        module.Property(entry => entry.Remote);
        module.Property(entry => entry.Tag);
        module.PrimitiveCollection(entry => entry.Subjects).ElementType(element => element.HasConversion<string>());
    }
}

internal sealed class AssessmentStandardMapping : IEntityTypeConfiguration<AssessmentStandard>
{
    public void Configure(EntityTypeBuilder<AssessmentStandard> standard)
    {
        standard.ToTable("AssessmentStandards");
        standard.HasKey(entry => entry.Id);
        StandardColumns.Map(standard);
        standard.HasIndex(entry => new { entry.Goal, entry.Version }).IsUnique();
        standard.HasOne<AssessmentStandard>().WithMany().HasForeignKey(entry => entry.PreviousId).OnDelete(DeleteBehavior.Restrict);
        standard.HasMany(entry => entry.Items).WithOne().HasForeignKey(item => item.StandardId).OnDelete(DeleteBehavior.Cascade);
        standard.Navigation(entry => entry.Items).HasField("items").UsePropertyAccessMode(PropertyAccessMode.Field).AutoInclude();
        standard.Ignore(entry => entry.Content);
    }
}

internal sealed class ExaminedItemMapping : IEntityTypeConfiguration<ExaminedItem>
{
    public void Configure(EntityTypeBuilder<ExaminedItem> item)
    {
        item.ToTable("ExaminedItems");
        item.HasKey(entry => entry.Id);
        item.Property(entry => entry.Id).ValueGeneratedNever();
        item.Property(entry => entry.Position);
        item.Property(entry => entry.Component);
        item.Property(entry => entry.Examines).HasMaxLength(ExaminedItem.TextLimit);
        item.Property(entry => entry.Method).HasMaxLength(ExaminedItem.TextLimit);
        item.Property(entry => entry.Weight);
        item.Property(entry => entry.Tag);
    }
}

file static class StandardColumns
{
    public static void Map<T>(EntityTypeBuilder<T> standard)
        where T : Standard
    {
        standard.Ignore(entry => entry.Kind).Ignore(entry => entry.Key);
        standard.Property(entry => entry.Goal);
        standard.Property(entry => entry.Version).HasMaxLength(Standard.VersionLimit);
        standard.Property(entry => entry.Developer).HasMaxLength(Standard.TextLimit);
        standard.Property(entry => entry.Note).HasMaxLength(Standard.NoteLimit);
        standard.Property(entry => entry.ApprovedBy).HasMaxLength(Standard.TextLimit);
        standard.Property(entry => entry.ApprovalDocument).HasMaxLength(Standard.TextLimit);
        standard.Property(entry => entry.Revision).IsConcurrencyToken();
    }
}
