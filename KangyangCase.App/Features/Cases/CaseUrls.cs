using KangyangCase.Domain.Cases;

namespace KangyangCase.App.Features.Cases;

public static class CaseUrls
{
    public const string List = "/cases";

    public static string Detail(CaseFileId id) => $"/cases/{id.Value}";

    /// <summary>The list narrowed to one stage; several stages are joined by commas.</summary>
    public static string InStage(params ReadOnlySpan<CaseStage> stages) => $"/cases?stage={string.Join(',', stages.ToArray())}";
}
