using KangyangCase.Domain.Trainees;
using KangyangCase.Domain.Trainees.Duplicates;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KangyangCase.App.Data.Mappings;

internal sealed class DuplicateDecisionMapping : IEntityTypeConfiguration<DuplicateDecision>
{
    public void Configure(EntityTypeBuilder<DuplicateDecision> decision)
    {
        decision.ToTable("DuplicateDecisions");
        decision.HasKey(entry => entry.Id);
        decision.Property(entry => entry.Reason).HasMaxLength(DuplicateDecision.ReasonLimit);
        decision.HasIndex(entry => new { entry.First, entry.Second }).IsUnique();
        // It says nothing without the two, and goes with either.
        decision.HasOne<Trainee>().WithMany().HasForeignKey(entry => entry.First).OnDelete(DeleteBehavior.Cascade);
        decision.HasOne<Trainee>().WithMany().HasForeignKey(entry => entry.Second).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class TraineeMergeMapping : IEntityTypeConfiguration<TraineeMerge>
{
    public void Configure(EntityTypeBuilder<TraineeMerge> merge)
    {
        merge.ToTable("TraineeMerges");
        merge.HasKey(entry => entry.Id);
        merge.Property(entry => entry.Reason).HasMaxLength(DuplicateDecision.ReasonLimit);
        merge.Property(entry => entry.ActorName);
        merge.Property(entry => entry.MergedOn);
        merge.Property(entry => entry.LogSequence);
        merge.Property(entry => entry.Before);
        merge.Property(entry => entry.AfterDigest);
        // Whoever was merged is not removed: not by taking an import back either.
        merge.HasOne<Trainee>().WithMany().HasForeignKey(entry => entry.Survivor).OnDelete(DeleteBehavior.Restrict);
        merge.HasOne<Trainee>().WithMany().HasForeignKey(entry => entry.Loser).OnDelete(DeleteBehavior.Restrict);
    }
}
