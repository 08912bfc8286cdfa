using System.Text;
using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Trainees;

/// <summary>Every refusal about a person's data. Messages never hold a full identity or phone number.</summary>
public static class TraineeErrors
{
    public static readonly Refusal IdMissing = new("id.missing", "证件号码为空，请照身份证填写。") { Field = "证件号码" };

    public static readonly Refusal IdFifteen = new("id.invalid", "15 位的旧号码已停止使用，请照身份证填写 18 位号码。") { Field = "证件号码" };

    public static readonly Refusal NameMissing = new("name.missing", "姓名为空，请照身份证填写。") { Field = "姓名" };

    public static readonly Refusal PhoneMissing = new("phone.missing", "联系电话为空，请补填本人手机号。") { Field = "手机" };

    public static Refusal IdInvalid(string reason) => new("id.invalid", $"证件号码无法识别：{reason}，请照证件核对。") { Field = "证件号码" };

    /// <summary>A spreadsheet kept the number as a number and lost its last digits.</summary>
    public static Refusal IdDamaged(string number) =>
        new("id.damaged", $"号码被表格变成 {Shown(number)}，末尾几位已丢失，不能还原，请把这一格改为文本格式，照身份证重填。") { Field = "证件号码" };

    public static Refusal IdBirthDate(string digits) =>
        new("id.birthdate", $"号码中的出生日期 {digits} 不是真实可信的日期，请照身份证核对。") { Field = "证件号码" };

    public static Refusal IdChecksum(char expected, char actual) =>
        new("id.checksum", $"校验位不符：末位应为 {expected}，表中为 {actual}，多为抄错一位，请照身份证核对。") { Field = "证件号码" };

    public static Refusal IdKindMismatch(IdentityDocumentKind stated, IdentityDocumentKind actual) =>
        new("id.kind-mismatch", $"证件类型写的是{stated.Label()}，号码却是{actual.Label()}的格式，请改正其中一项。") { Field = "证件号码" };

    public static Refusal NameTooLong(int length) =>
        new("name.too-long", $"姓名有 {length} 个字，最多 {PersonName.MaxLength} 个字，请照身份证核对。") { Field = "姓名" };

    public static Refusal NameInvalid(Rune rune) => "?*\uFF1F\uFF0A\u25A1\u25A0\uFFFD".Contains(rune.ToString(), StringComparison.Ordinal)
        ? new("name.invalid", $"姓名中有“{rune}”，多为生僻字丢失或被遮盖，请照身份证补全。") { Field = "姓名" }
        : new("name.invalid", $"姓名中的“{rune}”不能用于姓名，请照身份证改正。") { Field = "姓名" };

    public static Refusal PhoneInvalid(string typed) => new("phone.invalid", typed switch
    {
        ['0', ..] or [not '1', _, _, _, _, _, _] or [not '1', _, _, _, _, _, _, _] when typed.All(char.IsAsciiDigit) =>
            "这是座机号，收不到短信，请填本人手机号。",
        _ when !typed.All(char.IsAsciiDigit) => "手机号含有数字以外的字符，一格只填一个手机号，请改正。",
        { Length: 11 } => "手机号应以 13 至 19 开头，请照本人手机号核对。",
        _ => $"手机号 {typed.Length} 位，应为 11 位，请照本人手机号核对。",
    })
    { Field = "手机" };

    public static Refusal BelowWorkingAge(int age, int required, DateOnly earliest, string clause) =>
        new($"age.below{required}", $"开班日 {age} 周岁，未满法定劳动年龄 {required} 周岁，不能参加本班。", clause, earliest);

    private static string Shown(string number) => number.IndexOf('E', StringComparison.Ordinal) is var e and > 0
        ? $"{number[..Math.Min(e, 7)]}…{number[e..]}"
        : IdentityDocument.Mask(number);
}
