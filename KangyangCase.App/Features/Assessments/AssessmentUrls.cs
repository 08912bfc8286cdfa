using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Cohorts;

namespace KangyangCase.App.Features.Assessments;

public static class AssessmentUrls
{
    public const string List = "/assessments";

    public const string Postings = "/postings";

    /// <summary>Where a coordinator announces a plan for a cohort and puts its candidates forward.</summary>
    public static string PutForward(CohortId cohort) => $"/assessments/put-forward/{cohort.Value}";

    /// <summary>Candidates of one plan: the reviewer's page.</summary>
    public static string Plan(AssessmentPlanId id) => $"/assessments/{id.Value}";

    public static string Marks(AssessmentPlanId id) => $"/assessments/{id.Value}/marks";

    public static string Posting(PublicPostingId id) => $"/postings/{id.Value}";
}
