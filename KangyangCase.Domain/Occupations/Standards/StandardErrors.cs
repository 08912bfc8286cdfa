using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Occupations.Standards;

public static class StandardErrors
{
    private const string Clause = "渝人社发〔2020〕124号 三（二）";

    public static readonly Refusal NotAdministrator = new("standard.not-administrator", "只有管理员可以起草、批准和废止培训标准与考核标准。");

    public static readonly Refusal NotFound = new("standard.not-found", "找不到这项标准，请回到标准列表重新选择。");

    public static readonly Refusal GoalMissing = new("standard.goal-missing", "请选择职业（工种）与等级，或专项职业能力、培训项目。") { Field = "目标" };

    public static readonly Refusal Overtaken = new("standard.overtaken", "这项标准刚被他人改动，什么都没有保存。请重新打开，看过新内容后再改。");

    public static readonly Refusal VersionMissing = new("standard.version-missing", "请填写版本，例如 2020年版。") { Field = "版本" };

    public static readonly Refusal VersionTooLong = new("standard.version-too-long", $"版本不能超过 {Standard.VersionLimit} 个字。") { Field = "版本" };

    public static readonly Refusal TextTooLong = new(
        "standard.text-too-long", $"开发单位、适用对象、批准单位、文号各不超过 {Standard.TextLimit} 个字，说明不超过 {Standard.NoteLimit} 个字，请缩短。");

    public static readonly Refusal TooManyItems = new("standard.too-many-items", $"一项标准最多 {Standard.MaxItems} 行，请合并。");

    public static readonly Refusal DeveloperMissing = new("standard.developer-missing", "还没有写开发单位，请先在草稿里补上。", Clause);

    public static readonly Refusal ModulesMissing = new("standard.modules-missing", "还没有课程模块，请先在草稿里补上。", Clause);

    public static readonly Refusal ItemsMissing = new("standard.items-missing", "还没有考核内容，请先在草稿里补上。", Clause);

    public static readonly Refusal AuthorityMissing = new("standard.authority-missing", "请填写批准单位。") { Field = "批准单位" };

    public static readonly Refusal DocumentMissing = new("standard.document-missing", "请填写批准文件的名称或文号。") { Field = "批准文件" };

    public static readonly Refusal ApprovedOnMissing = new("standard.approved-on-missing", "请填写批准日期。") { Field = "批准日期" };

    public static readonly Refusal ValidFromMissing = new("standard.valid-from-missing", "请填写生效日期。") { Field = "生效日期" };

    public static readonly Refusal ValidityReversed = new("standard.validity-reversed", "失效日期早于生效日期，请改正。") { Field = "失效日期" };

    public static readonly Refusal ReasonMissing = new("standard.reason-missing", "请写明废止原因，将记入变更日志。");

    public static Refusal Retired(Occupation entry) =>
        new("standard.occupation-retired", $"{entry.Name}已于 {entry.RetiredOn:yyyy-MM-dd} 停用，不再起草新标准；如有误，请先在工种目录中恢复。");

    public static Refusal VersionTaken(Goal goal, string version) =>
        new("standard.version-taken", $"{goal.Display}已经有“{version}”这一版，请换一个版本名。") { Field = "版本" };

    public static Refusal NotADraft(StandardStatus status) => new(
        "standard.not-a-draft", $"这一版{status.Label()}，内容不能再改。要改请点“新版本”，在新的草稿里改。");

    public static Refusal NotApproved(StandardStatus status) => new("standard.not-approved", $"只有已批准的版本可以废止，这一版{status.Label()}。");

    public static Refusal ApprovedInTheFuture(DateOnly day) => new("standard.approved-in-the-future", $"批准日期 {day:yyyy-MM-dd} 还没有到，请改正。") { Field = "批准日期" };

    public static Refusal Overlaps(Standard newer, Standard other) => new(
        "standard.overlaps", $"{newer.Goal.Display}的“{other.Version}”适用同样的对象，自 {other.ValidFrom:yyyy-MM-dd} 起有效，不早于本版的生效日期。请把本版的生效日期改晚，或先废止那一版。");

    public static Refusal HoursMissing(string module) => new("standard.hours-missing", $"模块“{module}”没有学时，请照批准的课程补上后再批准。");

    public static Refusal ModuleNameMissing(int row) => new("standard.module-name-missing", $"第 {row} 行没有模块名称，请填写或删去这一行。");

    public static Refusal ModuleNameTooLong(int row) => new("standard.module-name-too-long", $"第 {row} 行的模块名称超过 {CurriculumModule.NameLimit} 个字，请缩短。");

    public static Refusal ModuleTwice(string name) => new("standard.module-twice", $"模块“{name}”写了两次，请合并或改名。");

    public static Refusal HoursUnreadable(int row, string kind, Refusal why) => why with { Message = $"第 {row} 行{kind}：{why.Message}" };

    public static Refusal ItemMissing(int row) => new("standard.item-missing", $"第 {row} 行没有写考核内容，请填写或删去这一行。");

    public static Refusal ItemTooLong(int row) => new("standard.item-too-long", $"第 {row} 行的考核内容或方式超过 {ExaminedItem.TextLimit} 个字，请缩短。");

    public static Refusal WeightOutOfRange(int row) => new("standard.weight-out-of-range", $"第 {row} 行的比重应在 0 至 100 之间；不知道请留空。");

    public static Refusal WeightUnreadable(int row) => new("standard.weight-unreadable", $"第 {row} 行的比重不是数字，请填写如 30；不知道请留空。");

    public static Refusal WeightsDoNotAddUp(AssessmentComponent component, decimal sum) => new(
        "standard.weights-do-not-add-up", $"{component.Label()}的比重合计 {sum:0.##}，没有逐行填满 100。请补齐；不知道请把这一科的比重全部留空。");

    public static Refusal ProgrammeNotAssessed(Goal goal) => new("standard.programme-not-assessed", $"{goal.Display}是培训项目，不作评价，没有考核标准。");

    public static Refusal DateUnreadable(string field) => new("standard.date-unreadable", $"“{field}”不是可识别的日期，请按 20201012 或 2020-10-12 填写。") { Field = field };
}
