using System.Globalization;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Attachments;
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
        RuleValueKind.Date =>
            DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
                ? Result.Success
                : RuleErrors.NotADate(setting.Title),
        RuleValueKind.Text => string.IsNullOrWhiteSpace(value) ? RuleErrors.TextBlank(setting.Title) : CheckWords(setting, value),
    };

    private static Result CheckWords(RuleSetting setting, string value) =>
        setting.Key == RuleKeys.RequiredAttachments && AttachmentKinds.ParseList(value).Unknown is [var word, ..]
            ? RuleErrors.NotAttachmentKinds(setting.Title, word)
            : Result.Success;

    private static Result CheckMeaning(RuleSetting setting, decimal value)
    {
        if (setting.Key.StartsWith(RuleKeys.MinLessonHoursPrefix, StringComparison.Ordinal))
        {
            return LessonHours.Create(value) is { Succeeded: false } hours ? hours.Refusal : Result.Success;
        }

        return RuleKeys.Split(setting.Key).Rule switch
        {
            RuleKeys.PostingWorkingDays when value < 1 => CalendarErrors.WorkingDaysNotPositive,
            RuleKeys.PassMark when Mark.OfScore(value) is { Succeeded: false } mark => mark.Refusal,
            RuleKeys.AttendanceThreshold when value > 100 => RuleErrors.PercentAbove100(setting.Title),
            RuleKeys.ExaminerHighestLevel when value is < 1 or > 5 => RuleErrors.NotALevel(setting.Title),
            _ => Result.Success,
        };
    }
}
