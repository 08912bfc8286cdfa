using System.Data.Common;
using System.Diagnostics;
using KangyangCase.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace KangyangCase.Tests.Searching;

/// <summary>What a test site's database was asked, and how it goes about it.</summary>
internal sealed record AskedSql(string Sql, IReadOnlyList<(string Name, object Value)> Parameters)
{
    /// <summary>Commands of this site's own database, until disposed.</summary>
    public static IDisposable Watch(TestSite site, List<AskedSql> asked)
    {
        var folder = site.Folder;
        return DiagnosticListener.AllListeners.Subscribe(new Observer<DiagnosticListener>(listener =>
        {
            if (listener.Name != DbLoggerCategory.Name) return;
            listener.Subscribe(new Observer<KeyValuePair<string, object?>>(entry =>
            {
                if (entry.Value is not CommandEventData { Command: { } command } || entry.Key != RelationalEventId.CommandExecuting.Name) return;
                if (command.Connection?.DataSource?.StartsWith(folder, StringComparison.Ordinal) != true) return;
                lock (asked) asked.Add(new(command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(one => (one.ParameterName, one.Value ?? DBNull.Value))]));
            }));
        }));
    }

    public async Task<IReadOnlyList<string>> PlanAsync(TestSite site, CancellationToken stop)
    {
        await using var connection = new SqliteConnection($"Data Source={Directory.GetFiles(site.Folder, "*.db").Single()}");
        await connection.OpenAsync(stop);
        await using var explain = new SqliteCommand("EXPLAIN QUERY PLAN " + Sql, connection);
        foreach (var (name, value) in Parameters) explain.Parameters.AddWithValue(name, value);
        await using var plan = await explain.ExecuteReaderAsync(stop);
        var steps = new List<string>();
        while (await plan.ReadAsync(stop)) steps.Add(plan.GetString(3));
        return steps;
    }

    private sealed class Observer<T>(Action<T> seen) : IObserver<T>
    {
        public void OnNext(T value) => seen(value);

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
