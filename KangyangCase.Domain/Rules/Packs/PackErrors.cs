using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Rules.Packs;

public static class PackErrors
{
    public const string ForbiddenClause = $"{ForbiddenCriteria.Notice} 四（二）";

    public static readonly Refusal NotAdministrator = new("pack.not-administrator", "只有管理员可以修改规则包。");

    public static readonly Refusal NotFound = new("pack.not-found", "找不到这个规则包，请刷新后再试。");

    public static readonly Refusal ReasonMissing = new("pack.reason-missing", "请写明修改原因，将记入变更日志。") { Field = "原因" };

    public static readonly Refusal NothingChanged = new("pack.nothing-changed", "内容与现行版本相同，无需保存。");

    public static readonly Refusal IdTaken = new("pack.id-taken", "已有同一编号的规则包，请换一个编号。") { Field = "编号" };

    public static readonly Refusal IdMalformed = new("pack.id-malformed", "规则包编号只能用字母、数字、点、连字符和下划线，首尾为字母或数字，最长 30 个字符。") { Field = "编号" };

    public static readonly Refusal TitleMissing = new("pack.title-missing", "请填写规则包名称。") { Field = "名称" };

    public static readonly Refusal BasisMissing = new("pack.basis-missing", "请写明规则包依据的文件和条款。");

    public static readonly Refusal FileTooLarge = new("pack.file-too-large", "文件过大，不像是规则包。");

    public static readonly Refusal UploadBroken = new("pack.upload-broken", "文件没有传完，请再选一次。");

    public static Refusal Superseded(int version) =>
        new("pack.superseded", $"规则包已由他人改为第 {version} 版，请看过新版本后再改；您填写的内容仍在。");

    public static Refusal OtherPack(string id) => new("pack.other-pack", $"这是规则包 {id} 的文件，请到那个规则包的页面导入。");

    /// <param name="line">Counted from 1; null where the fault is one of meaning.</param>
    public static Refusal FileUnreadable(long? line, string? path) => new(
        "pack.file-unreadable",
        $"读不懂这个文件{(line is null ? "：有不认识的要求种类、等级，或缺少数值" : $"：第 {line} 行{(string.IsNullOrEmpty(path) ? "" : $"（{path}）")}写法不对")}。请用本页导出的文件修改后再导入。");

    public static Refusal DatesReversed(string what) => new("pack.dates-reversed", $"{what}的失效日期早于生效日期，请改正。");

    public static Refusal ForbiddenCriterion(Precondition precondition, PreconditionCriterion criterion) => new(
        "pack.forbidden-criterion",
        $"不得以{criterion.Label()}为{precondition.Subject.Label()}的前提条件：“{precondition.Text}”。请删去这一条；达到法定劳动年龄除外。",
        ForbiddenClause);

    public static Refusal OwnDocumentMissing(Precondition precondition) => new(
        "pack.own-document-missing",
        $"“{precondition.SubsidyName}”的条件“{precondition.Text}”须写明该补贴自己的文件和条款，不能以本通知为依据。",
        ForbiddenClause);

    public static Refusal SubsidyNameMissing => new("pack.subsidy-name-missing", "请写明是哪一项补贴。") { Field = "补贴名称" };

    public static Refusal TwiceTheSame(string what) => new("pack.twice-the-same", $"{what}重复出现，请只保留一处。");

    public static Refusal Empty(string what) => new("pack.empty", $"{what}没有内容，请补全或删去。");

    public static Refusal TextUnfit(int most) =>
        new("pack.text-unfit", $"有文字超过 {most} 字，或含有看不见的控制字符，请改正。");

    public static Refusal TitleTooLong(int most) => new("pack.title-too-long", $"名称不能超过 {most} 字。") { Field = "名称" };

    public static Refusal TooMany(string what, int most) => new("pack.too-many", $"{what}超过 {most} 条，请检查文件。");

    public static Refusal LevelsUnfit(string what) => new("pack.levels-unfit", $"{what}：职业要写明等级，专项职业能力不分等级。");

    public static Refusal NotInCatalogue(string name) =>
        new("pack.not-in-catalogue", $"工种目录中没有“{name}”，或类别不符；请先在目录中添加，或改正名称。");

    public static readonly Refusal NoticeFixed = new(
        "pack.notice-fixed", "现有规则包适用的通知不能改。另有通知的，请复制为新规则包。");

    public static Refusal FigureOutOfRange(string what) => new("pack.figure-out-of-range", $"{what}的数值超出可能的范围，请改正。");
}
