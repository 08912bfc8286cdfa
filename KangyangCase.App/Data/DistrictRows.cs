using KangyangCase.Domain.Common;

namespace KangyangCase.App.Data;

/// <summary>A district or reporting unit as stored; <see cref="Id"/> is what other tables refer to.</summary>
public sealed class StoredDistrict
{
    public const int NameLimit = 40;
    public const int NoteLimit = 400;

    public required string Id { get; init; }

    public string? Code { get; set; }

    public required string Name { get; set; }

    public DistrictKind Kind { get; set; }

    public DateOnly? ValidFrom { get; set; }

    /// <summary>Last day it existed, included.</summary>
    public DateOnly? ValidTo { get; set; }

    /// <summary>A unit that reports like a district but lies inside others.</summary>
    public bool IsReportingUnit { get; private set; }

    /// <summary>Ids of the units its area went to, one a line.</summary>
    public string Successors { get; set; } = "";

    /// <summary>Ids of the districts a reporting unit lies in, one a line.</summary>
    public string Parents { get; set; } = "";

    /// <summary>Addresses or documents, one a line.</summary>
    public string Source { get; set; } = "";

    public Certainty Certainty { get; set; } = Certainty.Unknown;

    public string? Note { get; set; }

    /// <summary>An administrator touched it: loading reference data leaves it alone.</summary>
    public bool Edited { get; set; }

    public IReadOnlyList<string> SuccessorIds => Split(Successors);

    public IReadOnlyList<string> ParentIds => Split(Parents);

    public void Become(DistrictKind kind) => (Kind, IsReportingUnit) = (kind, kind == DistrictKind.ReportingUnit);

    public static string Join(IEnumerable<string> lines) => string.Join('\n', lines);

    public static StoredDistrict Of(District district)
    {
        var stored = new StoredDistrict
        {
            Id = district.Id,
            Code = district.Code,
            Name = district.Name,
            ValidFrom = district.ValidFrom,
            ValidTo = district.ValidTo,
            Successors = Join(district.Successors),
            Parents = Join(district.Parents),
            Source = Join(district.Source),
            Certainty = district.Certainty,
            Note = district.Note,
        };
        stored.Become(district.Kind);
        return stored;
    }

    private static IReadOnlyList<string> Split(string lines) => lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>Residents aged 60 and above of a district on a base date; several base dates stand side by side.</summary>
public sealed class DistrictPopulation
{
    public required string DistrictId { get; init; }

    /// <summary>The day counted for: 2020-11-01 for the seventh census.</summary>
    public required DateOnly BaseDate { get; init; }

    public required int Aged60 { get; set; }

    public required string Source { get; set; }

    public required Certainty Certainty { get; set; }

    /// <inheritdoc cref="StoredDistrict.Edited"/>
    public bool Edited { get; set; }
}
