using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Organizations;

public static class OrganizationErrors
{
    private const string Numbering = "人社鉴发〔2019〕2号 证书编码规则（试行）";

    public static readonly Refusal NameMissing = new("organization.name-missing", "请填写机构名称，须与备案名称一致。");

    public static readonly Refusal NameTooLong = new("organization.name-too-long", $"机构名称不能超过 {Organization.NameLimit} 个字。");

    public static readonly Refusal PrefixNeeded = new(
        "organization.prefix-needed", "选择“生成”证书编号时，必须填写主管部门给定的编号前 13 位。", Numbering);

    public static Refusal NotAnAssessmentOrganization(string name) => new(
        "organization.not-assessing", $"{name}不是评价机构，没有证书编号来源。");
}
