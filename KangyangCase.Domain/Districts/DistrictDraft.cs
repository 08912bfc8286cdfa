using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Districts;

/// <summary>A district or reporting unit as somebody enters it.</summary>
/// <param name="Code">GB/T 2260; blank where none is published.</param>
/// <param name="Parents">Ids of the districts a reporting unit lies in.</param>
/// <param name="UnreadableDates">Labels of date fields that hold something that is no date.</param>
public sealed record DistrictDraft(
    string Name, string? Code, DistrictKind Kind, DateOnly? ValidFrom, IReadOnlyList<string> Parents, string? Source, string? Note,
    IReadOnlyList<string> UnreadableDates)
{
    public const int NameLimit = 40;
    public const int NoteLimit = 400;
    private const int CodeLength = 6;

    public string? CleanCode => PlainText.Clean(Code) is { Length: > 0 } code ? code : null;

    public IEnumerable<Refusal> Faults()
    {
        if (string.IsNullOrWhiteSpace(Name)) yield return DistrictErrors.NameMissing;
        if (Name.Trim().Length > NameLimit || Note?.Trim().Length > NoteLimit) yield return DistrictErrors.TooLong;
        if (CleanCode is { } code)
        {
            if (code.Length != CodeLength || !code.All(char.IsAsciiDigit)) yield return DistrictErrors.CodeForm;
            if (Kind == DistrictKind.ReportingUnit) yield return DistrictErrors.CodeOfUnit;
        }
        foreach (var field in UnreadableDates) yield return DistrictErrors.DateUnreadable(field);
        if (Kind == DistrictKind.ReportingUnit && Parents.Count == 0) yield return DistrictErrors.ParentsMissing;
        if (string.IsNullOrWhiteSpace(Source)) yield return DistrictErrors.SourceMissing;
    }
}
