using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Rules;

public static class RuleErrors
{
    public static Refusal NotAWholeNumber(string title) =>
        new("rule.not-a-whole-number", $"“{title}”应为非负整数；未知时请留空。");

    public static Refusal NotANumber(string title) =>
        new("rule.not-a-number", $"“{title}”应为非负数字；未知时请留空。");

    public static Refusal TextBlank(string title) =>
        new("rule.text-blank", $"“{title}”不能只填空白；未知时请留空。");

    public static Refusal DatesReversed(string title) =>
        new("rule.dates-reversed", $"“{title}”的失效日期早于生效日期，请改正。");

    public static Refusal PercentAbove100(string title) =>
        new("rule.percent-above-100", $"“{title}”是百分数，不能超过 100；未知时请留空。");
}
