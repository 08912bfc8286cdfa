namespace KangyangCase.Domain.Assessments;

/// <summary>One component's mark of one candidate. No row means not yet entered.</summary>
public sealed class AssessmentMark
{
    private AssessmentMark(AssessmentId assessmentId, AssessmentComponent component, Mark value)
    {
        AssessmentId = assessmentId;
        Component = component;
        Value = value;
    }

    public AssessmentId AssessmentId { get; }

    public AssessmentComponent Component { get; }

    public Mark Value { get; private set; }

    internal static AssessmentMark Enter(AssessmentId assessment, AssessmentComponent component, Mark value) => new(assessment, component, value);

    internal void Correct(Mark value) => Value = value;
}
