using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Cohorts;

public static class CohortErrors
{
    public static readonly Refusal NameMissing = new("cohort.name-missing", "请填写班期名称，例如“养老护理员五级 2020-03 班”。") { Field = "班期名称" };

    public static readonly Refusal NameTooLong = new("cohort.name-too-long", $"班期名称不能超过 {Cohort.NameLimit} 个字。") { Field = "班期名称" };

    public static readonly Refusal PlaceTooLong = new("cohort.place-too-long", $"培训地点不能超过 {Cohort.PlaceLimit} 个字。") { Field = "培训地点" };

    public static readonly Refusal NameTaken = new("cohort.name-taken", "本机构已有同名班期，请换一个名称。") { Field = "班期名称" };

    public static readonly Refusal NotFound = new("cohort.not-found", "找不到这个班期，或不在您的可见范围内。");

    public static readonly Refusal NotCoordinator = new("cohort.not-coordinator", "只有协调员可以办理班期、名册、考勤和结业。");

    public static readonly Refusal NotTrainingProvider = new(
        "cohort.not-training-provider", "班期由培训机构开设，您的账号不属于培训机构，请用培训机构的协调员账号办理。");

    public static readonly Refusal GoalMissing = new("cohort.goal-missing", "请选择职业、专项职业能力或培训项目。", "渝人社发〔2020〕124号 三（一）") { Field = "培训目标" };

    public static readonly Refusal StartMissing = new("cohort.start-missing", "请填写开班日期。") { Field = "开班日期" };

    public static readonly Refusal AssessorUnknown = new("cohort.assessor-unknown", "找不到所选的评价机构，请重新选择。") { Field = "评价机构" };

    public static readonly Refusal AssessorChosen = new("cohort.assessor-chosen", "评价机构已经定了，请刷新页面。");

    public static readonly Refusal Historical = new("cohort.historical", "这是历史班期，只登记不办理：名册、课程、考勤和结业都不再改动。");

    public static Refusal EndsBeforeStart(DateOnly start, DateOnly end) => new(
        "cohort.ends-before-start", $"结束日期 {end:yyyy-MM-dd} 早于开班日期 {start:yyyy-MM-dd}。")
    { Field = "结束日期" };
}
