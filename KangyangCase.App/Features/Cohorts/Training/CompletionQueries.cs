using KangyangCase.App.Data;
using KangyangCase.App.Hosting;
using KangyangCase.App.Security;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Cohorts;

public enum CompletionState
{
    /// <summary>已结业.</summary>
    Completed,

    /// <summary>可结业.</summary>
    Ready,

    /// <summary>待书面确认.</summary>
    NeedsConfirmation,

    /// <summary>暂不可结业.</summary>
    NotMet,

    /// <summary>已退出.</summary>
    Exited,
}

public sealed record CompletionRow(
    EnrollmentId Id, CaseFileId CaseId, int Number, string Name, string LastFour, AttendanceRecord Record, CompletionVerdict Verdict,
    CompletionState State, DateOnly? CompletedOn);

public sealed record ConfirmationRow(string RuleKey, string Text, string ActorName, DateTime At);

/// <param name="Unset">Rules that completion asks and nobody has set.</param>
/// <param name="ByKind">Scheduled lessons, kinds without lessons left out.</param>
public sealed record CompletionView(
    CohortId CohortId, string CohortName, DateOnly Today, IReadOnlyList<CompletionRow> Rows, IReadOnlyList<CompletionPart> Rules,
    IReadOnlyList<ConfirmationRow> Confirmations, IReadOnlyList<LessonKind> Kinds, bool HasSessions, bool MayComplete)
{
    public IReadOnlyList<CompletionPart> Unset => [.. Rules.Where(part => part.Met is null)];

    public int Count(CompletionState state) => Rows.Count(row => row.State == state);

    public ConfirmationRow? ConfirmationOf(CompletionPart part) => Confirmations.FirstOrDefault(one => one.RuleKey == part.RuleKey);
}

/// <summary>The class overview: earned against required, and who may complete.</summary>
public sealed class CompletionQueries(IDbContextFactory<KangyangDb> contexts, IBusinessClock clock)
{
    /// <summary>Null when there is no such cohort in the actor's scope.</summary>
    public async Task<CompletionView?> OverviewAsync(Actor actor, CohortId id)
    {
        var today = await clock.TodayAsync();
        await using var db = await contexts.CreateDbContextAsync();
        if (await db.Cohorts(actor).AsNoTracking().SingleOrDefaultAsync(cohort => cohort.Id == id) is not { } cohort) return null;
        var rules = await db.CompletionRulesAsync(cohort, today);
        var confirmations = await db.ConfirmationsFor(id).OrderBy(one => one.At)
            .Select(one => new ConfirmationRow(one.RuleKey, one.Text, one.ActorName, one.At)).ToListAsync();
        var list = await ClassList.ReadAsync(db, id);
        return new(
            id, cohort.Name, today, [.. list.People.Select(person => RowOf(person, rules))],
            CompletionGate.Judge(new AttendanceRecord([]), rules).Parts, confirmations,
            [.. Enum.GetValues<LessonKind>().Where(kind => list.Sessions.Any(session => session.Kind == kind))],
            list.Sessions.Count > 0, CohortAccess.MayRun(actor, cohort));
    }

    private static CompletionRow RowOf(ClassPerson person, CompletionRules rules)
    {
        var verdict = CompletionGate.Judge(person.Record, rules);
        return new(
            person.Enrollment.Id, person.Enrollment.CaseId, person.Enrollment.RosterNumber, person.Name, person.LastFour, person.Record, verdict,
            StateOf(person, verdict), person.Enrollment.CompletedOn);
    }

    private static CompletionState StateOf(ClassPerson person, CompletionVerdict verdict) =>
        person.Enrollment.CompletedOn is not null ? CompletionState.Completed
        : !person.IsActive ? CompletionState.Exited
        : verdict.Outcome switch
        {
            CompletionOutcome.Ready => CompletionState.Ready,
            CompletionOutcome.NeedsConfirmation => CompletionState.NeedsConfirmation,
            CompletionOutcome.NotMet => CompletionState.NotMet,
        };
}
