using KangyangCase.Domain.Attachments;
using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Rules;

public static class RuleErrors
{
    public static readonly Refusal NotAdministrator = new("rule.not-administrator", "只有管理员可以修改规则和工作日历。");

    public static readonly Refusal NotFound = new("rule.not-found", "找不到这条规则，请刷新后再试。");

    public static readonly Refusal ReasonMissing = new("rule.reason-missing", "请写明修改原因，将记入变更日志。") { Field = "原因" };

    public static readonly Refusal SourceMissing = new("rule.source-missing", "填写数值时须写明出处：文件名称、文号和条款。没有出处请留空。") { Field = "出处" };

    public static readonly Refusal NothingChanged = new("rule.nothing-changed", "没有改动，无需保存。");

    public static Refusal NotAWholeNumber(string title) =>
        new("rule.not-a-whole-number", $"“{title}”应为非负整数；未知时请留空。");

    public static Refusal NotANumber(string title) =>
        new("rule.not-a-number", $"“{title}”应为非负数字；未知时请留空。");

    public static Refusal TextBlank(string title) =>
        new("rule.text-blank", $"“{title}”不能只填空白；未知时请留空。");

    public static Refusal NotAttachmentKinds(string title, string word) =>
        new("rule.not-attachment-kinds", $"“{title}”里的“{word}”不是材料种类；可写：{string.Join('、', AttachmentKinds.All.Select(kind => kind.Label()))}。");

    public static Refusal DatesReversed(string title) =>
        new("rule.dates-reversed", $"“{title}”的失效日期早于生效日期，请改正。");

    public static Refusal NotADate(string title) =>
        new("rule.not-a-date", $"“{title}”应为日期，如 2024-01-01；未知时请留空。");

    public static Refusal NotALevel(string title) =>
        new("rule.not-a-level", $"“{title}”应为等级数字 5 至 1（1 为一级/高级技师）；未知时请留空。");

    public static Refusal PercentAbove100(string title) =>
        new("rule.percent-above-100", $"“{title}”是百分数，不能超过 100；未知时请留空。");
}
