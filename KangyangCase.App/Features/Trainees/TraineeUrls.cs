using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Trainees;

namespace KangyangCase.App.Features.Trainees;

public static class TraineeUrls
{
    public const string List = "/trainees";

    public const string Duplicates = "/trainees/duplicates";

    public static string Compare(TraineeId one, TraineeId other) => $"{Duplicates}/{one.Value}/{other.Value}";

    public static string OfCohort(CohortId? cohort) => cohort is { } id ? $"{List}?cohort={id.Value}" : List;

    public const string New = "/trainees/new";

    public static string Detail(TraineeId id) => $"/trainees/{id.Value}";
}
