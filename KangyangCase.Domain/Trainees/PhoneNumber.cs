using System.Text.RegularExpressions;
using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Trainees;

/// <summary>A mainland mobile number: eleven digits, 13 to 19 at the start. Landlines are not taken: messages cannot reach them.</summary>
public sealed partial record PhoneNumber
{
    private PhoneNumber(string digits) => Digits = digits;

    public string Digits { get; }

    public string LastFour => Digits[^4..];

    /// <summary>138****8000.</summary>
    public string Masked => $"{Digits[..3]}****{Digits[^4..]}";

    /// <summary>Accepts blanks, dashes, brackets, full-width digits and the country prefix 86.</summary>
    public static Result<PhoneNumber> Parse(string? text)
    {
        var typed = Separators().Replace(TextFolding.Compact(text ?? ""), "");
        if (typed.Length == 0)
        {
            return TraineeErrors.PhoneMissing;
        }

        var digits = CountryPrefix().Replace(typed, "");
        return Mobile().IsMatch(digits) ? new PhoneNumber(digits) : TraineeErrors.PhoneInvalid(digits);
    }

    /// <summary>Masked: a number never reaches a log by way of its value.</summary>
    public override string ToString() => Masked;

    [GeneratedRegex("^1[3-9][0-9]{9}$")]
    private static partial Regex Mobile();

    [GeneratedRegex(@"^(\+86|0086|86)(?=1[0-9]{10}$)")]
    private static partial Regex CountryPrefix();

    [GeneratedRegex("[-()'\u2010-\u2015\u2018\u2019]")]
    private static partial Regex Separators();
}
