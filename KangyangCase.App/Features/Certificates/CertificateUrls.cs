using KangyangCase.Domain.Certificates;

namespace KangyangCase.App.Features.Certificates;

public static class CertificateUrls
{
    public const string List = "/certificates";

    /// <summary>待打印: valid, and nobody has printed them yet.</summary>
    public static string AwaitingPrint => CertificateFilterText.Address(new(Status: CertificateStatus.Valid, NotPrinted: true));

    /// <summary>待领取: valid, and nobody has fetched them yet.</summary>
    public static string AwaitingCollection => CertificateFilterText.Address(new(Status: CertificateStatus.Valid, NotCollected: true));

    public static string Valid => CertificateFilterText.Address(new(Status: CertificateStatus.Valid));

    /// <summary>Everybody whose posting has run out.</summary>
    public const string Issue = "/certificates/issue";

    /// <summary>Numbers handed down by the authority.</summary>
    public const string Numbers = "/certificates/numbers";

    /// <summary>缺字预警.</summary>
    public const string UnprintableNames = "/certificates/names";

    public static string Detail(CertificateId id) => $"/certificates/{id.Value}";

    public static string Pdf(CertificateId id) => $"/certificates/{id.Value}/pdf";

    public static string Batch(CertificateBatchId id) => $"/certificates/batches/{id.Value}";

    public static string BatchPdf(CertificateBatchId id) => $"/certificates/batches/{id.Value}/pdf";
}
