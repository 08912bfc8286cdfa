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

    public static Result<Cohort> Create(
        string name, Goal goal, OrganizationId providerId, OrganizationId? assessmentOrganizationId, string districtCode,
        DateOnly startsOn, DateOnly? endsOn, string? place)
    {
        if (string.IsNullOrWhiteSpace(name)) return CohortErrors.NameMissing;
        if (name.Trim().Length > NameLimit) return CohortErrors.NameTooLong;
        if (place?.Trim().Length > PlaceLimit) return CohortErrors.PlaceTooLong;
        if (endsOn < startsOn) return CohortErrors.EndsBeforeStart(startsOn, endsOn.Value);
        return new Cohort(
            CohortId.New(), name.Trim(), goal, providerId, assessmentOrganizationId, districtCode, startsOn, endsOn,
            string.IsNullOrWhiteSpace(place) ? null : place.Trim());
    }

    public void ChooseAssessmentOrganization(OrganizationId organizationId) => AssessmentOrganizationId = organizationId;
}
