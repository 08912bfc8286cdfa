using System.Text.RegularExpressions;
using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Trainees;

/// <summary>The forms the kinds are recognised by.</summary>
public sealed partial record IdentityDocument
{
    /// <summary>Letters of other alphabets and signs that are typed for the X at the end.</summary>
    private const string LookLikeX = "\u00D7\u0425\u03A7";

    private static string Tidy(string text)
    {
        var number = TextFolding.Compact(text).Trim('\'', '\u2018', '\u2019', '`').Replace("-", "", StringComparison.Ordinal);
        return number.Length == 18 && LookLikeX.Contains(number[^1]) ? number[..^1] + "X" : number;
    }

    private static Result<IdentityDocument> ByForm(string number, DateOnly today)
    {
        if (EighteenForm().IsMatch(number))
        {
            return Eighteen(number, today);
        }

        if (OldForeignForm().IsMatch(number))
        {
            return OldForeign(number, today);
        }

        if (HongKongMacaoForm().IsMatch(number))
        {
            // The two digits after the eight only count reissues of the same permit.
            return new IdentityDocument(IdentityDocumentKind.HongKongMacaoTravelPermit, number[..9]);
        }

        if (TaiwanForm().IsMatch(number))
        {
            return new IdentityDocument(IdentityDocumentKind.TaiwanTravelPermit, number);
        }

        return FifteenDigits().IsMatch(number) ? TraineeErrors.IdFifteen
            : LongDigits().IsMatch(number) ? TraineeErrors.IdInvalid($"号码 {number.Length} 位，身份证号码应为 18 位")
            : TraineeErrors.IdInvalid("不是身份证、居住证、永久居留身份证或通行证的号码格式");
    }

    private static Result<IdentityDocument> Eighteen(string number, DateOnly today)
    {
        IdentityDocumentKind? kind = number switch
        {
            ['8', '1' or '2', '0', '0', '0', '0', ..] => IdentityDocumentKind.HongKongMacaoResidencePermit,
            ['8', '3', '0', '0', '0', '0', ..] => IdentityDocumentKind.TaiwanResidencePermit,
            ['9', ..] => IdentityDocumentKind.ForeignPermanentResidentIdCard,
            [>= '1' and <= '6', ..] => IdentityDocumentKind.ResidentIdCard,
            _ => null,
        };
        if (kind is not { } known)
        {
            return TraineeErrors.IdInvalid("号码开头不是地区代码");
        }

        var expected = IdentityChecksum.For(number);
        if (number.EndsWith("000", StringComparison.Ordinal) && expected != '0')
        {
            // Spreadsheets keep fifteen digits and fill up with zeros.
            return TraineeErrors.IdDamaged(number);
        }

        if (DayOf(number[6..14], today) is not { } birth)
        {
            return TraineeErrors.IdBirthDate(number[6..14]);
        }

        return expected == number[^1]
            ? new IdentityDocument(known, number, birth, (number[16] - '0') % 2 == 1 ? Trainees.Sex.Male : Trainees.Sex.Female)
            : TraineeErrors.IdChecksum(expected, number[^1]);
    }

    /// <summary>Country (3 letters), place (4), birth YYMMDD, two more digits. The century is the latest not in the future.</summary>
    private static Result<IdentityDocument> OldForeign(string number, DateOnly today)
    {
        var century = today.Year / 100;
        var birth = DayOf($"{century}{number[7..13]}", today) ?? DayOf($"{century - 1}{number[7..13]}", today);
        return birth is { } day
            ? new IdentityDocument(IdentityDocumentKind.ForeignPermanentResidentIdCard, number, day)
            : TraineeErrors.IdBirthDate(number[7..13]);
    }

    [GeneratedRegex("^[0-9]{17}[0-9X]$")]
    private static partial Regex EighteenForm();

    [GeneratedRegex("^[A-Z]{3}[0-9]{12}$")]
    private static partial Regex OldForeignForm();

    [GeneratedRegex("^[HM][0-9]{8}([0-9]{2})?$")]
    private static partial Regex HongKongMacaoForm();

    [GeneratedRegex("^[0-9]{8}$")]
    private static partial Regex TaiwanForm();

    [GeneratedRegex("^[A-Z0-9]{5,17}$")]
    private static partial Regex PassportForm();

    [GeneratedRegex("^[0-9]{15}$")]
    private static partial Regex FifteenDigits();

    [GeneratedRegex("^[0-9]{9,}X?$")]
    private static partial Regex LongDigits();

    [GeneratedRegex(@"^[0-9](\.[0-9]+)?E\+?[0-9]{2}$")]
    private static partial Regex Scientific();
}
