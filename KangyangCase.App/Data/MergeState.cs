using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using KangyangCase.Domain.Trainees;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace KangyangCase.App.Data;

/// <summary>Both entries as they stood, column by column, and the keys of what moved or was made.</summary>
/// <param name="Entries">By key; binary columns as a list of one base64 text.</param>
/// <param name="Moved">Table, keys of its rows.</param>
/// <param name="Made">Table, keys of rows the merge itself wrote.</param>
public sealed record MergeRecord(
    Dictionary<string, Dictionary<string, JsonElement>> Entries, Dictionary<string, List<string>> Moved, Dictionary<string, List<string>> Made);

/// <summary>
/// Rows of trainees as the database holds them. Merging and undoing go by column and table as the model lists them, so that an undo
/// brings back to the byte what was there, columns added later included.
/// </summary>
public static class MergeState
{
    /// <summary>Counts writes and never goes back: who read an entry before cannot mistake it for unchanged.</summary>
    private const string Counter = nameof(Trainee.Revision);

    public static async Task<Dictionary<string, JsonElement>> EntryAsync(KangyangDb db, TraineeId id) =>
        (await RowsAsync(db, "SELECT * FROM Trainees WHERE Id = $id", ("$id", Text(id))))[0];

    /// <summary>Keys of the rows of a table that belong to the trainee.</summary>
    public static async Task<List<string>> KeysAsync(KangyangDb db, TraineeReference reference, TraineeId owner) =>
        [.. (await RowsAsync(db, $"SELECT {reference.Key} AS Id FROM \"{reference.Table}\" WHERE \"{reference.Owner}\" = $owner ORDER BY 1", ("$owner", Text(owner))))
            .Select(row => row["Id"].GetString() ?? "")];

    /// <summary>The one way a case or a record changes hands.</summary>
    public static Task MoveAsync(KangyangDb db, TraineeReference reference, IReadOnlyList<string> keys, TraineeId to) =>
        ExecuteAsync(
            db, $"UPDATE \"{reference.Table}\" SET \"{reference.Owner}\" = $to WHERE {reference.Key} IN (SELECT value FROM json_each($keys))",
            ("$to", Text(to)), ("$keys", JsonSerializer.Serialize(keys)));

    public static Task RemoveAsync(KangyangDb db, string table, IReadOnlyList<string> keys) =>
        ExecuteAsync(db, $"DELETE FROM \"{table}\" WHERE Id IN (SELECT value FROM json_each($keys))", ("$keys", JsonSerializer.Serialize(keys)));

    public static Task RestoreAsync(KangyangDb db, Dictionary<string, JsonElement> entry)
    {
        var columns = entry.Where(column => column.Key is not ("Id" or Counter)).ToList();
        var parameters = columns.Select((column, index) => ($"$c{index}", Value(column.Value))).Append(("$id", Value(entry["Id"])));
        return ExecuteAsync(
            db,
            $"UPDATE Trainees SET {string.Join(", ", columns.Select((column, index) => $"\"{column.Key}\" = $c{index}"))}, {Counter} = {Counter} + 1 WHERE Id = $id",
            [.. parameters]);
    }

    /// <summary>Of both entries and everything that belongs to either; the counter of writes left out.</summary>
    public static async Task<string> DigestAsync(KangyangDb db, TraineeId survivor, TraineeId loser)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (one, other) = (("$one", (object)Text(survivor)), ("$other", (object)Text(loser)));
        Add("Trainees", await RowsAsync(db, "SELECT * FROM Trainees WHERE Id IN ($one, $other) ORDER BY Id", one, other));
        foreach (var reference in TraineeReferences.Of(db))
        {
            var (table, owner) = reference;
            Add(table, await RowsAsync(db, $"SELECT * FROM \"{table}\" WHERE \"{owner}\" IN ($one, $other) ORDER BY {reference.Key}", one, other));
        }
        return Convert.ToHexStringLower(digest.GetHashAndReset());

        void Add(string table, List<Dictionary<string, JsonElement>> rows)
        {
            foreach (var row in rows) row.Remove(Counter);
            digest.AppendData(Encoding.UTF8.GetBytes($"{table}\n{JsonSerializer.Serialize(rows)}\n"));
        }
    }

    /// <summary>As the provider writes keys.</summary>
    public static string Text(TraineeId id) => id.Value.ToString().ToUpperInvariant();

    private static async Task<List<Dictionary<string, JsonElement>>> RowsAsync(KangyangDb db, string sql, params (string Name, object Value)[] parameters)
    {
        await using var command = Command(db, sql, parameters);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<Dictionary<string, JsonElement>>();
        while (await reader.ReadAsync())
        {
            rows.Add(Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, column => JsonSerializer.SerializeToElement(
                reader.IsDBNull(column) ? null : reader[column] is byte[] bytes ? new[] { Convert.ToBase64String(bytes) } : reader[column])));
        }
        return rows;
    }

    private static async Task ExecuteAsync(KangyangDb db, string sql, params (string Name, object Value)[] parameters)
    {
        await using var command = Command(db, sql, parameters);
        await command.ExecuteNonQueryAsync();
    }

    private static DbCommand Command(KangyangDb db, string sql, (string Name, object Value)[] parameters)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        (command.Transaction, command.CommandText) = (db.Database.CurrentTransaction?.GetDbTransaction(), sql);
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
        return command;
    }

    private static object Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => DBNull.Value,
        JsonValueKind.Array => Convert.FromBase64String(value[0].GetString() ?? ""),
        JsonValueKind.Number => value.TryGetInt64(out var whole) ? whole : value.GetDouble(),
        _ => value.GetString() ?? "",
    };
}
