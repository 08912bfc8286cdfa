using System.Globalization;
using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Rules.Packs;

/// <summary>Every text of a pack that is shown to somebody.</summary>
internal static class PackTexts
{
    public static IEnumerable<string> Of(PolicyPack pack) =>
    [
        pack.Title, pack.Notice ?? "", .. Of(pack.Basis),
        .. pack.Preconditions.SelectMany(one => (string[])[one.Text, one.SubsidyName ?? "", .. Of(one.Basis)]),
        .. pack.Conditions.SelectMany(Of),
        .. pack.PassRules.SelectMany(rule => (string[])[rule.Id, rule.Occupation ?? "", .. Of(rule.Basis)]),
    ];

    /// <summary>Control characters and marks that turn the direction of writing; line ends are fine.</summary>
    public static bool HasInvisible(string text) =>
        text.Any(letter => (char.IsControl(letter) && letter is not ('\n' or '\r')) || char.GetUnicodeCategory(letter) == UnicodeCategory.Format);

    private static IEnumerable<string> Of(ConditionSet set) =>
    [
        set.Regime, set.Occupation, set.Title, .. Of(set.Basis),
        .. set.Levels.SelectMany(level => level.Alternatives).SelectMany(one => (string[])[one.Id, one.Text, one.Clause, .. one.Source, .. one.Requirements.Select(requirement => requirement.Required)]),
    ];

    private static IEnumerable<string> Of(Basis basis) => [basis.Document, basis.Clause, basis.DocumentNumber ?? "", basis.Note ?? "", .. basis.Source];
}
