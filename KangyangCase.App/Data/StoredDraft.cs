namespace KangyangCase.App.Data;

/// <summary>What a user typed and has not saved yet, sealed. One row per open form: two windows never overwrite each other.</summary>
public sealed class StoredDraft
{
    /// <summary>Made by the form that writes it.</summary>
    public required Guid Id { get; init; }

    public required Guid UserId { get; init; }

    /// <summary>Keyed hash of user and form: the table does not tell who works on which record.</summary>
    public required byte[] KeyHash { get; init; }

    public required byte[] Cipher { get; set; }

    /// <summary>Counts the writer's messages: an older one that arrives late changes nothing.</summary>
    public required long Sequence { get; set; }

    /// <summary>UTC.</summary>
    public required DateTime SavedAt { get; set; }

    /// <inheritdoc cref="SavedAt"/>
    public required DateTime ExpiresAt { get; set; }

    /// <summary>A file with its work state, not a form: fewer are kept, and they may be larger.</summary>
    public required bool IsFile { get; init; }
}
