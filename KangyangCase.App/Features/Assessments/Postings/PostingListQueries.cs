using KangyangCase.App.Data;
using KangyangCase.App.Data.Reading;
using KangyangCase.App.Hosting;
using KangyangCase.App.Security;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Calendars;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Assessments;

/// <summary>The list of postings, and what waits to be posted.</summary>
public sealed class PostingListQueries(IDbContextFactory<KangyangDb> contexts, IBusinessClock clock)
{
    /// <summary>Newest last day first: what still runs stands on top.</summary>
    public async Task<(IReadOnlyList<PostingRow> Rows, int Total)> ListAsync(Actor actor, PostingFilter filter, int skip, int take)
    {
        var today = await clock.TodayAsync();
        await using var db = await contexts.CreateDbContextAsync();
        var calendar = await db.WorkingCalendarAsync();
        var matching = Narrow(db.PublicPostings(actor).AsNoTracking(), filter, today);
        var rows = await (
            from posting in matching
            join plan in db.AssessmentPlans on posting.PlanId equals plan.Id
            orderby posting.LastDay descending, posting.PostedOn descending, plan.Name
            select new { Posting = posting, plan.Name, plan.Goal }).Skip(skip).Take(take).ToListAsync();
        return ([.. rows.Select(row => Row(row.Posting, row.Name, row.Goal.Display, today, calendar))], await matching.CountAsync());
    }

    /// <summary>For reviewers; empty for everybody else.</summary>
    public async Task<IReadOnlyList<WaitingPlan>> WaitingAsync(Actor actor)
    {
        if (!CandidateAccess.MayReview(actor)) return [];
        await using var db = await contexts.CreateDbContextAsync();
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        var settings = await db.RuleCatalogAsync();
        var plans = await db.AssessmentPlans(actor)
            .Where(plan => plan.MarksSubmittedAt != null && !db.PublicPostings.Any(posting => posting.PlanId == plan.Id))
            .OrderBy(plan => plan.AssessedOn).ToListAsync();
        var waiting = new List<WaitingPlan>();
        foreach (var plan in plans)
        {
            var people = await db.SheetCandidatesAsync(plan.Id);
            var passed = people.Count(one => Judging.Judge(plan, one.Assessment, settings)?.HasPassed == true);
            if (passed > 0) waiting.Add(new(plan.Id, plan.Name, plan.Goal.Display, plan.AssessedOn, passed, people.Count));
        }
        return waiting;
    }

    private static IQueryable<PublicPosting> Narrow(IQueryable<PublicPosting> postings, PostingFilter filter, DateOnly today) => filter switch
    {
        PostingFilter.All => postings,
        PostingFilter.Running => postings.Where(posting => posting.LastDay >= today),
        PostingFilter.RunOut => postings.Where(posting => posting.LastDay < today),
        PostingFilter.Objected => postings.Where(posting => posting.Entries.Any(entry => entry.Objection == ObjectionStatus.Open)),
    };

    private static PostingRow Row(PublicPosting posting, string plan, string goal, DateOnly today, WorkingCalendar calendar) => new(
        posting.Id, plan, goal, posting.PostedOn, posting.LastDay, posting.HasRunOut(today),
        PostingCalendar.Of(posting.PostedOn, posting.LastDay, calendar)?.Remaining(today), posting.Entries.Count,
        posting.Entries.Count(entry => entry.Objection == ObjectionStatus.Open), posting.Entries.Count(entry => entry.Objection == ObjectionStatus.Upheld));
}
