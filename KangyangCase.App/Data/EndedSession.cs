namespace KangyangCase.App.Data;

/// <summary>A sign-in that its user ended: copies of its cookie are worth nothing any more.</summary>
public sealed class EndedSession
{
    /// <summary>As the cookie carries it.</summary>
    public required Guid Id { get; init; }

    /// <summary>UTC; forgotten when the longest-lived cookie of that session has run out.</summary>
    public required DateTime EndedAt { get; init; }
}
