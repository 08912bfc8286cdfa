using KangyangCase.App.Data;
using KangyangCase.App.Data.Reading;
using KangyangCase.App.Hosting;
using KangyangCase.App.Security;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Occupations.Eligibility;
using KangyangCase.Domain.Rules.Packs;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Rules;

/// <param name="Now">Under the pack that applies; null where nothing is on file.</param>
/// <param name="Then">Under the pack tried.</param>
public sealed record ReplayRow(CaseFileId CaseId, string Name, EligibilityVerdict? Now, EligibilityVerdict? Then)
{
    public bool Changes => Now?.Outcome != Then?.Outcome;
}

/// <param name="Applies">The pack that applies to the class; null: none.</param>
/// <param name="On">The day both are asked for.</param>
public sealed record ReplayView(
    CohortId Cohort, string CohortName, string Goal, DateOnly On, PackChoice? Applies, PackChoice? Tried, IReadOnlyList<PolicyPack> Packs, IReadOnlyList<ReplayRow> Rows)
{
    public int Changed => Rows.Count(row => row.Changes);
}

/// <summary>A class under another pack: who would change. Only reads: nothing issued, approved or put forward is touched.</summary>
public sealed class ReplayQueries(IDbContextFactory<KangyangDb> contexts, IBusinessClock clock)
{
    /// <param name="packId">Null: none tried yet.</param>
    /// <param name="version">Null: the newest of that pack.</param>
    /// <param name="on">Null: the business date.</param>
    /// <returns>Null when there is no such class within the actor's scope.</returns>
    public async Task<ReplayView?> CohortAsync(
        Actor actor, CohortId id, string? packId, int? version = null, DateOnly? on = null, CancellationToken cancellation = default)
    {
        var day = on ?? await clock.TodayAsync();
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await db.Cohorts(actor).AsNoTracking().SingleOrDefaultAsync(cohort => cohort.Id == id, cancellation) is not { } cohort) return null;
        var plan = (await db.AssessmentPlans.AsNoTracking().Where(one => one.CohortId == id).ToListAsync(cancellation)).MaxBy(one => one.AnnouncedOn);
        var rules = await db.RuleCatalogAsync();
        var applies = rules.PackFor(plan, cohort.Goal, day);
        var tried = packId is null ? null
            : version is { } number ? rules.Packs.Kept(packId, number, cohort.Goal)
            : rules.Packs.Forced(packId, cohort.Goal);
        var cases = db.Cases(actor).Where(entry => db.Enrollments.Any(place => place.CaseId == entry.Id && place.CohortId == id));
        var people = await db.CandidatesAsync(cases);
        var occupation = (await db.OccupationCatalogueAsync(cancellation)).Find(cohort.Goal.Name)?.Occupation;
        return new(
            id, cohort.Name, cohort.Goal.Display, day, applies, tried, rules.Packs.All,
            [.. people.OrderBy(person => person.Name, StringComparer.Ordinal).Select(person => new ReplayRow(
                person.CaseId, person.Name,
                EligibilityReader.Answer(person.Facts, applies, occupation, day).Verdict, EligibilityReader.Answer(person.Facts, tried, occupation, day).Verdict))]);
    }
}
