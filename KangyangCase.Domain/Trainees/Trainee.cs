using KangyangCase.Domain.Common;
using KangyangCase.Domain.Organizations;

namespace KangyangCase.Domain.Trainees;

public readonly record struct TraineeId(Guid Value) : ITypedId
{
    public static TraineeId New() => new(Guid.CreateVersion7());
}

/// <summary>学员: a person, once in the whole database. Document and phone number are sealed before they get here.</summary>
public sealed class Trainee
{
    public const int TextLimit = 60;

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

    /// <summary>As given, to the character.</summary>
    public string Name { get; }

    /// <summary>For matching only: dots unified, blanks and invisible characters removed.</summary>
    public string FoldedName { get; }

    public Sex Sex { get; }

    public DateOnly BirthDate { get; }

    public IdentityDocumentKind DocumentKind { get; }

    public byte[] DocumentCipher { get; }

    public byte[] DocumentIndex { get; }

    public string DocumentLastFour { get; }

    public byte[]? PhoneCipher { get; }

    public byte[]? PhoneIndex { get; }

    public string? PhoneLastFour { get; }

    /// <summary>The organization that first registered the person.</summary>
    public OrganizationId RegisteredBy { get; }

    public DateOnly RegisteredOn { get; }

    public string? Ethnicity { get; private set; }

    public string? Schooling { get; private set; }

    public string? HouseholdPlace { get; private set; }

    public string? TargetGroup { get; private set; }

    public string? Employer { get; private set; }

    /// <summary>Content hash of the photo as re-encoded at upload (JPEG, 295×413 px).</summary>
    public string? PhotoSha256 { get; private set; }

    public SealedText Document => new(DocumentCipher, DocumentIndex, DocumentLastFour);

    public SealedText? Phone =>
        PhoneCipher is null || PhoneIndex is null || PhoneLastFour is null ? null : new(PhoneCipher, PhoneIndex, PhoneLastFour);

    public static Trainee Register(
        string name, string foldedName, Sex sex, DateOnly birthDate, IdentityDocumentKind documentKind, SealedText document, SealedText? phone,
        OrganizationId registeredBy, DateOnly on) =>
        new(TraineeId.New(), name, foldedName, sex, birthDate, documentKind,
            document.Cipher, document.Index, document.LastFour, phone?.Cipher, phone?.Index, phone?.LastFour, registeredBy, on);

    /// <summary>What a roster says about the person's circumstances; longer text is cut by the caller's validation, not here.</summary>
    public void Describe(string? ethnicity, string? schooling, string? householdPlace, string? targetGroup, string? employer)
    {
        Ethnicity = Clean(ethnicity);
        Schooling = Clean(schooling);
        HouseholdPlace = Clean(householdPlace);
        TargetGroup = Clean(targetGroup);
        Employer = Clean(employer);
    }

    public void AttachPhoto(string sha256) => PhotoSha256 = sha256;

    public void DetachPhoto() => PhotoSha256 = null;

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
