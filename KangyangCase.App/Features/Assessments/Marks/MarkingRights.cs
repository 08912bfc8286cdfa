using KangyangCase.App.Security;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Common;

namespace KangyangCase.App.Features.Assessments;

/// <summary>Who may enter marks: an examiner of the organization that assesses. One question for pages and writes.</summary>
public static class MarkingRights
{
    public static Result ToEnter(Actor actor, AssessmentPlan plan) =>
        !actor.Is(Role.Examiner) ? AssessmentErrors.NotExaminer
        : actor.Scope is DataScope.Organization own && own.Id == plan.OrganizationId ? Result.Success
        : AssessmentErrors.NotOwnExaminer;

    /// <summary>Marks not yet submitted are the examiners' own business.</summary>
    public static bool MaySee(Actor actor, AssessmentPlan plan) => plan.MarksSubmittedAt is not null || ToEnter(actor, plan).Succeeded;
}
