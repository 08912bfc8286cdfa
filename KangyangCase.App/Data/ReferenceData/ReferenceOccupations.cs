using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;

namespace KangyangCase.App.Data.ReferenceData;

/// <summary>
/// The nine occupations, seven special abilities and two programmes of the plan as shipped (occupations.json).
/// Where there is a database, ask it instead: an administrator may have changed the catalogue.
/// </summary>
public static class ReferenceOccupations
{
    public static OccupationCatalogue Load() => new(ReferenceFile.Read<OccupationFile>("occupations.json").Occupations.Select(row => row.ToOccupation()));

    private sealed record OccupationFile(string Title, Basis Basis, IReadOnlyList<OccupationDocument> Occupations);
}
