using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Trainees;

/// <summary>How the words of a person's records are kept: trimmed, an empty field as null.</summary>
public static class RecordText
{
    /// <summary>Names, numbers and short answers, in characters.</summary>
    public const int ShortLimit = 60;

    /// <summary>Evidence, notes and reasons, in characters.</summary>
    public const int NoteLimit = 200;

    public static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    internal static IEnumerable<Refusal> TooLong(int limit, params IEnumerable<(string Field, string? Text)> fields) =>
        from field in fields
        let length = field.Text?.Trim().Length ?? 0
        where length > limit
        select TraineeRecordErrors.TooLong(field.Field, length, limit);

    /// <summary>Faults of a stretch of days, both ends included: reversed, or begun after today.</summary>
    internal static IEnumerable<Refusal> Stretch(DateOnly? from, DateOnly? to, DateOnly today)
    {
        if (from > today) yield return TraineeRecordErrors.InFuture("开始日期", from.Value);
        if (to < from) yield return TraineeRecordErrors.Reversed(from!.Value, to.Value);
    }
}
