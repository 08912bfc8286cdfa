using KangyangCase.App.Data;
using KangyangCase.App.Data.ChangeLog;
using KangyangCase.App.Features.Assessments;
using KangyangCase.App.Features.Certificates;
using KangyangCase.App.Features.Cohorts;
using KangyangCase.App.Hosting;
using KangyangCase.App.Security;
using KangyangCase.App.Shared;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Certificates;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations.Eligibility;
using KangyangCase.Domain.Trainees;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Cases;

/// <summary>The page of one case.</summary>
public sealed class CaseDetailQueries(IDbContextFactory<KangyangDb> contexts, IBusinessClock clock)
{
    private const string MarksRecorded = "assessment.marks-recorded";

    /// <summary>Null when missing or outside the actor's scope: the two are not told apart.</summary>
    public async Task<CaseView?> FindAsync(Actor actor, CaseFileId id, CancellationToken cancellation = default)
    {
        var today = await clock.TodayAsync();
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await CaseFacts.ReadAsync(db, actor, id, today, cancellation) is { } facts ? View(actor, facts) : null;
    }

    private static CaseView View(Actor actor, CaseFacts facts)
    {
        var hours = HoursOf(facts);
        var runs = actor.Is(Role.Coordinator) && CaseAccess.Runs(actor, facts.Case);
        var exited = facts.Case.ExitedOn is not null;
        return new(
            facts.Case.Id, PersonOf(facts), facts.Case.Goal, facts.ProviderName, facts.Case.OpenedOn, facts.Case.PreviousCaseId, facts.Stage,
            facts.Stage == CaseStage.InTraining && facts.HalfLessons.Count > 0 ? $"{hours.Earned} / {hours.Scheduled} 学时" : null,
            CaseNextStep.Of(facts),
            facts.Cohort is { } cohort ? new(cohort.Name, CohortUrls.Detail(cohort.Id), cohort.StartsOn, cohort.EndsOn, facts.Enrollment?.CompletedOn) : null,
            CaseLadder.Steps(facts), CaseLadder.Sentence(facts), hours, EligibilityGate.Of(facts), IssueGate.Of(facts), ResultOf(facts),
            CertificatesOf(facts),
            [.. facts.Log.Select(entry => EventOf(facts, entry))],
            CaseAccess.MayReveal(actor), runs && !exited && facts.Stage != CaseStage.Certified, runs && exited, facts.Trainee.Id,
            facts.Case.IsHistorical);
    }

    private static IReadOnlyList<CaseCertificate> CertificatesOf(CaseFacts facts) =>
    [
        .. facts.Certificates.Select(entry => new CaseCertificate(
            entry.Id, entry.Number, entry.IssuedOn, entry.RevokedOn, entry.RevocationReason, facts.Assessor?.Organization.Name ?? "", false, CertificateUrls.Detail(entry.Id)))
            .Concat(facts.Historical.Select(entry => new CaseCertificate(
                entry.Id, entry.Number, entry.IssuedOn, null, null, $"{entry.Kind.Label()}，见证书内容", true, HistoryUrls.Certificate(entry.Id))))
            .OrderByDescending(entry => entry.IssuedOn),
    ];

    private static CaseEvent EventOf(CaseFacts facts, ChangeLogEntry entry)
    {
        // Until the examiner submits, marks are a draft and nobody else's to read.
        var draft = entry.Action == MarksRecorded && facts.Attempt is { MarksSubmittedAt: null };
        return new(
            entry.Sequence, $"{entry.BusinessDate:yyyy-MM-dd} {ChinaTime.Of(entry.At):HH:mm}", ChinaTime.Show(entry.At), entry.Action,
            draft ? "录入成绩（提交后显示分数）" : entry.Summary, entry.Reason, $"{entry.ActorName} {entry.ActorRole}");
    }

    private static CasePerson PersonOf(CaseFacts facts)
    {
        var trainee = facts.Trainee;
        return new(
            trainee.Name, trainee.Sex.Label(), Age.On(trainee.BirthDate, facts.Today), $"{trainee.DocumentKind.Label()} 尾号 {trainee.DocumentLastFour}",
            trainee.PhoneLastFour, trainee.BirthDate, trainee.Ethnicity, trainee.Schooling, trainee.HouseholdPlace, trainee.TargetGroup, trainee.Employer,
            [.. facts.Practice.OrderBy(entry => entry.From).Select(entry =>
                $"{entry.OccupationName}，{entry.From:yyyy-MM-dd} 起{(entry.To is { } to ? $"至 {to:yyyy-MM-dd}" : "，在岗")}（{entry.Proof.Label()}，{entry.Source}）")]);
    }

    private static CaseHours HoursOf(CaseFacts facts)
    {
        var (scheduled, earned) = (facts.HalfLessons.Sum(row => row.Scheduled), facts.HalfLessons.Sum(row => row.Earned));
        return new(
            [.. facts.HalfLessons.Select(row => new CaseHoursOfKind(CaseDisplay.Label(row.Kind), Lessons(row.Earned), Lessons(row.Scheduled), Percent(row.Earned, row.Scheduled) ?? 0))],
            Lessons(earned), Lessons(scheduled), Percent(earned, scheduled), facts.Rules.MinLessonHours(facts.Case.Goal, facts.Cohort?.StartsOn ?? facts.Today).Display);
    }

    private static CaseResult? ResultOf(CaseFacts facts)
    {
        if (facts is not { Attempt: { } attempt, Plan: { } plan }) return null;
        var verdict = attempt.Verdict;
        var marks = verdict is null
            ? attempt.Assessment.Marks.Select(mark => new CaseMark(mark.Component, mark.Value.Display, ""))
            : verdict.Components.Select(one => new CaseMark(one.Component, one.Mark?.Display ?? "未录入", one.Reason));
        var submitted = plan.MarksSubmittedAt is not null;
        return new(
            plan.Name, AssessmentUrls.Plan(plan.Id), plan.AssessedOn, !submitted ? "成绩尚未提交" : verdict is null ? null : $"{verdict.Outcome.Label()}：{verdict.Reason}",
            !submitted || verdict is null ? Tone.Neutral : verdict.HasPassed ? Tone.Success : Tone.Error,
            submitted ? [.. marks] : []);
    }

    private static string Lessons(int halves) => LessonHours.FromHalves(halves).ToString();

    private static int? Percent(int earned, int scheduled) => scheduled == 0 ? null : 100 * earned / scheduled;
}
