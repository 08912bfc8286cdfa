using KangyangCase.Domain.Occupations.Standards;

namespace KangyangCase.App.Features.Standards;

public static class StandardUrls
{
    public const string List = "/standards";

    public const string NewTraining = "/standards/training/new";

    public const string NewAssessment = "/standards/assessment/new";

    public static string New(StandardKind kind) => $"/standards/{Part(kind)}/new";

    public static string Detail(StandardKind kind, Guid id) => $"/standards/{Part(kind)}/{id}";

    public static string Edit(StandardKind kind, Guid id) => $"/standards/{Part(kind)}/{id}/edit";

    /// <summary>The table of modules or of what is examined, as a workbook.</summary>
    public static string Workbook(StandardKind kind, Guid id) => $"/standards/{Part(kind)}/{id}/xlsx";

    /// <summary>The standards of one entry of the catalogue.</summary>
    public static string Of(string occupation) => $"{List}?text={Uri.EscapeDataString(occupation)}";

    private static string Part(StandardKind kind) => kind switch
    {
        StandardKind.Training => "training",
        StandardKind.Assessment => "assessment",
    };
}
