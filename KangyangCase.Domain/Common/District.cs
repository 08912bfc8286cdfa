namespace KangyangCase.Domain.Common;

public enum DistrictKind
{
    District,
    County,
    AutonomousCounty,

    /// <summary>Reports to the city on its own but lies inside administrative districts: never add its figures to theirs.</summary>
    ReportingUnit,
}

/// <summary>A district or county of Chongqing, or a unit that reports like one.</summary>
/// <param name="Id">Stable; the code where there is one, else an internal mark.</param>
/// <param name="Code">GB/T 2260; null for reporting units and where the code is not confirmed.</param>
/// <param name="ValidFrom">Null: existed when the plan began.</param>
/// <param name="ValidTo">Last day it existed, included; null: still exists.</param>
/// <param name="Successors">Ids of the units its area went to.</param>
/// <param name="Parents">Ids of the districts a reporting unit lies in.</param>
/// <param name="Elderly60">Residents aged 60 and above, census of 2020-11-01; null when not published.</param>
public sealed record District(
    string Id,
    string? Code,
    string Name,
    DistrictKind Kind,
    DateOnly? ValidFrom,
    DateOnly? ValidTo,
    IReadOnlyList<string> Successors,
    IReadOnlyList<string> Parents,
    int? Elderly60,
    Certainty Certainty,
    IReadOnlyList<string> Source,
    string? Note)
{
    public bool ExistsOn(DateOnly day) =>
        (ValidFrom is null || day >= ValidFrom) && (ValidTo is null || day <= ValidTo);
}
