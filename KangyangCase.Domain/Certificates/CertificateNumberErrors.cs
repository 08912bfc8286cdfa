using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;

namespace KangyangCase.Domain.Certificates;

public static class CertificateNumberErrors
{
    private const string CodingRule = "职业技能等级证书编码规则（试行）（人社鉴发〔2019〕2号）";

    public static Refusal WrongLength(int length) =>
        new("certificate-number.length", $"证书编号应为 {CertificateNumber.Length} 位，现为 {length} 位，请核对。", CodingRule);

    public static Refusal WrongStructure =>
        new("certificate-number.structure", "证书编号应为 Y 或 S 加 21 位数字，第 16 位为等级 1 至 5，请核对。", CodingRule);

    public static Refusal Legacy =>
        new("certificate-number.legacy", "这是旧式证书编号，只可作为原有证书登记，不能用于新发证书。", CodingRule);

    public static Refusal WrongPrefixForm =>
        new("certificate-number.prefix-form", $"评价机构编号前缀应为 Y 或 S 加 12 位数字，共 {CertificateNumber.PrefixLength} 位，请核对。", CodingRule);

    public static Refusal SerialsExhausted =>
        new("certificate-number.serial", $"证书序列码应在 000001 至 {CertificateNumber.MaxSerial} 之间。", CodingRule);

    public static Refusal OtherOrganization(string found, string expected) =>
        new("certificate-number.other-organization", $"证书编号前 13 位 {found} 与本评价机构的 {expected} 不一致，请核对。", CodingRule);

    public static Refusal OtherYear(int found, DateOnly issuedOn) =>
        new("certificate-number.other-year", $"证书编号年份为 {found:00}，与发证日期 {issuedOn:yyyy-MM-dd} 不一致，请核对。", CodingRule);

    public static Refusal OtherLevel(SkillLevel found, SkillLevel expected) =>
        new("certificate-number.other-level", $"证书编号的等级为{found.ShortLabel()}，证书为{expected.ShortLabel()}，请核对。", CodingRule);
}
