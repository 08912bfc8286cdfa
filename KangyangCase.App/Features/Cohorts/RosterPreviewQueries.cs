using KangyangCase.App.Data;
using KangyangCase.App.Importing;
using KangyangCase.App.Security;
using KangyangCase.App.Security.Keys;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Occupations;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Cohorts;

/// <summary>Everything the import page reads: the class, its rules, and what is on file about the people of a roster.</summary>
public sealed class RosterPreviewQueries(IDbContextFactory<KangyangDb> contexts, PersonalDataProtector protector)
{
    /// <summary>Null when the cohort is not visible to the actor, or not the actor's to import into.</summary>
    public async Task<ImportTarget?> TargetAsync(Actor actor, CohortId id)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await db.Cohorts(actor).AsNoTracking().SingleOrDefaultAsync(entry => entry.Id == id) is { } cohort && CohortAccess.MayRun(actor, cohort)
            ? new ImportTarget(cohort.Id, cohort.Name, cohort.Goal, cohort.StartsOn, RulesFor(cohort.Goal, RosterRules.Of(await db.RuleCatalogAsync(), cohort.StartsOn, await db.OccupationCatalogueAsync())))
            : null;
    }

    /// <summary>Null when the cohort is no longer the actor's to import into.</summary>
    /// <param name="watch">Counts people.</param>
    /// <exception cref="OperationCanceledException">It was called off.</exception>
    public async Task<RosterPreview?> JudgeAsync(Actor actor, CohortId id, RosterReport report, Watch watch = default)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await db.Cohorts(actor).AsNoTracking().SingleOrDefaultAsync(entry => entry.Id == id) is { } cohort && CohortAccess.MayRun(actor, cohort)
            ? await PersonsOnFile.JudgeAsync(db, actor, protector, cohort, report, watch)
            : null;
    }

    /// <summary>What the columns of this header held the last time somebody of the organization corrected the guess; null: never.</summary>
    public async Task<IReadOnlyList<MappedColumn>?> RememberedAsync(Actor actor, RosterHeader header)
    {
        if (actor.Scope is not DataScope.Organization own) return null;
        await using var db = await contexts.CreateDbContextAsync();
        return await MappingMemory.FindAsync(db, own.Id, header);
    }

    /// <summary>Rosters often name the 工种 where the occupation is asked for.</summary>
    private static RosterRules RulesFor(Goal goal, RosterRules rules) => goal.WorkType == Goal.NoWorkType
        ? rules
        : rules with { Occupations = [.. rules.Occupations, new OccupationName(goal.Name, [goal.WorkType])] };
}
