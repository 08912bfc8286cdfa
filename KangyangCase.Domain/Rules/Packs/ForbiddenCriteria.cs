using System.Text.RegularExpressions;
using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Rules.Packs;

/// <summary>
/// 渝人社发〔2020〕124号 四（二）: region, household register, age and social insurance may not be made a precondition of training or of the
/// training subsidy. Other subsidies may ask for them where a document of their own does.
/// </summary>
public static partial class ForbiddenCriteria
{
    public const string Notice = "渝人社发〔2020〕124号";

    /// <summary>Words by which a condition put under 其他 would be one of the four after all.</summary>
    private static readonly IReadOnlyList<(string Word, PreconditionCriterion Criterion)> Words =
    [
        ("户籍", PreconditionCriterion.HouseholdRegister), ("户口", PreconditionCriterion.HouseholdRegister),
        ("地域", PreconditionCriterion.Region), ("本市", PreconditionCriterion.Region), ("本区", PreconditionCriterion.Region),
        ("本县", PreconditionCriterion.Region), ("本地", PreconditionCriterion.Region), ("居住", PreconditionCriterion.Region),
        ("常住", PreconditionCriterion.Region), ("外地", PreconditionCriterion.Region),
        ("社保", PreconditionCriterion.SocialInsurance), ("社会保险", PreconditionCriterion.SocialInsurance),
        ("参保", PreconditionCriterion.SocialInsurance), ("养老保险", PreconditionCriterion.SocialInsurance), ("失业保险", PreconditionCriterion.SocialInsurance),
        ("五险", PreconditionCriterion.SocialInsurance), ("一金", PreconditionCriterion.SocialInsurance), ("缴费", PreconditionCriterion.SocialInsurance),
        ("年龄", PreconditionCriterion.Age), ("周岁", PreconditionCriterion.Age), ("岁以", PreconditionCriterion.Age), ("岁及", PreconditionCriterion.Age),
        ("年满", PreconditionCriterion.Age), ("出生", PreconditionCriterion.Age), ("籍贯", PreconditionCriterion.HouseholdRegister),
        ("庆籍", PreconditionCriterion.HouseholdRegister), ("市籍", PreconditionCriterion.HouseholdRegister),
    ];

    private static readonly IReadOnlyList<string> UpperAgeWords = ["以下", "不超过", "以内", "未满", "上限", "退休", "至"];

    /// <summary>Every pack is used under the 2020 notice unless it names another one.</summary>
    public static bool AppliesTo(PolicyPack pack) =>
        string.IsNullOrWhiteSpace(pack.Notice) || PlainText.Clean(pack.Notice).Contains(PlainText.Clean(Notice), StringComparison.Ordinal);

    /// <summary>The first precondition that the notice forbids, as a refusal; null when there is none. Packs under another notice are not asked.</summary>
    public static Refusal? Check(PolicyPack pack) =>
        AppliesTo(pack) ? pack.Preconditions.Select(Check).FirstOrDefault(refusal => refusal is not null) : null;

    // A training subsidy by whatever name is what the clause protects.
    private static Refusal? Check(Precondition precondition) => SubjectOf(precondition) switch
    {
        PreconditionSubject.Training or PreconditionSubject.TrainingSubsidy =>
            Forbidden(precondition) is { } criterion ? PackErrors.ForbiddenCriterion(precondition, criterion) : null,
        PreconditionSubject.OtherSubsidy =>
            Forbidden(precondition) is { } && !CitesItsOwnDocument(precondition.Basis) ? PackErrors.OwnDocumentMissing(precondition) : null,
    };

    private static PreconditionSubject SubjectOf(Precondition precondition) =>
        precondition.Subject == PreconditionSubject.OtherSubsidy && PlainText.Clean(precondition.SubsidyName).Contains("培训补贴", StringComparison.Ordinal)
            ? PreconditionSubject.TrainingSubsidy
            : precondition.Subject;

    private static PreconditionCriterion? Forbidden(Precondition precondition) => precondition.Criterion switch
    {
        PreconditionCriterion.Region or PreconditionCriterion.HouseholdRegister or PreconditionCriterion.Age or PreconditionCriterion.SocialInsurance =>
            precondition.Criterion,
        PreconditionCriterion.LegalWorkingAge => SetsAnotherAge(precondition.Text) ? PreconditionCriterion.Age : InWords(precondition.Text, besides: PreconditionCriterion.Age),
        PreconditionCriterion.Other => InWords(precondition.Text, besides: null),
    };

    private static PreconditionCriterion? InWords(string text, PreconditionCriterion? besides)
    {
        var plain = PlainText.Clean(text);
        return Words.Where(one => one.Criterion != besides && plain.Contains(one.Word, StringComparison.Ordinal))
                .Select(one => (PreconditionCriterion?)one.Criterion).FirstOrDefault()
            ?? (PlaceLimit().IsMatch(plain) ? PreconditionCriterion.Region
                : besides != PreconditionCriterion.Age && AgeLimit().IsMatch(plain) ? PreconditionCriterion.Age
                : (PreconditionCriterion?)null);
    }

    /// <summary>不超过60岁, 18-60岁; not the age of whom the trainees will care for (0—3岁婴幼儿).</summary>
    [GeneratedRegex("(不超过|不满|未满|满|低于|高于|大于|小于|至多|最多)[0-9]+岁|[0-9]+[-—–~～至到][0-9]+岁(?![婴幼儿])")]
    private static partial Regex AgeLimit();

    /// <summary>限忠县, 只限重庆市; not 居民身份证.</summary>
    [GeneratedRegex("(限|仅).{0,8}(市|(?<!社)区|县|乡|镇|街道|村)|居民(?!身份证)")]
    private static partial Regex PlaceLimit();

    /// <summary>
    /// The legal working age is a lowest age, and its figure is a setting: words that set a highest one, a retirement or another figure
    /// go beyond it.
    /// </summary>
    private static bool SetsAnotherAge(string text)
    {
        var plain = PlainText.Clean(text);
        return UpperAgeWords.Any(word => plain.Contains(word, StringComparison.Ordinal)) || OtherFigure().IsMatch(plain);
    }

    [GeneratedRegex("(?<![0-9])(?!16(?![0-9]))[0-9]+|[十廿]")]
    private static partial Regex OtherFigure();

    private static bool CitesItsOwnDocument(Basis basis) =>
        basis is { Document.Length: > 0, Clause.Length: > 0 } && PlainText.Clean(basis.DocumentNumber ?? basis.Document) is var cited
        && !cited.Contains(PlainText.Clean(Notice), StringComparison.Ordinal);
}
