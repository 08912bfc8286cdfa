using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Occupations;

/// <summary>Why an occupation is named beside another.</summary>
public enum RelatedBasis
{
    /// <summary>The standard prints it as 相关职业: practice in it counts.</summary>
    Printed,

    /// <summary>Near by its work, but not seen in the printed list: whether practice in it counts is for a person to judge.</summary>
    Neighbour,
}

public static class RelatedBases
{
    public static string Label(this RelatedBasis basis) => basis switch
    {
        RelatedBasis.Printed => "标准所列",
        RelatedBasis.Neighbour => "相邻职业",
    };
}

/// <summary>相关职业 of an entry. It need not be in the catalogue itself.</summary>
/// <param name="Code">Code in the 2022 classification, in words where it is not settled.</param>
public sealed record RelatedOccupation(
    string Name, RelatedBasis Basis, Certainty Certainty, IReadOnlyList<string> Source, string? Code = null, string? Note = null);

/// <summary>How a written occupation stands to an entry of the catalogue.</summary>
public enum Relatedness
{
    /// <summary>The entry itself, by name, alias or 工种.</summary>
    Same,

    /// <summary>In the printed list.</summary>
    Related,

    /// <summary>A neighbour, or the list is not known to be complete: for a person to judge.</summary>
    Unclear,

    /// <summary>The printed list is complete and does not have it.</summary>
    Unrelated,
}
