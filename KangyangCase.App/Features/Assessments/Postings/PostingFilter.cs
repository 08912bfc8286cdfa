namespace KangyangCase.App.Features.Assessments;

/// <summary>Which postings a list shows.</summary>
public enum PostingFilter
{
    All,

    /// <summary>公示中: today is not past the last day.</summary>
    Running,

    /// <summary>期满.</summary>
    RunOut,

    /// <summary>有异议: somebody's objection waits for a decision.</summary>
    Objected,
}
