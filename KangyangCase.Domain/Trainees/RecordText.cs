using System.Text.RegularExpressions;
using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Trainees;

/// <summary>How the words of a person's records are kept: trimmed, an empty field as null.</summary>
public static partial class RecordText
{
    /// <summary>Names, numbers and short answers, in characters.</summary>
    public const int ShortLimit = 60;

    /// <summary>Evidence, notes and reasons, in characters.</summary>
    public const int NoteLimit = 200;

    public static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>Too long, or holding a number that may exist only sealed.</summary>
    internal static IEnumerable<Refusal> Faults(int limit, params IEnumerable<(string Field, string? Text)> fields)
    {
        foreach (var (field, text) in fields)
        {
            if (Clean(text) is not { } written) continue;
            if (written.Length > limit) yield return TraineeRecordErrors.TooLong(field, written.Length, limit);
            if (HoldsPersonalNumber(written)) yield return TraineeRecordErrors.HoldsNumber(field);
        }
    }

    /// <summary>An identity number whose check character agrees, or a mobile number.</summary>
    public static bool HoldsPersonalNumber(string text) =>
        PersonalNumber().Matches(PlainText.HalfWidth(text)).Any(match => match.Length == 11 || IdentityChecksum.For(match.Value) == char.ToUpperInvariant(match.Value[^1]));

    [GeneratedRegex("(?<![0-9A-Za-z])([1-9][0-9]{16}[0-9Xx]|1[3-9][0-9]{9})(?![0-9A-Za-z])")]
    private static partial Regex PersonalNumber();

    /// <summary>Faults of a stretch of days, both ends included: reversed, or begun after today.</summary>
    internal static IEnumerable<Refusal> Stretch(DateOnly? from, DateOnly? to, DateOnly today, string first = "开始日期", string last = "结束日期")
    {
        if (from > today) yield return TraineeRecordErrors.InFuture(first, from.Value);
        if (to < from) yield return TraineeRecordErrors.Reversed(from!.Value, to.Value).At(last);
    }
}
