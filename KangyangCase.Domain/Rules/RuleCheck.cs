using System.Globalization;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Calendars;
using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Rules;

/// <summary>Whether a setting may be kept as it stands. Unset is always allowed.</summary>
public static class RuleCheck
{
    public static Result Check(RuleSetting setting)
    {
        if (setting.To < setting.From)
        {
            return RuleErrors.DatesReversed(setting.Title);
        }

        return setting.Value is { } value ? CheckValue(setting, value) : Result.Success;
    }

    private static Result CheckValue(RuleSetting setting, string value) => setting.Kind switch
    {
        RuleValueKind.WholeNumber =>
            int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var whole)
                ? CheckMeaning(setting, whole)
                : RuleErrors.NotAWholeNumber(setting.Title),
        RuleValueKind.Number =>
            decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                ? CheckMeaning(setting, number)
                : RuleErrors.NotANumber(setting.Title),
        RuleValueKind.Text => string.IsNullOrWhiteSpace(value) ? RuleErrors.TextBlank(setting.Title) : Result.Success,
    };

    private static Result CheckMeaning(RuleSetting setting, decimal value)
    {
        if (setting.Key.StartsWith(RuleKeys.MinLessonHoursPrefix, StringComparison.Ordinal))
        {
            return LessonHours.Create(value) is { Succeeded: false } hours ? hours.Refusal : Result.Success;
        }

        return setting.Key switch
        {
            RuleKeys.PostingWorkingDays when value < 1 => CalendarErrors.WorkingDaysNotPositive,
            RuleKeys.PassMark when Mark.OfScore(value) is { Succeeded: false } mark => mark.Refusal,
            RuleKeys.AttendanceThreshold when value > 100 => RuleErrors.PercentAbove100(setting.Title),
            _ => Result.Success,
        };
    }
}
