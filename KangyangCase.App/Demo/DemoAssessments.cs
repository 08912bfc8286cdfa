using KangyangCase.App.Data;
using KangyangCase.App.Features.Assessments;
using KangyangCase.App.Security;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Cohorts;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Demo;

/// <summary>Assessments of the demo story, from announcing to posting.</summary>
public sealed class DemoAssessments(
    IDbContextFactory<KangyangDb> contexts, DemoCalendar calendar, AnnouncePlan announce, PutCandidatesForward putForward, ReviewCandidates review,
    RecordMarks record, SubmitMarks submit, OpenPosting post, RaiseObjection objection)
{
    /// <param name="Marks">Theory and skill of each person, parted by a blank.</param>
    /// <param name="PostOn">Null: not posted yet.</param>
    public sealed record Round(string Name, DateOnly AnnouncedOn, DateOnly AssessedOn, IReadOnlyList<CaseFileId> People, IReadOnlyList<string> Marks, DateOnly? PostOn);

    /// <summary>A whole round. Returns the assessments in the order of the people.</summary>
    public async Task<IReadOnlyList<AssessmentId>> RunAsync(IReadOnlyDictionary<Role, Actor> actors, Cohort cohort, Round round)
    {
        var (plan, candidates) = await PutForwardAsync(actors, cohort, round);
        await calendar.SetAsync(round.AnnouncedOn.AddDays(2));
        DemoStory.Require(await review.HandleAsync(actors[Role.Reviewer], new(plan, candidates, ReviewDecision.Approve)));
        await calendar.SetAsync(round.AssessedOn);
        var cells = candidates.Zip(round.Marks, (id, marks) => (id, parts: marks.Split(' '))).SelectMany(row => new[]
        {
            new RecordMarks.Cell(row.id, AssessmentComponent.Theory, row.parts[0], ""), new RecordMarks.Cell(row.id, AssessmentComponent.Skill, row.parts[1], ""),
        });
        DemoStory.Require(await record.HandleAsync(actors[Role.Examiner], new(plan, [.. cells])));
        DemoStory.Require(await submit.HandleAsync(actors[Role.Examiner], new(plan)));
        if (round.PostOn is { } day) await PostAsync(actors[Role.Reviewer], plan, day);
        return candidates;
    }

    /// <summary>A round in its beginnings: three approved, one waiting, the last sent back.</summary>
    public async Task OpenAsync(IReadOnlyDictionary<Role, Actor> actors, Cohort cohort, Round round)
    {
        var (plan, candidates) = await PutForwardAsync(actors, cohort, round);
        var reviewer = actors[Role.Reviewer];
        DemoStory.Require(await review.HandleAsync(reviewer, new(plan, [.. candidates.Take(3)], ReviewDecision.Approve)));
        DemoStory.Require(await review.HandleAsync(reviewer, new(plan, [candidates[^1]], ReviewDecision.SendBack, "从业年限与花名册不一致，请核对后重新申报。")));
    }

    public async Task ObjectAsync(Actor actor, AssessmentId person, string text)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var posting = await db.PostingEntries.Where(entry => entry.AssessmentId == person).Select(entry => entry.PostingId).SingleAsync();
        DemoStory.Require(await objection.HandleAsync(actor, new(posting, person, text)));
    }

    private async Task<(AssessmentPlanId Plan, IReadOnlyList<AssessmentId> Candidates)> PutForwardAsync(
        IReadOnlyDictionary<Role, Actor> actors, Cohort cohort, Round round)
    {
        await calendar.SetAsync(round.AnnouncedOn);
        var coordinator = actors[Role.Coordinator];
        var plan = DemoStory.Require(await announce.HandleAsync(coordinator, new(cohort.Id, round.Name, round.AnnouncedOn, round.AssessedOn, "忠县考点")));
        var report = DemoStory.Require(await putForward.HandleAsync(coordinator, new(plan, round.People)));
        if (report.Refused is [var refused, ..]) throw new InvalidOperationException($"Demo story: {refused.Refusal!.Code}");
        await using var db = await contexts.CreateDbContextAsync();
        var ids = await db.Assessments.AsNoTracking().Where(one => one.PlanId == plan).ToDictionaryAsync(one => one.CaseId, one => one.Id);
        return (plan, [.. round.People.Select(person => ids[person])]);
    }

    private async Task PostAsync(Actor reviewer, AssessmentPlanId plan, DateOnly day)
    {
        await calendar.SetAsync(day);
        await using var db = await contexts.CreateDbContextAsync();
        var announced = await db.AssessmentPlans.AsNoTracking().SingleAsync(entry => entry.Id == plan);
        var planned = DemoStory.Require(await db.PlanPostingAsync(announced, day));
        DemoStory.Require(await post.HandleAsync(reviewer, new(plan, [.. planned.People.Select(one => one.Assessment.Id)], planned.Window.LastDay)));
    }
}
