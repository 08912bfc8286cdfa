using System.Text.RegularExpressions;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;

namespace KangyangCase.Domain.Certificates;

/// <summary>
/// 职业技能等级证书编号: 22 characters in seven parts (人社鉴发〔2019〕2号) — kind of organization (Y employer, S social), central filing code (4),
/// province (2), site (6), issue year (2), level (1), serial (6). There is no check digit: only structure and agreement can be verified.
/// </summary>
public sealed partial record CertificateNumber
{
    public const int Length = 22;

    /// <summary>The parts that belong to the organization.</summary>
    public const int PrefixLength = 13;

    public const int MaxSerial = 999_999;

    private const int YearsPerCentury = 100;

    private CertificateNumber(string value) => Value = value;

    public string Value { get; }

    /// <summary>The first 13 characters, as filed for the organization.</summary>
    public string Prefix => Value[..PrefixLength];

    /// <summary>Y: employer (用人单位); S: social evaluator (社会培训评价组织), technical schools included.</summary>
    public char OrganizationKind => Value[0];

    public string CentralFilingCode => Value[1..5];

    public string ProvinceCode => Value[5..7];

    public string Site => Value[7..PrefixLength];

    /// <summary>Last two digits of the issue year.</summary>
    public int TwoDigitYear => int.Parse(Value.AsSpan(PrefixLength, 2));

    public SkillLevel Level => (SkillLevel)(Value[15] - '0');

    public int Serial => int.Parse(Value.AsSpan(16));

    /// <summary>Reads a number as typed or imported: blanks, full-width forms and lower-case letters are put right, nothing else is.</summary>
    public static Result<CertificateNumber> Parse(string? text)
    {
        var plain = PlainText.Clean(text).ToUpperInvariant();
        return Whole().IsMatch(plain) ? new CertificateNumber(plain)
            : Legacy().IsMatch(plain) ? CertificateNumberErrors.Legacy
            : plain.Length != Length ? CertificateNumberErrors.WrongLength(plain.Length)
            : CertificateNumberErrors.WrongStructure;
    }

    /// <param name="prefix">13 characters, see <see cref="CheckPrefix"/>.</param>
    /// <param name="issueYear">Four digits.</param>
    public static Result<CertificateNumber> Create(string prefix, int issueYear, SkillLevel level, int serial) =>
        CheckPrefix(prefix) is { Succeeded: false } faulty ? faulty.Refusal
        : serial is < 1 or > MaxSerial ? CertificateNumberErrors.SerialsExhausted
        : new CertificateNumber($"{prefix}{issueYear % YearsPerCentury:00}{(int)level}{serial:000000}");

    public static Result CheckPrefix(string? prefix) =>
        prefix is not null && OrganizationPrefix().IsMatch(prefix) ? Result.Success : CertificateNumberErrors.WrongPrefixForm;

    /// <summary>Whether the number agrees with the certificate it is meant for; the first contradiction is named.</summary>
    public Result AgreesWith(string organizationPrefix, DateOnly issuedOn, SkillLevel level) =>
        Prefix != organizationPrefix ? CertificateNumberErrors.OtherOrganization(Prefix, organizationPrefix)
        : TwoDigitYear != issuedOn.Year % YearsPerCentury ? CertificateNumberErrors.OtherYear(TwoDigitYear, issuedOn)
        : Level != level ? CertificateNumberErrors.OtherLevel(Level, level)
        : Result.Success;

    public override string ToString() => Value;

    [GeneratedRegex(@"^[YS][0-9]{14}[1-5][0-9]{6}\z")]
    private static partial Regex Whole();

    [GeneratedRegex(@"^[YS][0-9]{12}\z")]
    private static partial Regex OrganizationPrefix();

    /// <summary>16 digits (职业资格证书), or 3 letters and 17 digits.</summary>
    [GeneratedRegex(@"^([0-9]{16}|[A-Z]{3}[0-9]{17})\z")]
    private static partial Regex Legacy();
}
