using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Organizations;

public static class OrganizationErrors
{
    private const string Numbering = "人社鉴发〔2019〕2号 证书编码规则（试行）";

    public static readonly Refusal NameMissing = new("organization.name-missing", "请填写机构名称，须与备案名称一致。");

    public static readonly Refusal NameTooLong = new("organization.name-too-long", $"机构名称不能超过 {Organization.NameLimit} 个字。");

    public static readonly Refusal PrefixNeeded = new(
        "organization.prefix-needed", "选择“生成”证书编号时，必须填写主管部门给定的编号前 13 位。", Numbering);

    public static readonly Refusal NotAdministrator = new("organization.not-administrator", "只有管理员可以登记和修改机构。");

    public static readonly Refusal NotFound = new("organization.not-found", "找不到这个机构，或不在您的可见范围内。");

    public static readonly Refusal DistrictUnknown = new("organization.district-unknown", "请选择机构所在区县；已撤销的区县不能用于新登记。");

    public static readonly Refusal ReasonMissing = new("organization.reason-missing", "请写明修改原因，将记入变更日志。");

    public static readonly Refusal NothingChanged = new("organization.nothing-changed", "没有改动，无需保存。");

    public static Refusal NameTaken(string name) => new("organization.name-taken", $"已经登记过“{name}”，同类机构不能重名。");

    public static Refusal PrefixTaken(string prefix) => new("organization.prefix-taken", $"编号前 13 位 {prefix} 已属于另一个机构，请核对备案文件。", Numbering);

    public static Refusal NotAnAssessmentOrganization(string name) => new(
        "organization.not-assessing", $"{name}不是评价机构，没有证书编号来源。");
}
