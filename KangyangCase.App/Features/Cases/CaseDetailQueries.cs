using KangyangCase.App.Data;
using KangyangCase.App.Features.Cohorts;
using KangyangCase.App.Hosting;
using KangyangCase.App.Security;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Certificates;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Trainees;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Cases;

/// <summary>The page of one case.</summary>
public sealed class CaseDetailQueries(IDbContextFactory<KangyangDb> contexts, IBusinessClock clock)
{
    /// <summary>Null when missing or outside the actor's scope: the two are not told apart.</summary>
    public async Task<CaseView?> FindAsync(Actor actor, CaseFileId id, CancellationToken cancellation = default)
    {
        var today = await clock.TodayAsync();
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await CaseFacts.ReadAsync(db, actor, id, today, cancellation) is not { } facts) return null;
        return View(actor, facts, await db.Trainees(actor).AnyAsync(person => person.Id == facts.Trainee.Id, cancellation));
    }

    private static CaseView View(Actor actor, CaseFacts facts, bool personInScope)
    {
        var hours = HoursOf(facts);
        var runs = actor.Is(Role.Coordinator) && CaseAccess.Runs(actor, facts.Case);
        var exited = facts.Case.ExitedOn is not null;
        return new(
            facts.Case.Id, PersonOf(facts, personInScope), facts.Case.Goal, facts.ProviderName, facts.Case.OpenedOn, facts.Case.PreviousCaseId, facts.Stage,
            facts.Stage == CaseStage.InTraining && facts.HalfLessons.Count > 0 ? $"{hours.Earned} / {hours.Scheduled} 学时" : null,
            personInScope || facts.Stage != CaseStage.Completed ? CaseNextStep.Of(facts) : new(CaseErrors.PersonElsewhere.Message),
            facts.Cohort is { } cohort ? new(cohort.Name, CohortUrls.Detail(cohort.Id), cohort.StartsOn, cohort.EndsOn, facts.Enrollment?.CompletedOn) : null,
            personInScope ? CaseLadder.Steps(facts) : [], personInScope ? CaseLadder.Sentence(facts) : "", hours, personInScope ? EligibilityGate.Of(facts) : EligibilityGate.OfElsewhere, IssueGate.Of(facts), facts.OwnerName, DeadlineOf(facts),
            personInScope && CaseAccess.MayReveal(actor), runs && ExitKinds.All.Any(kind => CaseLife.Allows(facts.Stage, kind)), runs && exited, runs && !exited, CaseAccess.MayPrint(actor), facts.Trainee.Id,
            facts.Case.IsHistorical, personInScope);
    }

    private static CaseDeadline? DeadlineOf(CaseFacts facts) =>
        facts.Tasks.Where(task => task.Due.On is not null).MinBy(task => task.Due.On) is { Due.On: { } day } next
            ? new(next.Title, day, next.Due.Basis, next.Due.IsOverdue(facts.Today), next.Due.WorkingDaysLeft(facts.Today, facts.Calendar))
            : null;

    private static CasePerson PersonOf(CaseFacts facts, bool inScope)
    {
        var trainee = facts.Trainee;
        var document = $"{trainee.DocumentKind.Label()} 尾号 {trainee.DocumentLastFour}";
        return inScope
            ? new(trainee.Name, trainee.Sex.Label(), Age.On(trainee.BirthDate, facts.Today), document, trainee.Employer)
            : new(trainee.Name, null, null, document, null);
    }

    private static CaseHours HoursOf(CaseFacts facts)
    {
        var (scheduled, earned) = (facts.HalfLessons.Sum(row => row.Scheduled), facts.HalfLessons.Sum(row => row.Earned));
        return new(
            [.. facts.HalfLessons.Select(row => new CaseHoursOfKind(CaseDisplay.Label(row.Kind), Lessons(row.Earned), Lessons(row.Scheduled), Percent(row.Earned, row.Scheduled) ?? 0))],
            Lessons(earned), Lessons(scheduled), Percent(earned, scheduled), facts.Rules.MinLessonHours(facts.Case.Goal, facts.Cohort?.StartsOn ?? facts.Today).Display);
    }

    private static string Lessons(int halves) => LessonHours.FromHalves(halves).ToString();

    private static int? Percent(int earned, int scheduled) => scheduled == 0 ? null : 100 * earned / scheduled;
}
