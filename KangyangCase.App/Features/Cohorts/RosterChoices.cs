using KangyangCase.App.Importing;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Trainees;

namespace KangyangCase.App.Features.Cohorts;

/// <summary>What a cell may be set to where there is only so much to choose from.</summary>
internal static class RosterChoices
{
    /// <summary>Null where the text is free.</summary>
    public static IReadOnlyList<string>? For(RosterColumn field, ImportTarget target) => field switch
    {
        RosterColumn.Sex => [.. Enum.GetValues<Sex>().Select(sex => sex.Label())],
        RosterColumn.TargetGroup => [.. target.Rules.TargetGroups.Select(group => group.Label)],
        RosterColumn.Level => target.Goal.Level is { } level ? [level.ShortLabel()] : null,
        RosterColumn.Occupation => [target.Goal.Name],
        RosterColumn.IdentityKind => [.. IdentityDocumentKinds.All.Select(kind => kind.Label())],
        RosterColumn.OwnNumber or RosterColumn.Name or RosterColumn.Ethnicity or RosterColumn.IdentityNumber or RosterColumn.BirthDate or RosterColumn.Education
            or RosterColumn.Phone or RosterColumn.Domicile or RosterColumn.Employer or RosterColumn.PracticeYears or RosterColumn.Remark => null,
    };
}
