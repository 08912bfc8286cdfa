using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Trainees;

public readonly record struct FurtherDocumentId(Guid Value) : ITypedId
{
    public static FurtherDocumentId New() => new(Guid.CreateVersion7());
}

/// <summary>A document besides the primary one. Its number belongs to nobody else, primary documents included.</summary>
public sealed class FurtherDocument
{
    private FurtherDocument(
        FurtherDocumentId id, TraineeId traineeId, IdentityDocumentKind kind, byte[] numberCipher, byte[] numberIndex, string lastFour,
        DateOnly? from, DateOnly? to, string? note, DateOnly addedOn)
    {
        Id = id;
        TraineeId = traineeId;
        Kind = kind;
        NumberCipher = numberCipher;
        NumberIndex = numberIndex;
        LastFour = lastFour;
        From = from;
        To = to;
        Note = note;
        AddedOn = addedOn;
    }

    public FurtherDocumentId Id { get; }

    public TraineeId TraineeId { get; }

    public IdentityDocumentKind Kind { get; private set; }

    public byte[] NumberCipher { get; private set; }

    public byte[] NumberIndex { get; private set; }

    public string LastFour { get; private set; }

    /// <summary>First day of validity as printed; null: not told.</summary>
    public DateOnly? From { get; private set; }

    /// <summary>Last day of validity, included; null: not told, or 长期.</summary>
    public DateOnly? To { get; private set; }

    public string? Note { get; private set; }

    public DateOnly AddedOn { get; }

    /// <summary>No day of validity told: nothing to say.</summary>
    public bool HasExpired(DateOnly today) => To < today;

    public SealedText Number => new(NumberCipher, NumberIndex, LastFour);

    public static Result<FurtherDocument> Add(
        TraineeId trainee, IdentityDocumentKind kind, SealedText number, FurtherDocumentTerms terms, DateOnly today) =>
        Refusal.Of([.. terms.Faults(today)]) is { } refusal
            ? refusal
            : new FurtherDocument(
                FurtherDocumentId.New(), trainee, kind, number.Cipher, number.Index, number.LastFour, terms.From, terms.To, RecordText.Clean(terms.Note), today);

    public Result Correct(FurtherDocumentTerms terms, DateOnly today)
    {
        if (Refusal.Of([.. terms.Faults(today)]) is { } refusal) return refusal;
        (From, To, Note) = (terms.From, terms.To, RecordText.Clean(terms.Note));
        return Result.Success;
    }

    /// <summary>What was primary takes this place; its days of validity are not known here.</summary>
    internal void Replace(IdentityDocumentKind kind, SealedText number)
    {
        (Kind, NumberCipher, NumberIndex, LastFour) = (kind, number.Cipher, number.Index, number.LastFour);
        (From, To) = (null, null);
    }
}

public sealed record FurtherDocumentTerms(DateOnly? From, DateOnly? To, string? Note)
{
    internal IEnumerable<Refusal> Faults(DateOnly today) =>
        [.. RecordText.Stretch(From, To, today, "有效期起", "有效期止"), .. RecordText.Faults(RecordText.NoteLimit, ("说明", Note))];
}
