namespace KangyangCase.App.Features.Cases;

/// <summary>What a line of 办理记录 is about.</summary>
public enum LogKind
{
    Training,
    Assessment,
    Certificate,
    Data,
    Viewing,
    Other,
}

public static class LogKinds
{
    public static readonly IReadOnlyList<LogKind> All = Enum.GetValues<LogKind>();

    private static readonly string[] Views = ["trainee.number-revealed", "case.printed", "certificate.printed"];

    public static string Label(this LogKind kind) => kind switch
    {
        LogKind.Training => "培训",
        LogKind.Assessment => "评价",
        LogKind.Certificate => "证书",
        LogKind.Data => "资料",
        LogKind.Viewing => "查看",
        LogKind.Other => "其他",
    };

    /// <param name="action">Dotted code of the change log.</param>
    public static LogKind Of(string action) =>
        Views.Contains(action) || action.EndsWith("-viewed", StringComparison.Ordinal) || action.EndsWith(".viewed", StringComparison.Ordinal) ? LogKind.Viewing : action.Split('.')[0] switch
        {
            "cohort" or "roster" or "session" or "attendance" or "training" => LogKind.Training,
            "plan" or "candidate" or "assessment" or "posting" or "objection" or "filing" => LogKind.Assessment,
            "certificate" or "certificate-batch" => LogKind.Certificate,
            "trainee" or "attachment" or "practice" => LogKind.Data,
            _ => LogKind.Other,
        };
}
