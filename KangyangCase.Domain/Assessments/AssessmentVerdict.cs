namespace KangyangCase.Domain.Assessments;

public enum AssessmentOutcome
{
    Passed,
    Failed,

    /// <summary>缺考 in a required component; counts as failed.</summary>
    Absent,

    /// <summary>A required mark is not entered yet; neither passed nor failed.</summary>
    Incomplete,
}

public static class AssessmentOutcomes
{
    public static string Label(this AssessmentOutcome outcome) => outcome switch
    {
        AssessmentOutcome.Passed => "合格",
        AssessmentOutcome.Failed => "不合格",
        AssessmentOutcome.Absent => "缺考",
        AssessmentOutcome.Incomplete => "成绩未齐",
    };

    public static bool CountsAsFail(this AssessmentOutcome outcome) => outcome switch
    {
        AssessmentOutcome.Passed => false,
        AssessmentOutcome.Failed => true,
        AssessmentOutcome.Absent => true,
        AssessmentOutcome.Incomplete => false,
    };
}

/// <param name="Mark">Null while it is not entered.</param>
/// <param name="Reason">One Chinese clause saying why.</param>
public sealed record ComponentVerdict(AssessmentComponent Component, Mark? Mark, AssessmentOutcome Outcome, string Reason);

/// <summary>One candidate's result. A missing mark outweighs 缺考, 缺考 outweighs a low score.</summary>
/// <param name="Citation">The rule it was judged under.</param>
public sealed record AssessmentVerdict(AssessmentOutcome Outcome, IReadOnlyList<ComponentVerdict> Components, string Citation)
{
    public bool HasPassed => Outcome == AssessmentOutcome.Passed;

    /// <summary>The components that keep it from passing, in words.</summary>
    public string Reason => string.Join("；", Components.Where(one => HasPassed || one.Outcome != AssessmentOutcome.Passed).Select(one => one.Reason));
}
