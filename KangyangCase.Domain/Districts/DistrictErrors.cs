using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Districts;

public static class DistrictErrors
{
    public static readonly Refusal NotAdministrator = new("district.not-administrator", "只有管理员可以登记和修改行政区划。");

    public static readonly Refusal NotFound = new("district.not-found", "找不到这个区县或报送单位，请刷新。");

    public static readonly Refusal Overtaken = new("district.overtaken", "这条区划刚被他人改动，什么都没有写入。请看过改动后再保存。");

    public static readonly Refusal NameMissing = new("district.name-missing", "请填写名称。") { Field = "名称" };

    public static readonly Refusal TooLong = new("district.too-long", "名称不能超过 40 个字，说明不能超过 400 个字。");

    public static readonly Refusal CodeForm = new("district.code-form", "行政区划代码是 6 位数字；还没有公布代码就留空。", "GB/T 2260") { Field = "代码" };

    public static readonly Refusal CodeOfUnit = new("district.code-of-unit", "报送单位不是行政区，没有行政区划代码，请留空。", "GB/T 2260") { Field = "代码" };

    public static readonly Refusal ParentsMissing = new("district.parents-missing", "请选择这个报送单位所在的区县，它的数字已含在那里。") { Field = "所在区县" };

    public static readonly Refusal SourceMissing = new("district.source-missing", "请填写出处：公告、文号或网址。") { Field = "出处" };

    public static readonly Refusal Reversed = new("district.reversed", "最后有效日不能早于设立日期。") { Field = "最后有效日" };

    public static readonly Refusal RelatedUnknown = new("district.related-unknown", "选择的区县不存在，请刷新后重选。");

    public static readonly Refusal SucceedsItself = new("district.succeeds-itself", "不能由自己承接，请改选。") { Field = "承接单位" };

    public static readonly Refusal SuccessorGone = new("district.successor-gone", "承接单位在撤销的次日还不存在或已撤销，请先登记新设区县。") { Field = "承接单位" };

    public static readonly Refusal LastDayMissing = new("district.last-day-missing", "请填写最后有效日（撤销公告生效的前一天）。") { Field = "最后有效日" };

    public static readonly Refusal ReasonMissing = new("district.reason-missing", "请写明原因，将记入变更日志。") { Field = "原因" };

    public static readonly Refusal NothingChanged = new("district.nothing-changed", "没有改动，无需保存。");

    public static readonly Refusal PeopleForm = new("district.people-form", "60 岁以上人口请填正整数（人）。") { Field = "人数" };

    public static readonly Refusal BaseDateMissing = new("district.base-date-missing", "请填写人口数字的基准日期，例如第七次人口普查为 2020-11-01。") { Field = "基准日期" };

    public static Refusal DateUnreadable(string field) => new("district.date-unreadable", $"“{field}”写的不是日期，请按 2020-10-12 的样式填写。") { Field = field };

    public static Refusal NameTaken(string name) => new("district.name-taken", $"已经有仍然存在的“{name}”，不能再新增一个同名的。") { Field = "名称" };

    public static Refusal CodeTaken(string code, string name) => new("district.code-taken", $"代码 {code} 已属于“{name}”；撤销的代码不再给别的区县用。", "GB/T 2260") { Field = "代码" };

    public static Refusal AlreadyEnded(DateOnly on) => new("district.already-ended", $"这个区县有效到 {on:yyyy-MM-dd}，已经撤销。");
}
