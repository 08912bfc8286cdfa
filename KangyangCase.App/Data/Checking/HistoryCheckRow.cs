using Microsoft.Data.Sqlite;

namespace KangyangCase.App.Data.Checking;

/// <summary>A historical certificate as its columns say.</summary>
/// <param name="Kind">Name of the kind, as stored.</param>
/// <param name="Goal">Of the case; null when there is none.</param>
internal sealed record HistoryCheckRow(
    string Id, string Number, string IssuerKey, string Kind, DateOnly IssuedOn, byte[] Face, byte[] FaceDigest, long LogSequence, bool Published,
    Guid Batch, Guid KeptBy, Guid? Assessor, Guid Case, string? Goal, DateOnly? WithdrawnOn, string? WithdrawalReason)
{
    private const string Sql = """
        SELECT h."Id", h."Number", h."IssuerKey", h."Kind", h."IssuedOn", h."Face", h."FaceDigest", h."LogSequence", h."Published",
               h."BatchId", h."KeptBy", h."AssessmentOrganizationId", h."CaseId", c."Goal", h."WithdrawnOn", h."WithdrawalReason"
        FROM "HistoricalCertificates" h LEFT JOIN "Cases" c ON c."Id" = h."CaseId"
        ORDER BY h."Number", h."IssuerKey", h."Id"
        """;

    public string Named => $"历史证书 {Number}";

    /// <summary>Rows whose columns cannot be read at all are named and left out.</summary>
    public static List<HistoryCheckRow> Load(CheckedFile file, List<Fault> faults) => [.. file.Read(Sql, row =>
    {
        try
        {
            return Parse(row);
        }
        catch (Exception unreadable) when (unreadable is FormatException or InvalidCastException or InvalidOperationException or ArgumentException)
        {
            faults.Add(new("history.unreadable", "有一本历史证书的登记读不出来，内容被改动。"));
            return null;
        }
    }).OfType<HistoryCheckRow>()];

    private static HistoryCheckRow Parse(SqliteDataReader row) => new(
        row.GetGuid(0).ToString(), row.GetString(1), row.GetString(2), row.GetString(3), row.GetFieldValue<DateOnly>(4), row.GetFieldValue<byte[]>(5),
        row.GetFieldValue<byte[]>(6), row.GetInt64(7), row.GetBoolean(8), row.GetGuid(9), row.GetGuid(10), row.IsDBNull(11) ? null : row.GetGuid(11),
        row.GetGuid(12), row.IsDBNull(13) ? null : row.GetString(13), row.IsDBNull(14) ? null : row.GetFieldValue<DateOnly>(14), row.IsDBNull(15) ? null : row.GetString(15));
}
