using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Organizations;

namespace KangyangCase.Domain.Cohorts;

public readonly record struct CohortId(Guid Value) : ITypedId
{
    public static CohortId New() => new(Guid.CreateVersion7());
}

/// <summary>班期: one class of a training provider towards one goal, assessed later by one organization.</summary>
public sealed class Cohort
{
    public const int NameLimit = 40;
    public const int PlaceLimit = 40;

    private Cohort(
        CohortId id, string name, Goal goal, OrganizationId providerId, OrganizationId? assessmentOrganizationId, string districtCode,
        DateOnly startsOn, DateOnly? endsOn, string? place)
    {
        Id = id;
        Name = name;
        Goal = goal;
        ProviderId = providerId;
        AssessmentOrganizationId = assessmentOrganizationId;
        DistrictCode = districtCode;
        StartsOn = startsOn;
        EndsOn = endsOn;
        Place = place;
    }

    public CohortId Id { get; }

    public string Name { get; private set; }

    public Goal Goal { get; }

    public OrganizationId ProviderId { get; }

    /// <summary>Who will assess the class; may be set later.</summary>
    public OrganizationId? AssessmentOrganizationId { get; private set; }

    public string DistrictCode { get; }

    public DateOnly StartsOn { get; }

    /// <summary>Planned last day, included.</summary>
    public DateOnly? EndsOn { get; private set; }

    public string? Place { get; private set; }

    /// <summary>历史: the import that brought in this past class; null for classes run here.</summary>
    public HistoryBatchId? HistoryBatchId { get; private init; }

    /// <summary>学时 of a past class as its file says; its sessions were never recorded here.</summary>
    public LessonHours? HistoricalHours { get; private init; }

    public bool IsHistorical => HistoryBatchId is not null;

    public static Result<Cohort> Create(
        string name, Goal goal, OrganizationId providerId, OrganizationId? assessmentOrganizationId, string districtCode,
        DateOnly startsOn, DateOnly? endsOn, string? place)
    {
        if (Refusal.Of(FaultsOf(name, startsOn, endsOn, place)) is { } refused) return refused;
        return new Cohort(
            CohortId.New(), name.Trim(), goal, providerId, assessmentOrganizationId, districtCode, startsOn, endsOn,
            string.IsNullOrWhiteSpace(place) ? null : place.Trim());
    }

    /// <summary>A class that ended before it was recorded.</summary>
    public static Result<Cohort> OfHistory(
        HistoryBatch batch, string name, Goal goal, string districtCode, DateOnly startsOn, DateOnly endsOn, LessonHours? hours) =>
        Refusal.Of(FaultsOf(name, startsOn, endsOn, null)) is { } refused
            ? refused
            : new Cohort(CohortId.New(), name.Trim(), goal, batch.OrganizationId, null, districtCode, startsOn, endsOn, null)
            {
                HistoryBatchId = batch.Id,
                HistoricalHours = hours,
            };

    /// <summary>All at once, so that a form is mended in one go.</summary>
    public static IReadOnlyList<Refusal> FaultsOf(string name, DateOnly? startsOn, DateOnly? endsOn, string? place)
    {
        List<Refusal> faults = [];
        if (string.IsNullOrWhiteSpace(name)) faults.Add(CohortErrors.NameMissing);
        if (name.Trim().Length > NameLimit) faults.Add(CohortErrors.NameTooLong);
        if (startsOn is { } start && endsOn is { } end && end < start) faults.Add(CohortErrors.EndsBeforeStart(start, end));
        if (place?.Trim().Length > PlaceLimit) faults.Add(CohortErrors.PlaceTooLong);
        return faults;
    }

    public void ChooseAssessmentOrganization(OrganizationId organizationId) => AssessmentOrganizationId = organizationId;
}
