using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;

namespace KangyangCase.App.Data.ReferenceData;

/// <summary>One entry of the catalogue as text: the same shape in the reference file, in the table and in its history.</summary>
internal sealed record OccupationDocument(
    string Id, string Name, IReadOnlyList<string> Aliases, OccupationKind Kind, IReadOnlyList<WorkType> WorkTypes, OccupationDocument.LevelsRow Levels,
    Sourced<string> Education, Sourced<string> Code2015, Sourced<string> Code2022, Sourced<string> Standard,
    Sourced<string> StandardDocumentNumber, Sourced<string> Supersedes, Sourced<IReadOnlyList<Department>> Departments,
    OccupationDocument.RelatedRow Related, DateOnly? RetiredOn = null)
{
    public Occupation ToOccupation() => new(
        Id, Name, Aliases, Kind, WorkTypes, Levels.Certainty, Levels.Source, Levels.Note, Education, Code2015, Code2022, Standard, StandardDocumentNumber)
    {
        Supersedes = Supersedes,
        Departments = Departments,
        RelatedOccupations = Related.Entries,
        RelatedOccupationsComplete = Related.Complete,
        RelatedOccupationsNote = Related.Note,
        RetiredOn = RetiredOn,
    };

    public static OccupationDocument Of(Occupation entry) => new(
        entry.Id, entry.Name, entry.Aliases, entry.Kind, entry.WorkTypes, new(entry.LevelsCertainty, entry.LevelsSource, entry.LevelsNote),
        entry.Education, entry.Code2015, entry.Code2022, entry.Standard, entry.StandardDocumentNumber, entry.Supersedes, entry.Departments,
        new(entry.RelatedOccupations, entry.RelatedOccupationsComplete, entry.RelatedOccupationsNote), entry.RetiredOn);

    /// <summary>Two entries are the same when their texts are.</summary>
    public static string Write(Occupation entry) => ReferenceFile.Write(Of(entry));

    public static Occupation Parse(string text) => ReferenceFile.Parse<OccupationDocument>(text).ToOccupation();

    internal sealed record LevelsRow(Certainty Certainty, IReadOnlyList<string> Source, string? Note);

    internal sealed record RelatedRow(IReadOnlyList<RelatedOccupation> Entries, bool Complete, string? Note);
}
