using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Cohorts;

public static class CompletionErrors
{
    /// <summary>Longest written confirmation, in characters.</summary>
    public const int ConfirmationLimit = 200;

    public static readonly Refusal NobodyChosen = new("completion.nobody-chosen", "请先选择要办理结业的学员。");

    public static readonly Refusal NotInClass = new("completion.not-in-class", "所选学员不在这个班期，请刷新后再办理。");

    public static readonly Refusal ConfirmationMissing = new("completion.confirmation-missing", "规则未设定，请写明结业的书面确认意见。");

    public static readonly Refusal ConfirmationTooLong = new("completion.confirmation-too-long", $"书面确认意见不能超过 {ConfirmationLimit} 个字。");

    public static readonly Refusal RuleIsSet = new("completion.rule-is-set", "这条规则现已设定，按规则办理，不需要书面确认，请刷新。");

    public static readonly Refusal AlreadyConfirmed = new("completion.already-confirmed", "这个班期已就这条规则作过书面确认，请刷新。");

    public static Refusal NeedsConfirmation(IEnumerable<string> rules) => new(
        "completion.needs-confirmation", $"{string.Join("、", rules)}未设定，请先为本班期作书面确认，再办理结业。");

    /// <summary>All or nothing: each person who may not complete is named with the reason.</summary>
    public static Refusal SomeMayNot(IReadOnlyCollection<string> reasons) => new(
        "completion.some-may-not", $"{reasons.Count} 人不能结业，什么都没有写入。{string.Join("。", reasons)}。");
}
