using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Cohorts;

namespace KangyangCase.App.Features.Cases;

public static class CaseUrls
{
    public const string List = "/cases";

    public static string Detail(CaseFileId id) => $"/cases/{id.Value}";

    public static string Tab(CaseFileId id, CaseTab tab) => $"{Detail(id)}?tab={tab.ToString().ToLowerInvariant()}";

    /// <summary>The redacted printout: a form with its reason is posted there.</summary>
    public static string Printout(CaseFileId id) => $"{Detail(id)}/printout";

    /// <summary>The list narrowed to one stage; several stages are joined by commas.</summary>
    public static string InStage(params ReadOnlySpan<CaseStage> stages) => Filtered(string.Join(',', stages.ToArray()), null);

    /// <summary>待提交评价: completed, and nothing keeps them from being put forward today.</summary>
    public const string ReadyToPutForward = $"{List}?stage={Ready}";

    /// <summary>Stands in the address where stages do.</summary>
    public const string Ready = "Ready";

    /// <param name="stages">Names of <see cref="CaseStage"/> joined by commas; empty for all.</param>
    public static string Filtered(string? stages, CohortId? cohort)
    {
        var parts = new List<string>();
        if (!string.IsNullOrEmpty(stages)) parts.Add($"stage={stages}");
        if (cohort is { } id) parts.Add($"cohort={id.Value}");
        return parts.Count == 0 ? List : $"{List}?{string.Join('&', parts)}";
    }
}
