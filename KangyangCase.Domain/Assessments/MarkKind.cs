namespace KangyangCase.Domain.Assessments;

public enum MarkKind
{
    Score,

    /// <summary>缺考: not the same as 0.</summary>
    Absent,

    /// <summary>免: passed before and retained, or exempt.</summary>
    Exempt,
}
