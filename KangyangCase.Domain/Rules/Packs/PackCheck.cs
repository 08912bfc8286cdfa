using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Occupations.Eligibility;

namespace KangyangCase.Domain.Rules.Packs;

/// <summary>Whether a pack may be kept as it stands. Asked before every version an administrator writes, and of every shipped file.</summary>
public static class PackCheck
{
    /// <summary>Limits of form against slips of the keyboard, not rules.</summary>
    private const int MostYears = 60;

    public static Result Check(PolicyPack pack) => Faults(pack).FirstOrDefault() is { } fault ? fault : Result.Success;

    private static IEnumerable<Refusal> Faults(PolicyPack pack)
    {
        if (!IsWellFormed(pack.Id)) yield return PackErrors.IdMalformed;
        if (string.IsNullOrWhiteSpace(pack.Title)) yield return PackErrors.TitleMissing;
        if (!IsCited(pack.Basis)) yield return PackErrors.BasisMissing;
        if (pack.To < pack.From) yield return PackErrors.DatesReversed("规则包");
        if (ForbiddenCriteria.Check(pack) is { } forbidden) yield return forbidden;
        foreach (var precondition in pack.Preconditions)
        {
            if (string.IsNullOrWhiteSpace(precondition.Text)) yield return PackErrors.Empty("前提条件");
            if (precondition.Subject == PreconditionSubject.OtherSubsidy && string.IsNullOrWhiteSpace(precondition.SubsidyName)) yield return PackErrors.SubsidyNameMissing;
        }

        if (Twice(pack.Conditions.Select(set => $"{set.Occupation}的申报条件")) is { } set2) yield return PackErrors.TwiceTheSame(set2);
        if (Twice(pack.Conditions.SelectMany(set => set.Levels).SelectMany(level => level.Alternatives).Select(one => $"条件编号 {one.Id}")) is { } id2) yield return PackErrors.TwiceTheSame(id2);
        if (Twice(pack.PassRules.Select(rule => $"合格标准 {rule.Id}")) is { } rule2) yield return PackErrors.TwiceTheSame(rule2);
        foreach (var fault in pack.Conditions.SelectMany(Faults).Concat(pack.PassRules.SelectMany(Faults))) yield return fault;
    }

    private static IEnumerable<Refusal> Faults(ConditionSet set)
    {
        if (set.To < set.From) yield return PackErrors.DatesReversed($"{set.Occupation}的申报条件");
        if (!IsCited(set.Basis)) yield return PackErrors.Empty($"{set.Occupation}申报条件的依据");
        if (Twice(set.Levels.Select(level => $"{set.Occupation}{level.Level?.ShortLabel()}")) is { } twice) yield return PackErrors.TwiceTheSame(twice);
        if (set.Kind == GoalKind.Occupation && set.Levels.Any(level => level.Level is null)) yield return PackErrors.Empty($"{set.Occupation}的等级");
        foreach (var level in set.Levels)
        {
            var place = $"{set.Occupation}{level.Level?.ShortLabel()}";
            if (level.Alternatives.Count == 0) yield return PackErrors.Empty($"{place}的申报条件");
            foreach (var one in level.Alternatives)
            {
                if (string.IsNullOrWhiteSpace(one.Id) || string.IsNullOrWhiteSpace(one.Text) || string.IsNullOrWhiteSpace(one.Clause) || one.Requirements.Count == 0)
                {
                    yield return PackErrors.Empty($"{place}的“{one.Text}”的编号、文字、条款或要求");
                }

                if (one.Requirements.Any(requirement => YearsOf(requirement) is < 0 or > MostYears)) yield return PackErrors.FigureOutOfRange($"{place}的“{one.Text}”");
            }
        }
    }

    private static IEnumerable<Refusal> Faults(PassRule rule)
    {
        if (rule.To < rule.From) yield return PackErrors.DatesReversed($"合格标准 {rule.Id}");
        if (rule.Components.Count == 0) yield return PackErrors.Empty($"合格标准 {rule.Id} 的科目");
        if (Mark.OfScore(rule.PassMark) is { Succeeded: false } mark) yield return mark.Refusal;
    }

    private static int YearsOf(EntryRequirement requirement) => requirement switch
    {
        EntryRequirement.PracticeYearsCompleted one => one.Years,
        EntryRequirement.YearsAfterCertificate one => one.Years,
        EntryRequirement.CertificateHeldFor one => one.Years,
        EntryRequirement.MinimumAge one => one.Years,
        EntryRequirement.Title one => one.Years,
        _ => 0,
    };

    private static bool IsCited(Basis basis) => !string.IsNullOrWhiteSpace(basis.Document) && !string.IsNullOrWhiteSpace(basis.Clause);

    private static bool IsWellFormed(string id) =>
        id.Length is > 0 and <= PolicyPack.IdLimit && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_');

    private static string? Twice(IEnumerable<string> names) => names.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1)?.Key;
}
