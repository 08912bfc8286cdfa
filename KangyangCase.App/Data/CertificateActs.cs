namespace KangyangCase.App.Data;

/// <summary>Change-log codes of the certificate register; the database check reads them back.</summary>
public static class CertificateActs
{
    public const string Issued = "certificate.issued";
    public const string Revoked = "certificate.revoked";
    public const string Printed = "certificate.printed";
    public const string BatchIssued = "certificate-batch.issued";
    public const string NumbersImported = "number-list.imported";

    public const string Certificate = "certificate";
    public const string Batch = "certificate-batch";
}

/// <summary>Details of a <see cref="CertificateActs.Issued"/> row: what the register must still say later. No personal data.</summary>
/// <param name="FaceDigest">SHA-256 in hex.</param>
/// <param name="Source">Name of the number source.</param>
/// <param name="Marks">Component to mark as displayed.</param>
public sealed record IssueProof(
    string Number,
    string FaceDigest,
    string Source,
    Guid Organization,
    Guid Assessment,
    DateOnly IssuedOn,
    DateOnly PostingLastDay,
    IReadOnlyDictionary<string, string> Marks);

/// <summary>Details of a <see cref="CertificateActs.BatchIssued"/> row.</summary>
public sealed record BatchProof(int Issued, IReadOnlyList<BatchRefusal> Refused);

/// <summary>Somebody chosen for a batch whose certificate was refused.</summary>
public sealed record BatchRefusal(Guid Assessment, string Code, string Message);
