using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Trainees;

public readonly record struct FormerTraineeNameId(Guid Value) : ITypedId
{
    public static FormerTraineeNameId New() => new(Guid.CreateVersion7());
}

/// <summary>曾用名: a name the person was registered under, kept when it changed.</summary>
public sealed class FormerTraineeName
{
    private FormerTraineeName(FormerTraineeNameId id, TraineeId traineeId, string name, string foldedName, DateOnly? until, string reason)
    {
        Id = id;
        TraineeId = traineeId;
        Name = name;
        FoldedName = foldedName;
        Until = until;
        Reason = reason;
    }

    public FormerTraineeNameId Id { get; }

    public TraineeId TraineeId { get; }

    public string Name { get; }

    public string FoldedName { get; }

    /// <summary>The day it was replaced here; null where it was told afterwards and nobody knows.</summary>
    public DateOnly? Until { get; }

    public string Reason { get; }

    public static FormerTraineeName Keep(TraineeId trainee, string name, string foldedName, DateOnly? until, string reason) =>
        new(FormerTraineeNameId.New(), trainee, name, foldedName, until, reason);
}
