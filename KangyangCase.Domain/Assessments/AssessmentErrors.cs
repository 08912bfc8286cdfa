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

    public static Refusal AssessedBeforeAnnounced(DateOnly announced) => new(
        "assessment.before-announcement", $"考评日期不能早于公告日期 {announced:yyyy-MM-dd}。");
}
