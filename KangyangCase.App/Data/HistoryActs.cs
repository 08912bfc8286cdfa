namespace KangyangCase.App.Data;

/// <summary>Change-log codes of historical data; the database check reads them back.</summary>
public static class HistoryActs
{
    public const string Imported = "history.imported";
    public const string Undone = "history.undone";
    public const string CaseRecorded = "history.case-recorded";
    public const string CaseRemoved = "history.case-removed";
    public const string CohortRecorded = "history.cohort-recorded";
    public const string CohortRemoved = "history.cohort-removed";
    public const string CertificateRecorded = "history.certificate-recorded";
    public const string CertificateRemoved = "history.certificate-removed";
    public const string Published = "history.published";
    public const string Unpublished = "history.unpublished";
    public const string Withdrawn = "history.withdrawn";

    public const string Batch = "history-batch";
    public const string Certificate = "historical-certificate";
}

/// <summary>Details of a <see cref="HistoryActs.CertificateRecorded"/> row: what the record must still say later. No personal data.</summary>
/// <param name="FaceDigest">SHA-256 in hex.</param>
/// <param name="Kind">Name of the kind.</param>
public sealed record HistoryProof(
    string Number, string IssuerKey, string FaceDigest, string Kind, DateOnly IssuedOn, Guid Batch, Guid KeptBy, Guid? AssessmentOrganization, bool Published);
