namespace KangyangCase.Domain.Occupations.Standards;

public enum StandardStatus
{
    /// <summary>Being written; nothing rests on it.</summary>
    Draft,

    /// <summary>What it says is fixed; a change is a new version.</summary>
    Approved,

    Withdrawn,
}

/// <summary>Two families of standards (渝人社发〔2020〕124号 三（二）).</summary>
public enum StandardKind
{
    /// <summary>培训标准：课程.</summary>
    Training,

    /// <summary>考核标准.</summary>
    Assessment,
}

public enum TrainingMode
{
    /// <summary>职业培训包.</summary>
    TrainingPackage,

    /// <summary>工学一体化.</summary>
    WorkStudyIntegration,
}

public static class StandardLabels
{
    public static string Label(this StandardStatus status) => status switch
    {
        StandardStatus.Draft => "起草中",
        StandardStatus.Approved => "已批准",
        StandardStatus.Withdrawn => "已废止",
    };

    public static string Label(this StandardKind kind) => kind switch
    {
        StandardKind.Training => "培训标准",
        StandardKind.Assessment => "考核标准",
    };

    public static string Label(this TrainingMode mode) => mode switch
    {
        TrainingMode.TrainingPackage => "职业培训包",
        TrainingMode.WorkStudyIntegration => "工学一体化",
    };
}
