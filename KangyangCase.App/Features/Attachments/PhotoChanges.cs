using KangyangCase.Domain.Trainees;

namespace KangyangCase.App.Features.Attachments;

/// <summary>Tells the other places of one open page that a person's photo was changed.</summary>
public sealed class PhotoChanges
{
    public event Func<TraineeId, Task>? Changed;

    public async Task SayAsync(TraineeId trainee)
    {
        foreach (var listener in Changed?.GetInvocationList().OfType<Func<TraineeId, Task>>() ?? []) await listener(trainee);
    }
}
