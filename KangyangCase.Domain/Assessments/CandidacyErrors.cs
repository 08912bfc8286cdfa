using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Assessments;

public static class CandidacyErrors
{
    /// <summary>Longest written confirmation or reason, in characters.</summary>
    public const int TextLimit = 200;

    public static readonly Refusal NotCoordinator = new("candidacy.not-coordinator", "只有协调员可以公告评价计划和提交评价申报。");

    public static readonly Refusal PlanNameTaken = new("candidacy.plan-name-taken", "这个评价机构已有同名评价计划，请换一个名称。");

    public static readonly Refusal NoAssessmentOrganization = new("candidacy.no-assessment-organization", "班期还没有指定评价机构，请先在班期中选择评价机构。");

    public static readonly Refusal NothingToAssess = new("candidacy.nothing-to-assess", "培训项目不设考评，结业即完成，不需要评价计划。");

    public static readonly Refusal AnnouncedInTheFuture = new("candidacy.announced-in-the-future", "公告日期不能晚于今天：适用哪一版规则由实际公告日决定。");

    public static readonly Refusal PlaceTooLong = new("candidacy.place-too-long", "考评地点不能超过 40 个字。");

    public static readonly Refusal DatesMissing = new("candidacy.dates-missing", "请填写公告日期和考评日期。");

    public static readonly Refusal NobodyChosen = new("candidacy.nobody-chosen", "请先选择人员。");

    public static readonly Refusal NotInClass = new("candidacy.not-in-class", "此人不在这个评价计划对应的班期，请刷新。");

    public static readonly Refusal NotCompleted = new("candidacy.not-completed", "尚未结业，请先办理结业。");

    public static readonly Refusal ConfirmationMissing = new(
        "candidacy.confirmation-missing", "申报条件需人工认定、为推定或未设定，提交时请写明书面确认意见，由审核员复核。");

    public static readonly Refusal ReviewConfirmationMissing = new(
        "candidacy.review-confirmation-missing", "申报条件需人工认定、为推定、未证实或未设定，批准时请写明复核意见。");

    public static readonly Refusal TextTooLong = new("candidacy.text-too-long", $"书面意见不能超过 {TextLimit} 个字。");

    public static readonly Refusal ListClosed = new("candidacy.list-closed", "这个评价计划的成绩已提交，不能再增减考生。");

    public static Refusal WrongStage(CaseStage stage) => new("candidacy.wrong-stage", $"个案现为“{stage.Label()}”，不能提交评价申报。");
}
