using KangyangCase.Domain.Assessments;

namespace KangyangCase.App.Features.Assessments;

public static class PostingUrls
{
    /// <summary>Preview before posting: who, and which days.</summary>
    public static string Open(AssessmentPlanId plan) => $"/postings/open/{plan.Value}";

    public static string Running { get; } = InState(PostingFilter.Running);

    public static string Objected { get; } = InState(PostingFilter.Objected);

    public static string InState(PostingFilter filter) => $"{AssessmentUrls.Postings}?state={filter}";
}
