namespace KangyangCase.App.Features.Trainees;

public static class TraineeUrls
{
    public const string List = "/trainees";
}
