using System.Globalization;
using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Trainees;

/// <summary>
/// An identity document: kind and number. The number is kept half-width, upper-case and without blanks. For the
/// eighteen-character kinds the birth date must be a real day not in the future and the check character must agree;
/// the permits and the fifteen-character 外国人永久居留身份证 are checked for their form only, no public rule of their
/// check digit being known. The region digits are never compared with today's districts: retired codes stay on cards.
/// </summary>
public sealed partial record IdentityDocument
{
    /// <summary>Nobody is older; a plausibility limit for typing errors, not a rule of policy.</summary>
    private const int LongestLife = 130;

    private IdentityDocument(IdentityDocumentKind kind, string number, DateOnly? birthDate = null, Sex? sex = null) =>
        (Kind, Number, BirthDate, Sex) = (kind, number, birthDate, sex);

    public IdentityDocumentKind Kind { get; }

    public string Number { get; }

    /// <summary>Null where the number does not carry it (travel permits, passports).</summary>
    public DateOnly? BirthDate { get; }

    /// <summary>From position 17 (odd male, even female); null where the number does not carry it.</summary>
    public Sex? Sex { get; }

    public string LastFour => Number[^4..];

    /// <summary>500235********1839: first six and last four; short numbers keep at most their first letter and last four.</summary>
    public string Masked => Mask(Number);

    /// <summary>The form alone does not tell this kind from a number cut short, and there is no check digit: somebody should look.</summary>
    public bool RecognisedByWeakForm => Kind == IdentityDocumentKind.TaiwanTravelPermit;

    /// <summary>Reads a typed number.</summary>
    /// <param name="text">As typed: full-width digits, blanks, hyphens and a small x are accepted.</param>
    /// <param name="today">Nobody is born after this day; it also settles the century of a two-digit birth year.</param>
    /// <param name="stated">The kind the writer named; the number must have its form. Null: the form decides.</param>
    public static Result<IdentityDocument> Parse(string? text, DateOnly today, IdentityDocumentKind? stated = null)
    {
        var number = Tidy(text ?? "");
        if (number.Length == 0)
        {
            return TraineeErrors.IdMissing;
        }

        if (Scientific().IsMatch(number))
        {
            return TraineeErrors.IdDamaged(number);
        }

        if (stated == IdentityDocumentKind.Passport)
        {
            return PassportForm().IsMatch(number)
                ? new IdentityDocument(IdentityDocumentKind.Passport, number)
                : TraineeErrors.IdInvalid("护照号码应为 5 至 17 位字母和数字");
        }

        var read = ByForm(number, today);
        return stated is { } kind && read.Succeeded && read.Value.Kind != kind
            ? TraineeErrors.IdKindMismatch(kind, read.Value.Kind)
            : read;
    }

    public static string Mask(string number)
    {
        var head = number.Length >= 15 ? 6 : number.Length > 8 ? 1 : 0;
        var tail = number.Length >= 8 ? 4 : 0;
        return number[..head] + new string('*', number.Length - head - tail) + number[(number.Length - tail)..];
    }

    /// <summary>Masked: a number never reaches a log by way of its value.</summary>
    public override string ToString() => $"{Kind.Label()} {Masked}";

    private static DateOnly? DayOf(string digits, DateOnly today) =>
        DateOnly.TryParseExact(digits, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day <= today && day.Year > today.Year - LongestLife
            ? day
            : null;
}
