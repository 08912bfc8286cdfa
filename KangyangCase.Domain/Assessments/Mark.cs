using System.Globalization;
using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Assessments;

/// <summary>
/// What a candidate got in one component: a score of 0 to 100 with at most one decimal (kept in whole tenths), or 缺考, or 免.
/// A mark not yet entered is null, never a mark.
/// </summary>
public sealed record Mark
{
    /// <summary>Each component is marked out of 100 (evaluation practice and printed standards alike).</summary>
    public const int FullScore = 100;

    private const int TenthsPerPoint = 10;
    private const string AbsentText = "缺考";
    private const string ExemptText = "免";

    private Mark(MarkKind kind, int? tenths) => (Kind, Tenths) = (kind, tenths);

    public static Mark Absent { get; } = new(MarkKind.Absent, null);

    public static Mark Exempt { get; } = new(MarkKind.Exempt, null);

    public MarkKind Kind { get; }

    /// <summary>The score in tenths of a point: 855 is 85.5. Set exactly for <see cref="MarkKind.Score"/>.</summary>
    public int? Tenths { get; }

    /// <summary>In points; null for 缺考 and 免.</summary>
    public decimal? Score => Tenths / (decimal)TenthsPerPoint;

    /// <summary><c>85.5</c>, <c>缺考</c>, <c>免</c>; read back by <see cref="Parse"/>.</summary>
    public string Display => Kind switch
    {
        MarkKind.Score => Score!.Value.ToString("0.#", CultureInfo.InvariantCulture),
        MarkKind.Absent => AbsentText,
        MarkKind.Exempt => ExemptText,
    };

    public static Result<Mark> OfScore(decimal points) =>
        points is < 0 or > FullScore ? MarkErrors.OutOfRange
        : points * TenthsPerPoint != decimal.Truncate(points * TenthsPerPoint) ? MarkErrors.TooPrecise
        : new Mark(MarkKind.Score, (int)(points * TenthsPerPoint));

    /// <summary>Reads a cell of a score sheet. Blank is not entered (null); full-width digits and 。 for the point are understood.</summary>
    public static Result<Mark?> Parse(string? text)
    {
        var plain = PlainText.Clean(text).Replace('。', '.');
        switch (plain)
        {
            case "":
                return Result.Of<Mark?>(null);
            case "缺" or AbsentText:
                return Absent;
            case ExemptText or "免考" or "免试":
                return Exempt;
        }

        var digits = plain.StartsWith('-') ? plain[1..] : plain;
        if (!decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var points))
        {
            return MarkErrors.Unreadable;
        }

        var mark = OfScore(digits == plain ? points : -points);
        return mark.Succeeded ? mark.Value : mark.Refusal;
    }

    /// <summary>From the two stored columns.</summary>
    /// <exception cref="ArgumentException">The columns contradict each other.</exception>
    public static Mark FromStored(MarkKind kind, int? tenths) =>
        (kind == MarkKind.Score ? tenths is >= 0 and <= FullScore * TenthsPerPoint : tenths is null)
            ? new(kind, tenths)
            : throw new ArgumentException("A stored mark contradicts itself.", nameof(tenths));

    public override string ToString() => Display;
}
