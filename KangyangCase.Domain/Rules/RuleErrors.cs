using System.Globalization;
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

    /// <summary>Whether a setting may be kept as it is; unset is always allowed.</summary>
    public static Result Check(RuleSetting setting) =>
        setting.To < setting.From ? DatesReversed(setting.Title)
        : setting.Value is not { } value ? Result.Success
        : setting.Kind switch
        {
            RuleValueKind.WholeNumber =>
                int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? Result.Success : NotAWholeNumber(setting.Title),
            RuleValueKind.Number =>
                decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _) ? Result.Success : NotANumber(setting.Title),
            RuleValueKind.Text => string.IsNullOrWhiteSpace(value) ? TextBlank(setting.Title) : Result.Success,
        };
}
