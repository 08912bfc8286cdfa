namespace KangyangCase.App.Features.Cases;

/// <summary>A tab of the case page; its name in lower case is the tab in the address.</summary>
public enum CaseTab
{
    Basic,
    Training,
    Assessments,
    Certificates,
    Papers,
    Timeline,
}

public static class CaseTabNames
{
    public static readonly IReadOnlyList<CaseTab> All = Enum.GetValues<CaseTab>();

    public static string Label(this CaseTab tab) => tab switch
    {
        CaseTab.Basic => "基本信息",
        CaseTab.Training => "培训",
        CaseTab.Assessments => "评价",
        CaseTab.Certificates => "证书",
        CaseTab.Papers => "文书",
        CaseTab.Timeline => "办理记录",
    };

    /// <summary>办理记录 where the address names none, or none that exists.</summary>
    public static CaseTab Parse(string? address) =>
        Enum.TryParse<CaseTab>(address, ignoreCase: true, out var tab) && Enum.IsDefined(tab) ? tab : CaseTab.Timeline;
}
