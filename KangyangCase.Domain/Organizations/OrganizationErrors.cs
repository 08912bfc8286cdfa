using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Organizations;

public static class OrganizationErrors
{
    private const string Numbering = "人社鉴发〔2019〕2号 证书编码规则（试行）";

    public static readonly Refusal NameMissing = new("organization.name-missing", "请填写机构名称，须与备案名称一致。") { Field = "名称" };

    public static readonly Refusal NameTooLong = new("organization.name-too-long", $"机构名称不能超过 {Organization.NameLimit} 个字。") { Field = "名称" };

    public static readonly Refusal PrefixNeeded = new(
        "organization.prefix-needed", "选择“生成”证书编号时，必须填写主管部门给定的编号前 13 位。", Numbering)
    { Field = "编号前 13 位" };

    public static readonly Refusal NotAdministrator = new("organization.not-administrator", "只有管理员可以登记和修改机构。");

    public static readonly Refusal NotFound = new("organization.not-found", "找不到这个机构，或不在您的可见范围内。");

    public static readonly Refusal DistrictUnknown = new("organization.district-unknown", "请选择机构所在区县；已撤销的区县不能用于新登记，“全市”只用于市级主管部门。") { Field = "区县" };

    public static readonly Refusal ReportingUnitUnknown = new("organization.reporting-unit-unknown", "找不到这个报送单位，请重新选择。") { Field = "报送单位" };

    public static readonly Refusal AuthorityKindMissing = new("organization.authority-kind-missing", "请选择主管部门的类别。", AuthorityKinds.Clause) { Field = "部门类别" };

    public static readonly Refusal ForeignField = new("organization.foreign-field", "填写了不属于这类机构的栏目，请刷新后重填。");

    public static readonly Refusal SealTooLong = new(
        "organization.seal-too-long", $"印章名称不能超过 {Organization.NameLimit} 个字，保管说明不能超过 {Organization.NoteLimit} 个字。")
    { Field = "印章名称" };

    public static readonly Refusal RenamedInTheFuture = new("organization.renamed-in-the-future", "新名称的启用日期不能晚于今天，请到那一天再改。") { Field = "启用日期" };

    public static readonly Refusal RenameDateMissing = new("organization.rename-date-missing", "请填写新名称启用的日期；只是登记时打错字的，请选“更正错字”。") { Field = "启用日期" };

    public static readonly Refusal ReasonMissing = new("organization.reason-missing", "请写明修改原因，将记入变更日志。") { Field = "原因" };

    public static readonly Refusal ReasonTooLong = new("organization.reason-too-long", $"原因不能超过 {Organization.NoteLimit} 个字。") { Field = "原因" };

    public static readonly Refusal Overtaken = new("organization.overtaken", "这个机构的登记信息刚被他人改动，什么都没有写入。请看过改动后再保存。");

    public static readonly Refusal NothingChanged = new("organization.nothing-changed", "没有改动，无需保存。");

    public static Refusal DateUnreadable(string field) => new("organization.date-unreadable", $"“{field}”写的不是日期，请按 2020-10-12 的样式填写。") { Field = field };

    public static Refusal NameTaken(string name) => new("organization.name-taken", $"已经登记过“{name}”，同类机构不能重名。") { Field = "名称" };

    public static Refusal PrefixTaken(string prefix, string holder) => new(
        "organization.prefix-taken", $"编号前 13 位 {prefix} 已属于“{holder}”，请核对备案文件。", Numbering)
    { Field = "编号前 13 位" };

    public static Refusal TypeAgainstPrefix(EvaluatorType type, string prefix) => new(
        "organization.type-against-prefix", $"{type.Label()}的编号以 {type.Letter()} 开头，但备案登记的编号前 13 位是 {prefix}，请核对备案文件。", Numbering)
    { Field = "评价机构类型" };
}
