using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Certificates;

/// <summary>领取登记: the certificate was handed over. Once per certificate.</summary>
public sealed class CertificateReceipt
{
    public const int NoteLimit = 100;

    private CertificateReceipt(CertificateId certificateId, DateOnly collectedOn, string note)
    {
        CertificateId = certificateId;
        CollectedOn = collectedOn;
        Note = note;
    }

    public CertificateId CertificateId { get; }

    public DateOnly CollectedOn { get; }

    /// <summary>Who fetched it: 本人, 代领及凭据.</summary>
    public string Note { get; }

    public static Result<CertificateReceipt> Record(Certificate certificate, string note, DateOnly on)
    {
        if (certificate.RevokedOn is { } day) return CertificateErrors.AlreadyRevoked(day);
        if (string.IsNullOrWhiteSpace(note)) return CertificateErrors.ReceiptNoteMissing;
        return note.Trim().Length > NoteLimit ? CertificateErrors.ReceiptNoteTooLong : new CertificateReceipt(certificate.Id, on, note.Trim());
    }
}
