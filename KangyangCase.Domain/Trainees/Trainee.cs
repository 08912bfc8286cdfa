using KangyangCase.Domain.Common;
using KangyangCase.Domain.Organizations;

namespace KangyangCase.Domain.Trainees;

public readonly record struct TraineeId(Guid Value) : ITypedId
{
    public static TraineeId New() => new(Guid.CreateVersion7());
}

/// <summary>学员: a person, once in the whole database. Document and phone numbers are sealed before they get here.</summary>
public sealed partial class Trainee
{
    public const int TextLimit = RecordText.ShortLimit;

    private Trainee(
        TraineeId id, string name, string foldedName, Sex sex, DateOnly birthDate, IdentityDocumentKind documentKind,
        byte[] documentCipher, byte[] documentIndex, string documentLastFour,
        byte[]? phoneCipher, byte[]? phoneIndex, string? phoneLastFour,
        OrganizationId registeredBy, DateOnly registeredOn)
    {
        Id = id;
        Name = name;
        FoldedName = foldedName;
        Sex = sex;
        BirthDate = birthDate;
        DocumentKind = documentKind;
        DocumentCipher = documentCipher;
        DocumentIndex = documentIndex;
        DocumentLastFour = documentLastFour;
        PhoneCipher = phoneCipher;
        PhoneIndex = phoneIndex;
        PhoneLastFour = phoneLastFour;
        RegisteredBy = registeredBy;
        RegisteredOn = registeredOn;
    }

    public TraineeId Id { get; }

    /// <summary>Rises with every write to the person or to one of the records: who edits says which one was read.</summary>
    public int Revision { get; private set; }

    /// <summary>The record that this one was found to be a duplicate of; null for almost everybody.</summary>
    public TraineeId? MergedInto { get; private set; }

    /// <summary>As given, to the character.</summary>
    public string Name { get; private set; }

    /// <summary>For matching only: dots unified, blanks and invisible characters removed.</summary>
    public string FoldedName { get; private set; }

    public Sex Sex { get; private set; }

    public DateOnly BirthDate { get; private set; }

    /// <summary>Of the primary document; the others are <see cref="FurtherDocument"/>s.</summary>
    public IdentityDocumentKind DocumentKind { get; private set; }

    public byte[] DocumentCipher { get; private set; }

    public byte[] DocumentIndex { get; private set; }

    public string DocumentLastFour { get; private set; }

    /// <summary>The organization that first registered the person.</summary>
    public OrganizationId RegisteredBy { get; }

    public DateOnly RegisteredOn { get; }

    /// <summary>Content hash of the photo as re-encoded at upload (JPEG, 295×413 px).</summary>
    public string? PhotoSha256 { get; private set; }

    public SealedText Document => new(DocumentCipher, DocumentIndex, DocumentLastFour);

    public static Trainee Register(
        string name, string foldedName, Sex sex, DateOnly birthDate, IdentityDocumentKind documentKind, SealedText document, SealedText? phone,
        OrganizationId registeredBy, DateOnly on) =>
        new(TraineeId.New(), name, foldedName, sex, birthDate, documentKind,
            document.Cipher, document.Index, document.LastFour, phone?.Cipher, phone?.Index, phone?.LastFour, registeredBy, on);

    /// <returns>The name that went, to be kept.</returns>
    public Result<FormerTraineeName> Rename(PersonName name, DateOnly today, string reason)
    {
        if (RecordText.Clean(reason) is not { } why) return TraineeRecordErrors.ReasonMissing;
        if (name.Value == Name) return TraineeRecordErrors.NameUnchanged;
        var former = FormerTraineeName.Keep(Id, Name, FoldedName, today, why);
        (Name, FoldedName) = (name.Value, name.Folded);
        Touch();
        return former;
    }

    /// <summary>Sex and birth date where the document does not carry them, or were copied wrongly.</summary>
    public void CorrectPerson(Sex sex, DateOnly birthDate)
    {
        (Sex, BirthDate) = (sex, birthDate);
        Touch();
    }

    /// <summary>Another number in the place of the primary document: a renewed passport, a number copied wrongly.</summary>
    public void ReplaceDocument(IdentityDocumentKind kind, SealedText number)
    {
        (DocumentKind, DocumentCipher, DocumentIndex, DocumentLastFour) = (kind, number.Cipher, number.Index, number.LastFour);
        Touch();
    }

    /// <summary>The further document becomes the primary one and the other way round.</summary>
    public void MakePrimary(FurtherDocument further)
    {
        var (kind, number) = (DocumentKind, Document);
        ReplaceDocument(further.Kind, further.Number);
        further.Replace(kind, number);
    }

    public void AttachPhoto(string sha256)
    {
        PhotoSha256 = sha256;
        Touch();
    }

    public void DetachPhoto()
    {
        PhotoSha256 = null;
        Touch();
    }

    /// <summary>A record of the person was added, corrected or removed.</summary>
    public void Touch() => Revision++;
}
