using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Assessments;

public static class AssessmentErrors
{
    public static readonly Refusal PlanNameMissing = new("assessment.plan-name-missing", "请填写评价计划名称，例如“养老护理员五级 2020年第1批”。");

    public static readonly Refusal PlanNameTooLong = new("assessment.plan-name-too-long", $"评价计划名称不能超过 {AssessmentPlan.NameLimit} 个字。");

    public static readonly Refusal PlanNotFound = new("assessment.plan-not-found", "找不到这个评价计划，或不在您的可见范围内。");

    public static readonly Refusal NotFound = new("assessment.not-found", "找不到这名考生，可能已被他人改动，请刷新。");

    public static readonly Refusal AlreadyDecided = new("assessment.already-decided", "这名考生已经审核过，不能重复审核。");

    public static readonly Refusal AlreadyPutForward = new("assessment.already-put-forward", "此人已在这个评价计划中提交过评价申报。");

    public static readonly Refusal NotApproved = new("assessment.not-approved", "这名考生尚未通过资格审核，不能录入成绩。");

    public static readonly Refusal ReasonMissing = new("assessment.reason-missing", "请写明原因。");

    public static readonly Refusal MarksLocked = new("assessment.marks-locked", "成绩已提交锁定；需要更正时，请由审核员退回。");

    public static readonly Refusal MarksNotSubmitted = new("assessment.marks-not-submitted", "成绩尚未提交。");

    public static readonly Refusal NotExaminer = new("assessment.not-examiner", "只有考评员可以录入和提交成绩。");

    public static readonly Refusal NotReviewer = new("assessment.not-reviewer", "只有审核员可以审核考生、退回成绩、发布公示和处理异议。");

    public static readonly Refusal NotOwnExaminer = new("assessment.not-own-examiner", "只有本评价机构的考评员可以录入和提交这个评价计划的成绩。");

    public static readonly Refusal NobodyApproved = new("assessment.nobody-approved", "这个评价计划还没有审核通过的考生，不能提交成绩。");

    public static readonly Refusal MarksPosted = new("assessment.marks-posted", "成绩已经公示，不能退回；对个人成绩有疑问的，请在公示期内按异议处理。");

    public static readonly Refusal ComponentNotRequired = new("assessment.component-not-required", "这个评价计划不考此科目。");

    public static readonly Refusal ReasonTooLong = new("assessment.reason-too-long", $"原因不能超过 {AssessmentPlan.ReasonLimit} 个字。");

    public static readonly Refusal PeopleChanged = new("assessment.people-changed", "考生名单刚有变动，请重新打开本页，再继续录入。");

    public static Refusal NoPassRule(string goal) => new(
        "assessment.no-pass-rule", $"“{goal}”没有评价科目和合格分数的规则，不能录入成绩。请管理员先补充规则。");

    public static Refusal TooManyCells(int limit) => new("assessment.too-many-cells", $"一次最多保存 {limit} 格成绩，请分批粘贴。");

    /// <param name="people">How many people have a required component without a mark.</param>
    public static Refusal MarksIncomplete(int people) => new(
        "assessment.marks-incomplete", $"还有 {people} 人未录完，不能提交。每个必考科目都要有成绩，缺考请填“缺”。");

    public static Refusal AssessedBeforeAnnounced(DateOnly announced) => new(
        "assessment.before-announcement", $"考评日期不能早于公告日期 {announced:yyyy-MM-dd}。");
}
