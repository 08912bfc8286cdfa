using Microsoft.Data.Sqlite;

namespace KangyangCase.App.Data.Checking;

/// <summary>A certificate as its columns say, with what its result and posting say beside it.</summary>
/// <param name="IssuedOn">Null when the column holds no date.</param>
/// <param name="Posting">Null when the result was never posted.</param>
internal sealed record RegisterRow(
    string Id, string Number, DateOnly? IssuedOn, DateOnly? RevokedOn, byte[] Face, byte[] FaceDigest, long LogSequence, Guid Organization, Guid Assessment,
    Guid Case, Guid? AssessmentCase, string? Candidacy, Guid? PlanOrganization, string? Goal, bool MarksSubmitted, PostingFacts? Posting, Guid? BatchOrganization)
{
    private const string Sql = """
        SELECT c."Id", c."Number", c."IssuedOn", c."RevokedOn", c."Face", c."FaceDigest", c."LogSequence", c."OrganizationId", c."AssessmentId", c."CaseId",
               a."CaseId", a."Candidacy", p."OrganizationId", p."Goal", p."MarksSubmittedAt" IS NOT NULL, e."Objection", o."LastDay", b."OrganizationId"
        FROM "Certificates" c
        LEFT JOIN "Assessments" a ON a."Id" = c."AssessmentId"
        LEFT JOIN "AssessmentPlans" p ON p."Id" = a."PlanId"
        LEFT JOIN "PostingEntries" e ON e."AssessmentId" = c."AssessmentId"
        LEFT JOIN "PublicPostings" o ON o."Id" = e."PostingId"
        LEFT JOIN "CertificateBatches" b ON b."Id" = c."BatchId"
        ORDER BY c."Number"
        """;

    public string Named => $"证书 {Number}";

    /// <summary>Rows whose columns cannot be read at all are named and left out.</summary>
    public static List<RegisterRow> Load(CheckedFile file, List<Fault> faults) => [.. file.Read(Sql, row =>
    {
        try
        {
            return Parse(row);
        }
        catch (Exception unreadable) when (unreadable is FormatException or InvalidCastException or InvalidOperationException or ArgumentException)
        {
            faults.Add(new("certificate.unreadable", $"证书 {Printable(row.GetValue(1))} 的登记读不出来，内容被改动。"));
            return null;
        }
    }).OfType<RegisterRow>()];

    private static RegisterRow Parse(SqliteDataReader row) => new(
        row.GetGuid(0).ToString(), row.GetString(1), Day(row, 2), Day(row, 3), row.GetFieldValue<byte[]>(4), row.GetFieldValue<byte[]>(5), row.GetInt64(6),
        row.GetGuid(7), row.GetGuid(8), row.GetGuid(9), Key(row, 10), Text(row, 11), Key(row, 12), Text(row, 13), !row.IsDBNull(14) && row.GetBoolean(14),
        row.IsDBNull(15) || row.IsDBNull(16) ? null : new(row.GetString(15), row.GetFieldValue<DateOnly>(16)), Key(row, 17));

    /// <summary>Damaged bytes never reach a terminal.</summary>
    private static string Printable(object value) =>
        value is string { Length: <= 40 } text && text.All(character => char.IsAsciiLetterOrDigit(character) || character == ' ') ? text : "（编号读不出）";

    private static DateOnly? Day(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<DateOnly>(column);

    private static Guid? Key(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetGuid(column);

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}

/// <param name="Objection">Name of the objection's status.</param>
internal sealed record PostingFacts(string Objection, DateOnly LastDay);
