using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Occupations.Eligibility;

namespace KangyangCase.Domain.Rules.Packs;

/// <summary>Whether a pack may be kept as it stands. Asked before every version an administrator writes, and of every shipped file.</summary>
public static class PackCheck
{
    /// <summary>Limits of form against slips of the keyboard and broken files, not rules.</summary>
    private const int MostYears = 60;

    private const int LongestTitle = 100;
    private const int LongestText = 1000;
    private const int MostAlternatives = 30;
    private const int MostSets = 200;

    public static Result Check(PolicyPack pack) => Faults(pack).FirstOrDefault() is { } fault ? fault : Result.Success;

    private static IEnumerable<Refusal> Faults(PolicyPack pack)
    {
        if (!IsWellFormed(pack.Id)) yield return PackErrors.IdMalformed;
        if (string.IsNullOrWhiteSpace(pack.Title)) yield return PackErrors.TitleMissing;
        if (!IsCited(pack.Basis)) yield return PackErrors.BasisMissing;
        if (pack.To < pack.From) yield return PackErrors.DatesReversed("规则包");
        if (PackTexts.Of(pack).FirstOrDefault(text => text.Length > LongestText || PackTexts.HasInvisible(text)) is not null) yield return PackErrors.TextUnfit(LongestText);
        if (pack.Conditions.Select(set => set.Title).Prepend(pack.Title).Any(title => title.Length > LongestTitle)) yield return PackErrors.TitleTooLong(LongestTitle);
        if (ForbiddenCriteria.Check(pack) is { } forbidden) yield return forbidden;
        foreach (var precondition in pack.Preconditions)
        {
            if (string.IsNullOrWhiteSpace(precondition.Text)) yield return PackErrors.Empty("前提条件");
            if (precondition.Subject == PreconditionSubject.OtherSubsidy && string.IsNullOrWhiteSpace(precondition.SubsidyName)) yield return PackErrors.SubsidyNameMissing;
        }

        if (pack.Conditions.Count is 0 or > MostSets) yield return PackErrors.Empty("申报条件");
        if (pack.PassRules.Count == 0) yield return PackErrors.Empty("评价科目与合格分数");
        if (Twice(pack.Conditions.Select(set => $"{set.Occupation}的申报条件")) is { } set2) yield return PackErrors.TwiceTheSame(set2);
        if (Twice(pack.Conditions.SelectMany(set => set.Levels).SelectMany(level => level.Alternatives).Select(one => $"条件编号 {one.Id}")) is { } id2) yield return PackErrors.TwiceTheSame(id2);
        if (Twice(pack.PassRules.Select(rule => $"合格标准 {rule.Id}")) is { } rule2) yield return PackErrors.TwiceTheSame(rule2);
        if (Rivals(pack.PassRules) is { } rival) yield return PackErrors.TwiceTheSame($"合格标准 {rival.Id} 与另一条的职业、等级和日期");
        foreach (var fault in pack.Conditions.SelectMany(Faults).Concat(pack.PassRules.SelectMany(Faults))) yield return fault;
    }

    private static IEnumerable<Refusal> Faults(ConditionSet set)
    {
        var isAbility = set.Kind == GoalKind.SpecialAbility;
        if (string.IsNullOrWhiteSpace(set.Occupation)) yield return PackErrors.Empty("职业名称");
        if (string.IsNullOrWhiteSpace(set.Regime) || string.IsNullOrWhiteSpace(set.Title)) yield return PackErrors.Empty($"{set.Occupation}条件的版本代号或名称");
        if (set.Kind == GoalKind.TrainingProgramme || set.Levels.Count == 0) yield return PackErrors.Empty($"{set.Occupation}的申报条件");
        if (set.To < set.From) yield return PackErrors.DatesReversed($"{set.Occupation}的申报条件");
        if (!IsCited(set.Basis)) yield return PackErrors.Empty($"{set.Occupation}申报条件的依据");
        if (Twice(set.Levels.Select(level => $"{set.Occupation}{level.Level?.ShortLabel()}")) is { } twice) yield return PackErrors.TwiceTheSame(twice);
        if (set.Levels.Any(level => level.Level is null != isAbility)) yield return PackErrors.LevelsUnfit(set.Occupation);
        foreach (var level in set.Levels)
        {
            var place = $"{set.Occupation}{level.Level?.ShortLabel()}";
            if (level.Alternatives.Count == 0) yield return PackErrors.Empty($"{place}的申报条件");
            if (level.Alternatives.Count > MostAlternatives) yield return PackErrors.TooMany($"{place}的申报条件", MostAlternatives);
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
        if (string.IsNullOrWhiteSpace(rule.Id)) yield return PackErrors.Empty("合格标准的编号");
        if (rule.To < rule.From) yield return PackErrors.DatesReversed($"合格标准 {rule.Id}");
        if (rule.Components.Count == 0) yield return PackErrors.Empty($"合格标准 {rule.Id} 的科目");
        if (rule.Components.Distinct().Count() < rule.Components.Count) yield return PackErrors.TwiceTheSame($"合格标准 {rule.Id} 的科目");
        if (rule.Levels.Count == 0 == (rule.GoalKind == GoalKind.Occupation)) yield return PackErrors.LevelsUnfit($"合格标准 {rule.Id} ");
        if (rule.PassMark <= 0) yield return PackErrors.FigureOutOfRange($"合格标准 {rule.Id} 的合格分");
        if (Mark.OfScore(rule.PassMark) is { Succeeded: false } mark) yield return mark.Refusal;
    }

    /// <summary>Two rules that would both answer for one goal on one day.</summary>
    private static PassRule? Rivals(IReadOnlyList<PassRule> rules) => rules.Where((one, place) => rules.Take(place).Any(other =>
        one.GoalKind == other.GoalKind && one.Occupation == other.Occupation
        && (one.Levels.Count == 0 || one.Levels.Intersect(other.Levels).Any())
        && DateRange.Overlap((one.From, one.To), (other.From, other.To)))).FirstOrDefault();

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

    // A dot alone would be a path of its own in an address.
    private static bool IsWellFormed(string id) =>
        id.Length is > 0 and <= PolicyPack.IdLimit && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_')
        && char.IsAsciiLetterOrDigit(id[0]) && char.IsAsciiLetterOrDigit(id[^1]);

    private static string? Twice(IEnumerable<string> names) => names.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1)?.Key;
}
