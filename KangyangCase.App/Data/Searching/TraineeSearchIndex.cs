using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace KangyangCase.App.Data.Searching;

/// <summary>Keeps the search index true: noted people are written anew inside the writing transaction, everything at a start that finds it missing or old.</summary>
public static class TraineeSearchIndex
{
    private const int Portion = 1000;

    /// <summary>One noted person with all that the entry is made of; a person gone or merged into another has no name. Historical cases count for the register only, as in <see cref="ScopeFilters"/>.</summary>
    internal const string ReadSql = """
        SELECT d.Number, d.TraineeId, t.FoldedName, t.DocumentLastFour, t.DocumentIndex, t.PhoneLastFour, t.PhoneIndex,
            (SELECT group_concat(DISTINCT c.ProviderId) FROM Cases c WHERE c.TraineeId = t.Id AND c.HistoryBatchId IS NULL),
            (SELECT group_concat(DISTINCT k.AssessmentOrganizationId)
                FROM Cases c JOIN Enrollments e ON e.CaseId = c.Id JOIN Cohorts k ON k.Id = e.CohortId
                WHERE c.TraineeId = t.Id AND c.HistoryBatchId IS NULL),
            (SELECT group_concat(DISTINCT c.DistrictCode) FROM Cases c WHERE c.TraineeId = t.Id AND c.HistoryBatchId IS NULL),
            (SELECT group_concat(DISTINCT e.CohortId) FROM Cases c JOIN Enrollments e ON e.CaseId = c.Id WHERE c.TraineeId = t.Id),
            (SELECT group_concat(x.Number, char(10)) FROM (
                SELECT i.Number FROM Cases c JOIN Certificates i ON i.CaseId = c.Id WHERE c.TraineeId = t.Id
                UNION SELECT h.Number FROM Cases c JOIN HistoricalCertificates h ON h.CaseId = c.Id WHERE c.TraineeId = t.Id) x),
            (SELECT group_concat(f.FoldedName, char(10)) FROM FormerTraineeNames f WHERE f.TraineeId = t.Id),
            (SELECT group_concat(f.LastFour || ',' || hex(f.NumberIndex)) FROM FurtherDocuments f WHERE f.TraineeId = t.Id),
            t.RegisteredBy, (SELECT o.DistrictCode FROM Organizations o WHERE o.Id = t.RegisteredBy),
            (SELECT group_concat(x.Keeper) FROM (
                SELECT i.OrganizationId AS Keeper FROM Cases c JOIN Certificates i ON i.CaseId = c.Id WHERE c.TraineeId = t.Id
                UNION SELECT c.ProviderId FROM Cases c WHERE c.TraineeId = t.Id AND c.HistoryBatchId IS NOT NULL
                UNION SELECT c.DistrictCode FROM Cases c WHERE c.TraineeId = t.Id AND c.HistoryBatchId IS NOT NULL
                UNION SELECT h.KeptBy FROM Cases c JOIN HistoricalCertificates h ON h.CaseId = c.Id WHERE c.TraineeId = t.Id
                UNION SELECT h.AssessmentOrganizationId FROM Cases c JOIN HistoricalCertificates h ON h.CaseId = c.Id WHERE c.TraineeId = t.Id) x)
        FROM TraineeSearchDue d LEFT JOIN Trainees t ON t.Id = d.TraineeId AND t.MergedInto IS NULL
        WHERE d.Number > $after ORDER BY d.Number LIMIT $portion
        """;

    private const string WriteSql = """
        INSERT INTO TraineeSearchRows (TraineeId, name, initials, syllables, numbers, scope) VALUES ($id, $name, $initials, $syllables, $numbers, $scope)
        ON CONFLICT (TraineeId) DO UPDATE SET
            name = excluded.name, initials = excluded.initials, syllables = excluded.syllables, numbers = excluded.numbers, scope = excluded.scope
        WHERE (name, initials, syllables, numbers, scope)
            IS NOT (excluded.name, excluded.initials, excluded.syllables, excluded.numbers, excluded.scope)
        """;

    /// <summary>Writes anew what triggers have noted. Belongs into every writing transaction; costs one look when nothing is noted.</summary>
    public static async Task RefreshAsync(KangyangDb db, CancellationToken cancellation = default)
    {
        var connection = db.Database.GetDbConnection();
        var transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        long after = 0;
        while (await ReadAsync(connection, transaction, after, cancellation) is { Count: > 0 } noted)
        {
            await WriteAsync(connection, transaction, noted, cancellation);
            after = noted[^1].Number;
        }
        if (after > 0) await ExecuteAsync(connection, transaction, "DELETE FROM TraineeSearchDue", cancellation);
    }

    /// <summary>At start: makes the index where it is missing or made in another way, and writes what an interrupted or foreign write left noted.</summary>
    public static async Task EnsureAsync(KangyangDb db)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        if (!await IsCurrentAsync(db)) await RebuildAsync(db);
        else await RefreshAsync(db);
        await transaction.CommitAsync();
    }

    /// <summary>From nothing, in the order of registration.</summary>
    internal static async Task RebuildAsync(KangyangDb db)
    {
        var connection = db.Database.GetDbConnection();
        var transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        await ExecuteAsync(connection, transaction, TraineeSearchSchema.Drop);
        await ExecuteAsync(connection, transaction, TraineeSearchSchema.Create);
        await ExecuteAsync(connection, transaction, "INSERT INTO TraineeSearchDue(TraineeId) SELECT Id FROM Trainees ORDER BY RegisteredOn, Id");
        await RefreshAsync(db);
        var stamp = await db.SiteFacts.FindAsync(SiteFact.SearchIndex);
        if (stamp is null) db.SiteFacts.Add(new SiteFact { Key = SiteFact.SearchIndex, Value = TraineeSearchSchema.Fingerprint });
        else stamp.Value = TraineeSearchSchema.Fingerprint;
        await db.SaveChangesAsync();
    }

    private static async Task<bool> IsCurrentAsync(KangyangDb db)
    {
        var made = await db.SiteFacts.AsNoTracking().Where(fact => fact.Key == SiteFact.SearchIndex).Select(fact => fact.Value).SingleOrDefaultAsync();
        if (made != TraineeSearchSchema.Fingerprint) return false;
        var triggers = await db.Database.SqlQuery<string>($"SELECT name AS Value FROM sqlite_master WHERE type = 'trigger'").ToListAsync();
        if (TraineeSearchSchema.TriggerNames.Except(triggers).Any()) return false;
        return await db.Database.SqlQuery<int>($"SELECT COUNT(*) AS Value FROM sqlite_master WHERE name = {TraineeSearchSchema.Table}").SingleAsync() == 1;
    }

    private static async Task<List<SearchEntry>> ReadAsync(DbConnection connection, DbTransaction? transaction, long after, CancellationToken cancellation)
    {
        await using var command = Command(connection, transaction, ReadSql, ("$after", after), ("$portion", Portion));
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var entries = new List<SearchEntry>();
        while (await reader.ReadAsync(cancellation)) entries.Add(SearchEntry.Read(reader));
        return entries;
    }

    private static async Task WriteAsync(DbConnection connection, DbTransaction? transaction, List<SearchEntry> entries, CancellationToken cancellation)
    {
        await using var write = Command(connection, transaction, WriteSql);
        await using var remove = Command(connection, transaction, "DELETE FROM TraineeSearchRows WHERE TraineeId = $id");
        foreach (var entry in entries)
        {
            var command = entry.Tokens is null ? remove : write;
            command.Parameters.Clear();
            Add(command, "$id", entry.TraineeId);
            foreach (var (name, value) in entry.Tokens?.Columns ?? []) Add(command, name, value);
            await command.ExecuteNonQueryAsync(cancellation);
        }
    }

    private static async Task ExecuteAsync(DbConnection connection, DbTransaction? transaction, string sql, CancellationToken cancellation = default)
    {
        await using var command = Command(connection, transaction, sql);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static DbCommand Command(DbConnection connection, DbTransaction? transaction, string sql, params (string Name, object Value)[] parameters)
    {
        var command = connection.CreateCommand();
        (command.Transaction, command.CommandText) = (transaction, sql);
        foreach (var (name, value) in parameters) Add(command, name, value);
        return command;
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}
