using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Trainees.Duplicates;

public readonly record struct DuplicateDecisionId(Guid Value) : ITypedId
{
    public static DuplicateDecisionId New() => new(Guid.CreateVersion7());
}

/// <summary>不同的人: somebody compared two entries and found two people. It stands until what was compared changes.</summary>
public sealed class DuplicateDecision
{
    public const int ReasonLimit = 200;

    private DuplicateDecision(DuplicateDecisionId id, TraineeId first, TraineeId second, string compared, string reason, string actorName, DateOnly decidedOn)
    {
        Id = id;
        First = first;
        Second = second;
        Compared = compared;
        Reason = reason;
        ActorName = actorName;
        DecidedOn = decidedOn;
    }

    public DuplicateDecisionId Id { get; }

    /// <summary>The earlier key of the two.</summary>
    public TraineeId First { get; }

    public TraineeId Second { get; }

    /// <summary>Digest of what was compared: another one brings the pair up again.</summary>
    public string Compared { get; private set; }

    public string Reason { get; private set; }

    public string ActorName { get; private set; }

    public DateOnly DecidedOn { get; private set; }

    public static (TraineeId First, TraineeId Second) Ordered(TraineeId one, TraineeId other) =>
        string.CompareOrdinal(one.Value.ToString(), other.Value.ToString()) < 0 ? (one, other) : (other, one);

    public static Result<string> CheckReason(string? reason) =>
        RecordText.Clean(reason) is not { } text ? DuplicateErrors.ReasonMissing
        : text.Length > ReasonLimit ? DuplicateErrors.ReasonTooLong
        : text;

    /// <param name="reason">Checked by <see cref="CheckReason"/>.</param>
    public static DuplicateDecision Different(TraineeId one, TraineeId other, string compared, string reason, string actorName, DateOnly on)
    {
        var (first, second) = Ordered(one, other);
        return new(DuplicateDecisionId.New(), first, second, compared, reason, actorName, on);
    }

    public void Renew(string compared, string reason, string actorName, DateOnly on) =>
        (Compared, Reason, ActorName, DecidedOn) = (compared, reason, actorName, on);
}
