using KangyangCase.Domain.Assessments;

namespace KangyangCase.App.Features.Assessments;

public static class PostingUrls
{
    /// <summary>Preview before posting: who, and which days.</summary>
    public static string Open(AssessmentPlanId plan) => $"/postings/open/{plan.Value}";

    /// <summary>公示中.</summary>
    public static string Running => InState(PostingFilter.Running);

    /// <summary>With an objection nobody has decided.</summary>
    public static string Objected => InState(PostingFilter.Objected);

    public static string InState(PostingFilter filter) => $"{AssessmentUrls.Postings}?state={filter}";
}
