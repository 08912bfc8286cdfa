using KangyangCase.Domain.Trainees;

namespace KangyangCase.App.Features.Trainees;

public static class TraineeUrls
{
    public const string List = "/trainees";

    public const string New = "/trainees/new";

    public static string Detail(TraineeId id) => $"/trainees/{id.Value}";
}
