using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Occupations;

/// <summary>Refusals of keeping the catalogue; those of using it are in <see cref="OccupationErrors"/>.</summary>
public static class OccupationEntryErrors
{
    public static readonly Refusal NotAdministrator = new("occupation.not-administrator", "只有管理员可以新增、修改和停用工种目录。");

    public static readonly Refusal NotFound = new("occupation.entry-not-found", "目录里没有这一条，请回到工种目录重新选择。");

    public static readonly Refusal Overtaken = new("occupation.overtaken", "这一条刚被他人改动，什么都没有保存。请重新打开，看过新内容后再改。");

    public static readonly Refusal ReasonMissing = new("occupation.reason-missing", "请写明原因，将与改动一起保留在历史里。") { Field = "原因" };

    public static readonly Refusal NothingChanged = new("occupation.nothing-changed", "没有改动，无需保存。");

    public static readonly Refusal NameMissing = new("occupation.name-missing", "请填写名称。") { Field = "名称" };

    public static readonly Refusal NameTooLong = new("occupation.name-too-long", $"名称不能超过 {Occupation.NameLimit} 个字。") { Field = "名称" };

    public static readonly Refusal AliasTwice = new("occupation.alias-twice", "别名里有重复，或与名称相同，请删去一个。") { Field = "别名" };

    public static readonly Refusal AliasTooLong = new("occupation.alias-too-long", $"别名不能超过 {OccupationCheck.AliasLimit} 个字，一行写一个。") { Field = "别名" };

    public static readonly Refusal WorkTypeMissing = new("occupation.work-type-missing", "请至少保留一行工种；不分工种的职业写“--”。");

    public static readonly Refusal WorkTypeNameFaulty = new(
        "occupation.work-type-name", $"工种名不能空着，不能含“/”或“:”，不能超过 {Occupation.NameLimit} 个字；不分工种写“--”。");

    public static readonly Refusal WorkTypeTwice = new("occupation.work-type-twice", "同一个工种写了两行，请删去一行。");

    public static readonly Refusal RelatedNameMissing = new("occupation.related-name-missing", "相关职业有一行没写名称，请填写或删去这一行。");

    public static readonly Refusal RelatedTwice = new("occupation.related-twice", "相关职业里有重复，或写了本职业自己，请删去。");

    public static readonly Refusal RetireDateMissing = new("occupation.retire-date-missing", "请填写停用日期。") { Field = "停用日期" };

    public static Refusal RetireDatePast(DateOnly today) => new(
        "occupation.retire-date-past", $"停用日期不能早于今天（{today:yyyy-MM-dd}）：此前的班期是按目录开设的。")
    { Field = "停用日期" };

    public static readonly Refusal RetireDateUnreadable = new("occupation.retire-date-unreadable", "停用日期不是可识别的日期，请按 20201012 或 2020-10-12 填写。") { Field = "停用日期" };

    public static readonly Refusal AlreadyRetired = new("occupation.already-retired", "这一条已经停用；要改停用日期，请先恢复。");

    public static readonly Refusal NotRetired = new("occupation.not-retired", "这一条没有停用，无需恢复。");

    public static Refusal NameSeparated(string name) => new("occupation.name-separated", $"名称“{name}”里有“/”或“:”，系统用它们分隔目标，请换掉。") { Field = "名称" };

    public static Refusal NameTaken(string name, string owner) =>
        new("occupation.name-taken", $"“{name}”已经是“{owner}”的名称或别名，导入名册时会分不清，请改用别的写法。");

    public static Refusal NameInUse(string name) => new(
        "occupation.name-in-use", $"已有班期、个案或标准以“{name}”为目标，名称不能改。请把新名称加为别名；要换新职业，请停用这一条并新增一条。");

    public static Refusal GoalInUse(Goal goal) => new(
        "occupation.goal-in-use", $"已有班期、个案或标准以“{goal.Display}”为目标，它的类别、工种和等级不能去掉。不再开班请停用。");

    public static Refusal WorkTypesNotApplicable(OccupationKind kind) =>
        new("occupation.work-types-not-applicable", $"{kind.Label()}不分工种和等级，请删去工种。");

    public static Refusal LevelsMissing(WorkType type) =>
        new("occupation.levels-missing", $"工种“{type.Name}”没有勾选等级；不知道有哪些等级请勾选“等级未查到”。");

    public static Refusal SourceMissing(string title) =>
        new("occupation.source-missing", $"“{title}”填了内容就要写出处：文件名称、文号和条款，或网址。没有出处请留空。");
}
