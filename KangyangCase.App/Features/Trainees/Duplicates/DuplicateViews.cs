using KangyangCase.Domain.Trainees;
using KangyangCase.Domain.Trainees.Duplicates;

namespace KangyangCase.App.Features.Trainees.Duplicates;

/// <summary>What somebody is about to enter; numbers as typed.</summary>
public sealed record DuplicateDraft(string? Name, DateOnly? BirthDate, IdentityDocumentKind? Kind, string? Number, string? Phone)
{
    /// <summary>Without the personal values.</summary>
    public override string ToString() => nameof(DuplicateDraft);
}

/// <param name="Person">Null: somebody outside the reader's scope, of whom only this is told.</param>
public sealed record DuplicateHit(DuplicateSign Sign, DuplicatePerson? Person);

/// <param name="Document">居民身份证 尾号 1842.</param>
public sealed record DuplicatePerson(TraineeId Id, string Name, Sex Sex, DateOnly BirthDate, string Document, string RegisteredBy, DateOnly RegisteredOn);

public sealed record DuplicatePair(DuplicatePerson One, DuplicatePerson Other, IReadOnlyList<DuplicateSign> Signs);

/// <param name="Next">Where to look on; null: everybody in scope was compared.</param>
/// <param name="Compared">People compared for this page.</param>
public sealed record DuplicatePage(IReadOnlyList<DuplicatePair> Pairs, long? Next, int Compared);

/// <param name="Field">Null: shown for comparison only.</param>
public sealed record ComparedField(string Label, string One, string Other, MergeField? Field)
{
    public const string Missing = "未登记";

    public bool Differs => One != Other;
}

public sealed record PairView(
    DuplicatePerson One, DuplicatePerson Other, IReadOnlyList<DuplicateSign> Signs, IReadOnlyList<ComparedField> Fields,
    string? FoundDifferent, MergeView? Merge);

/// <param name="MergedOn">Business date.</param>
public sealed record MergeView(TraineeMergeId Id, DuplicatePerson Survivor, TraineeId Loser, string LoserName, string Reason, string ActorName, DateOnly MergedOn);
