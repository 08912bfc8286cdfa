using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Cohorts;

namespace KangyangCase.App.Features.Cases;

public static class CaseUrls
{
    public const string List = "/cases";

    public static string Detail(CaseFileId id) => $"/cases/{id.Value}";

    /// <summary>The list narrowed to one stage; several stages are joined by commas.</summary>
    public static string InStage(params ReadOnlySpan<CaseStage> stages) => Filtered(string.Join(',', stages.ToArray()), null);

    /// <param name="stages">Names of <see cref="CaseStage"/> joined by commas; empty for all.</param>
    public static string Filtered(string? stages, CohortId? cohort)
    {
        var parts = new List<string>();
        if (!string.IsNullOrEmpty(stages)) parts.Add($"stage={stages}");
        if (cohort is { } id) parts.Add($"cohort={id.Value}");
        return parts.Count == 0 ? List : $"{List}?{string.Join('&', parts)}";
    }
}
