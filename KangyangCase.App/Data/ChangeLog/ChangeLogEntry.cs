namespace KangyangCase.App.Data.ChangeLog;

/// <summary>
/// One act: who, when, what, why. Rows are numbered without a gap and each carries the digest of the one before,
/// so that an edited, removed or swapped row is found. Personal numbers stand here masked, never whole.
/// </summary>
public sealed class ChangeLogEntry
{
    /// <summary>1, 2, 3 … without a gap.</summary>
    public required long Sequence { get; init; }

    /// <summary>The true instant, UTC, whole milliseconds.</summary>
    public required DateTime At { get; init; }

    /// <summary>The business date the act counts for; differs from <see cref="At"/> in a demo centre.</summary>
    public required DateOnly BusinessDate { get; init; }

    public required Guid ActorId { get; init; }

    public required string ActorName { get; init; }

    public required string ActorRole { get; init; }

    /// <summary>Dotted English code: <c>certificate.issued</c>.</summary>
    public required string Action { get; init; }

    public required string SubjectKind { get; init; }

    public required string SubjectId { get; init; }

    /// <summary>The case the act belongs to, for its timeline.</summary>
    public Guid? CaseId { get; init; }

    /// <summary>One Chinese sentence.</summary>
    public required string Summary { get; init; }

    public string? Reason { get; init; }

    /// <summary>Field changes and proofs as JSON; personal values masked.</summary>
    public required string Details { get; init; }

    public required byte[] PreviousHash { get; init; }

    public required byte[] Hash { get; init; }

    /// <summary>The same row carrying its digest.</summary>
    public ChangeLogEntry SealedWith(ChangeLogSeal seal) => new()
    {
        Sequence = Sequence,
        At = At,
        BusinessDate = BusinessDate,
        ActorId = ActorId,
        ActorName = ActorName,
        ActorRole = ActorRole,
        Action = Action,
        SubjectKind = SubjectKind,
        SubjectId = SubjectId,
        CaseId = CaseId,
        Summary = Summary,
        Reason = Reason,
        Details = Details,
        PreviousHash = PreviousHash,
        Hash = seal.Compute(this),
    };
}
