using KangyangCase.App.Data.ReferenceData;
using KangyangCase.Domain.Occupations;

namespace KangyangCase.App.Data;

/// <summary>An entry of the catalogue as it stands now: the reference file's, or what an administrator made of it.</summary>
public sealed class StoredOccupation
{
    /// <summary>The entry's mark; it never changes.</summary>
    public required string Id { get; init; }

    public required string Name { get; set; }

    /// <summary>1, 2, 3 …; the newest of <see cref="StoredOccupationVersion"/>.</summary>
    public required int Version { get; set; }

    /// <summary>The whole entry as text.</summary>
    public required string Document { get; set; }

    /// <summary>Order of the catalogue.</summary>
    public required int Position { get; init; }

    /// <summary>An administrator touched or added it: loading reference data leaves it alone.</summary>
    public bool Edited { get; set; }

    public Occupation ToOccupation() => OccupationDocument.Parse(Document);

    /// <summary>The next version; nothing is ever taken away from the history.</summary>
    public StoredOccupationVersion Advance(Occupation entry, DateTime at, string actorName, string reason)
    {
        (Name, Document, Version) = (entry.Name, OccupationDocument.Write(entry), Version + 1);
        return new() { OccupationId = Id, Version = Version, Document = Document, At = at, ActorName = actorName, Reason = reason };
    }

    public static StoredOccupation Add(Occupation entry, int position, bool edited) =>
        new() { Id = entry.Id, Name = entry.Name, Version = 0, Document = OccupationDocument.Write(entry), Position = position, Edited = edited };
}

/// <summary>What an entry said from one change to the next.</summary>
public sealed class StoredOccupationVersion
{
    public required string OccupationId { get; init; }

    public required int Version { get; init; }

    public required string Document { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    public required string ActorName { get; init; }

    public required string Reason { get; init; }

    public Occupation ToOccupation() => OccupationDocument.Parse(Document);
}
