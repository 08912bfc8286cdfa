using System.Globalization;

namespace KangyangCase.Domain.Common;

/// <summary>
/// 学时: lessons of 45 minutes. Whole and half lessons only, kept as a number of halves, so that sums are exact.
/// Never negative; the default value is no lessons.
/// </summary>
public readonly record struct LessonHours : IComparable<LessonHours>
{
    public const int MinutesPerLesson = 45;

    /// <summary>A limit of form against slips of the keyboard, not a rule.</summary>
    public const int MaxLessons = 9999;

    private LessonHours(int halves) => Halves = halves;

    public static LessonHours None => default;

    /// <summary>The stored form: one lesson is two halves.</summary>
    public int Halves { get; }

    public decimal Lessons => Halves / 2m;

    public decimal Minutes => Lessons * MinutesPerLesson;

    public static Result<LessonHours> Create(decimal lessons) =>
        lessons is < 0 or > MaxLessons ? LessonHoursErrors.OutOfRange
        : lessons * 2 != decimal.Truncate(lessons * 2) ? LessonHoursErrors.NotHalves
        : new LessonHours((int)(lessons * 2));

    /// <summary>Reads <c>8</c>, <c>1.5</c>, full-width digits included.</summary>
    public static Result<LessonHours> Parse(string? text) =>
        decimal.TryParse(PlainText.Clean(text), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var lessons)
            ? Create(lessons)
            : LessonHoursErrors.NotANumber;

    /// <exception cref="ArgumentOutOfRangeException">Stored data is damaged.</exception>
    public static LessonHours FromHalves(int halves)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(halves);
        return new(halves);
    }

    public static LessonHours Sum(IEnumerable<LessonHours> hours) => new(hours.Sum(one => one.Halves));

    /// <summary>Earned out of scheduled in percent, unrounded; null when nothing was scheduled.</summary>
    public decimal? PercentOf(LessonHours scheduled) =>
        scheduled.Halves == 0 ? null : 100m * Halves / scheduled.Halves;

    public static LessonHours operator +(LessonHours one, LessonHours other) => new(one.Halves + other.Halves);

    /// <summary>What is left of <paramref name="one"/>; none when <paramref name="other"/> is larger.</summary>
    public static LessonHours operator -(LessonHours one, LessonHours other) => new(Math.Max(0, one.Halves - other.Halves));

    public static bool operator <(LessonHours one, LessonHours other) => one.Halves < other.Halves;

    public static bool operator >(LessonHours one, LessonHours other) => one.Halves > other.Halves;

    public static bool operator <=(LessonHours one, LessonHours other) => one.Halves <= other.Halves;

    public static bool operator >=(LessonHours one, LessonHours other) => one.Halves >= other.Halves;

    public int CompareTo(LessonHours other) => Halves.CompareTo(other.Halves);

    public override string ToString() => Lessons.ToString("0.#", CultureInfo.InvariantCulture);
}
