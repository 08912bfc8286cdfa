using KangyangCase.App.Data;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Occupations.Standards;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Standards;

/// <summary>What every write of standards does the same way.</summary>
internal static class StandardWork
{
    /// <summary>The goal a key names, if the catalogue has it and it is in use.</summary>
    public static async Task<Result<Goal>> GoalAsync(WriteScope scope, string key)
    {
        if (Goal.Parse(key) is not { Succeeded: true, Value: var goal }) return StandardErrors.GoalMissing;
        if ((await scope.Db.OccupationCatalogueAsync()).All.FirstOrDefault(one => one.Goals.Contains(goal)) is not { } entry) return StandardErrors.GoalMissing;
        return entry.IsRetired(scope.Today) ? StandardErrors.Retired(entry) : goal;
    }

    public static async Task<Standard?> FindAsync(KangyangDb db, StandardKind kind, Guid id) => kind switch
    {
        StandardKind.Training => await db.TrainingStandards.SingleOrDefaultAsync(one => one.Id == new TrainingStandardId(id)),
        StandardKind.Assessment => await db.AssessmentStandards.SingleOrDefaultAsync(one => one.Id == new AssessmentStandardId(id)),
    };

    /// <param name="revision">What the actor saw; a newer one on file refuses.</param>
    public static async Task<Result<Standard>> FindAsync(KangyangDb db, StandardKind kind, Guid id, int revision)
    {
        if (await FindAsync(db, kind, id) is not { } standard) return StandardErrors.NotFound;
        return standard.Revision == revision ? standard : StandardErrors.Overtaken;
    }

    /// <summary>The other versions of the same goal and family.</summary>
    public static async Task<IReadOnlyList<Standard>> OthersAsync(KangyangDb db, Standard standard) => standard switch
    {
        TrainingStandard own => [.. await db.TrainingStandards.Where(one => one.Goal == own.Goal && one.Id != own.Id).ToListAsync()],
        AssessmentStandard own => [.. await db.AssessmentStandards.Where(one => one.Goal == own.Goal && one.Id != own.Id).ToListAsync()],
        _ => throw new InvalidOperationException(standard.GetType().Name),
    };

    public static async Task<Refusal?> TakenAsync(KangyangDb db, Standard standard) =>
        (await OthersAsync(db, standard)).Any(other => other.Version == standard.Version && other.ServesTheSameAs(standard))
            ? StandardErrors.VersionTaken(standard.Goal, standard.Version)
            : null;

    public static Task LogAsync(WriteScope scope, string act, Standard standard, string verb, string? reason = null, object? details = null) => scope.LogAsync(
        $"standard.{act}", "standard", standard.Key, $"{verb}{standard.Kind.Label()} {standard.Goal.Display} {standard.Version}", reason, details: details);
}
