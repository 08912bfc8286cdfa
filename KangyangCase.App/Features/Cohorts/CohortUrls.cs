using KangyangCase.Domain.Cohorts;

namespace KangyangCase.App.Features.Cohorts;

public static class CohortUrls
{
    public const string List = "/cohorts";

    /// <summary>The list narrowed to one state.</summary>
    public static string InState(CohortState state) => $"{List}?state={state}";

    public const string Create = "/cohorts/new";

    /// <summary>班期看板; <c>?provider=</c> narrows it.</summary>
    public const string Board = "/cohorts/board";

    public static string Detail(CohortId id) => $"/cohorts/{id.Value}";

    public static string Import(CohortId id) => $"/cohorts/{id.Value}/import";

    /// <summary>What one import wrote.</summary>
    public static string Batch(ImportBatchId id) => $"/imports/{id.Value}";

    /// <summary>An empty roster for the class, to be filled in.</summary>
    public static string Template(CohortId id) => $"/cohorts/{id.Value}/roster-template";

    public static string Sessions(CohortId id) => $"/cohorts/{id.Value}/sessions";

    public static string Attendance(CohortId id, TrainingSessionId session) => $"/cohorts/{id.Value}/attendance/{session.Value}";

    public static string Completion(CohortId id) => $"/cohorts/{id.Value}/completion";
}
