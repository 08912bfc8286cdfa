using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Organizations;
using KangyangCase.Domain.Rules.Packs;

namespace KangyangCase.Domain.Assessments;

public readonly record struct AssessmentPlanId(Guid Value) : ITypedId
{
    public static AssessmentPlanId New() => new(Guid.CreateVersion7());
}

/// <summary>评价计划/批次: one announced assessment. Its announcement date decides which rules apply.</summary>
public sealed class AssessmentPlan
{
    public const int NameLimit = 40;

    public const int ReasonLimit = 200;

    private AssessmentPlan(
        AssessmentPlanId id, string name, CohortId cohortId, OrganizationId organizationId, OrganizationId providerId, string districtCode, Goal goal,
        DateOnly announcedOn, DateOnly assessedOn, string? place, string? packId, int? packVersion, DateTime? marksSubmittedAt, string? marksReturnedReason)
    {
        Id = id;
        Name = name;
        CohortId = cohortId;
        OrganizationId = organizationId;
        ProviderId = providerId;
        DistrictCode = districtCode;
        Goal = goal;
        AnnouncedOn = announcedOn;
        AssessedOn = assessedOn;
        Place = place;
        PackId = packId;
        PackVersion = packVersion;
        MarksSubmittedAt = marksSubmittedAt;
        MarksReturnedReason = marksReturnedReason;
    }

    public AssessmentPlanId Id { get; }

    public string Name { get; }

    public CohortId CohortId { get; }

    /// <summary>The assessment organization.</summary>
    public OrganizationId OrganizationId { get; }

    public OrganizationId ProviderId { get; }

    public string DistrictCode { get; }

    public Goal Goal { get; }

    public DateOnly AnnouncedOn { get; }

    public DateOnly AssessedOn { get; }

    public string? Place { get; }

    /// <summary>The policy pack under which everything in this plan is decided, fixed at announcement. Null in plans older than the packs.</summary>
    public string? PackId { get; }

    public int? PackVersion { get; }

    /// <summary>UTC; set while the marks are submitted and locked.</summary>
    public DateTime? MarksSubmittedAt { get; private set; }

    /// <summary>Why submitted marks were given back for correction.</summary>
    public string? MarksReturnedReason { get; private set; }

    public static Result<AssessmentPlan> Announce(
        string name, Cohort cohort, OrganizationId organization, DateOnly announcedOn, DateOnly assessedOn, string? place, PolicyPack? pack = null)
    {
        if (string.IsNullOrWhiteSpace(name)) return AssessmentErrors.PlanNameMissing;
        if (name.Trim().Length > NameLimit) return AssessmentErrors.PlanNameTooLong;
        if (assessedOn < announcedOn) return AssessmentErrors.AssessedBeforeAnnounced(announcedOn);
        return new AssessmentPlan(
            AssessmentPlanId.New(), name.Trim(), cohort.Id, organization, cohort.ProviderId, cohort.DistrictCode, cohort.Goal, announcedOn, assessedOn,
            string.IsNullOrWhiteSpace(place) ? null : place.Trim(), pack?.Id, pack?.Version, null, null);
    }

    public Result SubmitMarks(DateTime at)
    {
        if (MarksSubmittedAt is not null) return AssessmentErrors.MarksLocked;
        (MarksSubmittedAt, MarksReturnedReason) = (at, null);
        return Result.Success;
    }

    public Result ReturnMarks(string reason)
    {
        if (MarksSubmittedAt is null) return AssessmentErrors.MarksNotSubmitted;
        if (string.IsNullOrWhiteSpace(reason)) return AssessmentErrors.ReasonMissing;
        if (reason.Trim().Length > ReasonLimit) return AssessmentErrors.ReasonTooLong;
        (MarksSubmittedAt, MarksReturnedReason) = (null, reason.Trim());
        return Result.Success;
    }
}
