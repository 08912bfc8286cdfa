namespace KangyangCase.Domain.Assessments;

public enum AssessmentComponent
{
    Theory,
    Skill,

    /// <summary>综合评审: 二级 and 一级 only.</summary>
    Review,
}

public static class AssessmentComponents
{
    public static string Label(this AssessmentComponent component) => component switch
    {
        AssessmentComponent.Theory => "理论知识",
        AssessmentComponent.Skill => "操作技能",
        AssessmentComponent.Review => "综合评审",
    };
}
