using System.Text.RegularExpressions;
using KangyangCase.Domain.Certificates;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;

namespace KangyangCase.Domain.Trainees;

public enum EarlierNumberForm
{
    None,

    /// <summary>22 characters, 人社鉴发〔2019〕2号.</summary>
    SkillLevel,

    /// <summary>16 digits: year (2), department (2), city (2), body (4), level (1), serial (5); from public copies of the rule.</summary>
    VocationalQualification,

    /// <summary>3 letters and 17 digits, known from one page only: taken as it is.</summary>
    Interim,

    Other,
}

/// <summary>What the number of a certificate earned elsewhere tells by its form.</summary>
/// <param name="Level">Null where the form carries none.</param>
/// <param name="TwoDigitYear">Null where the form carries none.</param>
public sealed partial record EarlierNumber(EarlierNumberForm Form, SkillLevel? Level, int? TwoDigitYear)
{
    private const int YearsPerCentury = 100;

    public string Label => Form switch
    {
        EarlierNumberForm.None => "无编号",
        EarlierNumberForm.SkillLevel => "22 位，职业技能等级证书",
        EarlierNumberForm.VocationalQualification => "16 位，国家职业资格证书",
        EarlierNumberForm.Interim => "20 位，过渡期编号",
        EarlierNumberForm.Other => "编号格式未识别",
    };

    /// <summary>Something to look at again, not a reason to refuse: the year of the number and of the issue may lie apart.</summary>
    public string? DoubtAbout(DateOnly issuedOn) =>
        TwoDigitYear is { } year && year != issuedOn.Year % YearsPerCentury ? $"编号年份 {year:00} 与发证年份 {issuedOn.Year} 不同，请再核对" : null;

    public static string? Tidy(string? text) => PlainText.Clean(text).ToUpperInvariant() is { Length: > 0 } number ? number : null;

    public static EarlierNumber Read(string? text)
    {
        if (Tidy(text) is not { } number) return new(EarlierNumberForm.None, null, null);
        if (CertificateNumber.Parse(number) is { Succeeded: true } known) return new(EarlierNumberForm.SkillLevel, known.Value.Level, known.Value.TwoDigitYear);
        if (InterimForm().IsMatch(number)) return new(EarlierNumberForm.Interim, null, null);
        if (!SixteenDigits().IsMatch(number)) return new(EarlierNumberForm.Other, null, null);
        // 上海 numbers had 13 digits and are filled up with zeros in front: no year there.
        return new(
            EarlierNumberForm.VocationalQualification,
            number[10] is >= '1' and <= '5' ? (SkillLevel)(number[10] - '0') : null,
            number.StartsWith("000", StringComparison.Ordinal) ? null : int.Parse(number.AsSpan(0, 2)));
    }

    [GeneratedRegex(@"^[0-9]{16}\z")]
    private static partial Regex SixteenDigits();

    [GeneratedRegex(@"^[A-Z]{3}[0-9]{17}\z")]
    private static partial Regex InterimForm();
}
