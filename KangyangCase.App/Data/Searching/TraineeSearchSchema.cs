using System.Security.Cryptography;
using System.Text;

namespace KangyangCase.App.Data.Searching;

/// <summary>
/// The search index in SQL: what is derived from the register and can be made anew at any time, so no migration knows it. Triggers note
/// whose entry may have changed, whatever wrote the change; <see cref="TraineeSearchIndex"/> writes those entries anew before the commit.
/// </summary>
internal static class TraineeSearchSchema
{
    public const string Table = "TraineeSearch";

    /// <summary>To be raised when the same rows are to be indexed in another way.</summary>
    private const int TokenVersion = 1;

    private const string Tables = """
        CREATE TABLE TraineeSearchRows (
            Number INTEGER PRIMARY KEY, TraineeId TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL, initials TEXT NOT NULL, syllables TEXT NOT NULL, numbers TEXT NOT NULL, scope TEXT NOT NULL);
        CREATE TABLE TraineeSearchDue (Number INTEGER PRIMARY KEY, TraineeId TEXT NOT NULL UNIQUE);
        CREATE VIRTUAL TABLE TraineeSearch USING fts5(
            name, initials, syllables, numbers, scope, content='TraineeSearchRows', content_rowid='Number', columnsize=0, tokenize='ascii');
        """;

    private const string Copies = """
        CREATE TRIGGER TraineeSearchRows_Added AFTER INSERT ON TraineeSearchRows BEGIN
            INSERT INTO TraineeSearch(rowid, name, initials, syllables, numbers, scope)
            VALUES (new.Number, new.name, new.initials, new.syllables, new.numbers, new.scope);
        END;
        CREATE TRIGGER TraineeSearchRows_Removed AFTER DELETE ON TraineeSearchRows BEGIN
            INSERT INTO TraineeSearch(TraineeSearch, rowid, name, initials, syllables, numbers, scope)
            VALUES ('delete', old.Number, old.name, old.initials, old.syllables, old.numbers, old.scope);
        END;
        CREATE TRIGGER TraineeSearchRows_Changed AFTER UPDATE ON TraineeSearchRows BEGIN
            INSERT INTO TraineeSearch(TraineeSearch, rowid, name, initials, syllables, numbers, scope)
            VALUES ('delete', old.Number, old.name, old.initials, old.syllables, old.numbers, old.scope);
            INSERT INTO TraineeSearch(rowid, name, initials, syllables, numbers, scope)
            VALUES (new.Number, new.name, new.initials, new.syllables, new.numbers, new.scope);
        END;
        """;

    /// <summary>Whose entry depends on a row of the table: {0} stands for new or old. Columns: the only ones that matter.</summary>
    private static readonly (string Source, string Columns, string People)[] Sources =
    [
        ("Trainees", "", "SELECT {0}.Id"),
        ("FormerTraineeNames", "", "SELECT {0}.TraineeId"),
        ("FurtherDocuments", "", "SELECT {0}.TraineeId"),
        ("Cases", "", "SELECT {0}.TraineeId"),
        ("Enrollments", "", "SELECT TraineeId FROM Cases WHERE Id = {0}.CaseId"),
        ("Certificates", "", "SELECT TraineeId FROM Cases WHERE Id = {0}.CaseId"),
        ("HistoricalCertificates", "", "SELECT TraineeId FROM Cases WHERE Id = {0}.CaseId"),
        ("Cohorts", " OF AssessmentOrganizationId", "SELECT c.TraineeId FROM Enrollments e JOIN Cases c ON c.Id = e.CaseId WHERE e.CohortId = {0}.Id"),
        ("Organizations", " OF DistrictCode", "SELECT Id FROM Trainees WHERE RegisteredBy = {0}.Id"),
    ];

    /// <summary>Everything the index needs, in order.</summary>
    public static readonly string Create = $"{Tables}\n{Copies}\n{string.Join('\n', Sources.SelectMany(Triggers))}";

    public static readonly string Drop =
        string.Join('\n', Sources.SelectMany(source => Acts.Select(act => $"DROP TRIGGER IF EXISTS {Name(source.Source, act)};")))
        + "\nDROP TABLE IF EXISTS TraineeSearch; DROP TABLE IF EXISTS TraineeSearchRows; DROP TABLE IF EXISTS TraineeSearchDue;";

    /// <summary>Of the definition and of the way names are written as tokens.</summary>
    public static readonly string Fingerprint =
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{TokenVersion}\n{Create}\n{TraineeSearchIndex.ReadSql}")));

    /// <summary>A table that a migration builds anew loses its triggers; so they are counted at every start.</summary>
    public static readonly IReadOnlyList<string> TriggerNames =
    [
        "TraineeSearchRows_Added", "TraineeSearchRows_Removed", "TraineeSearchRows_Changed",
        .. Sources.SelectMany(source => Acts.Select(act => Name(source.Source, act))),
    ];

    private static string[] Acts => ["INSERT", "UPDATE", "DELETE"];

    private static string Name(string source, string act) => $"TraineeSearch_{source}_{act}";

    private static IEnumerable<string> Triggers((string Source, string Columns, string People) source) => Acts.Select(act =>
    {
        string[] sides = act switch { "INSERT" => ["new"], "DELETE" => ["old"], _ => ["old", "new"] };
        var notes = sides.Select(side => $"INSERT OR IGNORE INTO TraineeSearchDue(TraineeId) {string.Format(null, source.People, side)};");
        return $"CREATE TRIGGER {Name(source.Source, act)} AFTER {act}{(act == "UPDATE" ? source.Columns : "")} ON {source.Source} BEGIN {string.Join(' ', notes)} END;";
    });
}
