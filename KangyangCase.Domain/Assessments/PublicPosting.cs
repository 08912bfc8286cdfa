using KangyangCase.Domain.Common;
using KangyangCase.Domain.Organizations;

namespace KangyangCase.Domain.Assessments;

public readonly record struct PublicPostingId(Guid Value) : ITypedId
{
    public static PublicPostingId New() => new(Guid.CreateVersion7());
}

/// <summary>公示: the passed list of a plan, shown for N working days, open to objections.</summary>
public sealed class PublicPosting
{
    private readonly List<PostingEntry> entries = [];

    private PublicPosting(PublicPostingId id, AssessmentPlanId planId, OrganizationId organizationId, DateOnly postedOn, int workingDays, DateOnly lastDay)
    {
        Id = id;
        PlanId = planId;
        OrganizationId = organizationId;
        PostedOn = postedOn;
        WorkingDays = workingDays;
        LastDay = lastDay;
    }

    public PublicPostingId Id { get; }

    public AssessmentPlanId PlanId { get; }

    public OrganizationId OrganizationId { get; }

    /// <summary>The day it was put up; does not count.</summary>
    public DateOnly PostedOn { get; }

    public int WorkingDays { get; }

    /// <summary>The last working day of the posting, included; frozen when posted.</summary>
    public DateOnly LastDay { get; }

    public IReadOnlyList<PostingEntry> Entries => entries;

    public static Result<PublicPosting> Open(AssessmentPlan plan, IReadOnlyCollection<AssessmentId> passed, DateOnly on, int workingDays, DateOnly lastDay)
    {
        if (plan.MarksSubmittedAt is null) return AssessmentErrors.MarksNotSubmitted;
        if (passed.Count == 0) return PostingErrors.NobodyPassed;
        var posting = new PublicPosting(PublicPostingId.New(), plan.Id, plan.OrganizationId, on, workingDays, lastDay);
        posting.entries.AddRange(passed.Select(id => PostingEntry.Create(posting.Id, id)));
        return posting;
    }

    public bool HasRunOut(DateOnly today) => today > LastDay;

    public PostingEntry? EntryOf(AssessmentId assessment) => entries.Find(entry => entry.AssessmentId == assessment);
}
