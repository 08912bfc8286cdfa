using System.Data.Common;
using System.Diagnostics;
using System.Text.RegularExpressions;
using KangyangCase.App.Features.Trainees;
using KangyangCase.App.Features.Trainees.Duplicates;
using KangyangCase.App.Shared;
using KangyangCase.Tests.Cases;
using KangyangCase.Tests.Cohorts;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace KangyangCase.Tests.Searching;

/// <summary>Finding people and their doubles never walks a whole table: asked of SQLite itself.</summary>
public sealed partial class SearchPlanTests : CohortTest
{
    private readonly CancellationToken stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Search_OfAnyKind_WalksNoWholeTable()
    {
        var office = new CaseOffice(Site);
        var cohort = await office.CohortAsync();
        await office.OpenAsync("向春兰", cohort);
        var asked = new List<Asked>();
        using (Watch(asked))
        {
            foreach (var typed in (string?[])[null, "向", "xcl", "xiangcl", "0001", "000001"])
            {
                foreach (var actor in (App.Security.Actor[])[Site.Coordinator, Site.Reviewer, Site.Auditor])
                {
                    await Site.Get<TraineeQueries>().ListAsync(actor, new(typed, null), PageTurn.First, stop);
                    await Site.Get<TraineeQueries>().ListAsync(actor, new(typed, cohort.Id), new(20, After: "0"), stop);
                    await Site.Get<TraineeQueries>().ListAsync(actor, new(typed, null), new(20, Before: "9"), stop);
                }
            }
            await Site.Get<DuplicateQueries>().SignsAsync(Site.Auditor, new("向春兰", new(1970, 1, 1), null, CaseOffice.NumberOf(1), CaseOffice.Phone), stop);
        }
        var mine = asked.Where(one => one.Sql.Contains("TraineeSearch", StringComparison.Ordinal) || one.Sql.Contains("\"FoldedName\" =", StringComparison.Ordinal)
            || one.Sql.Contains("\"PhoneIndex\" =", StringComparison.Ordinal)).ToList();
        Assert.True(mine.Count > 20);
        await using var connection = new SqliteConnection($"Data Source={Directory.GetFiles(Site.Folder, "*.db").Single()}");
        await connection.OpenAsync(stop);
        foreach (var one in mine)
        {
            await using var explain = new SqliteCommand("EXPLAIN QUERY PLAN " + one.Sql, connection);
            foreach (var (name, value) in one.Parameters) explain.Parameters.AddWithValue(name, value);
            await using var plan = await explain.ExecuteReaderAsync(stop);
            while (await plan.ReadAsync(stop)) Assert.DoesNotMatch(WholeTable(), plan.GetString(3));
        }
    }

    /// <summary>Commands of this test's own database.</summary>
    private IDisposable Watch(List<Asked> asked)
    {
        var folder = Site.Folder;
        return DiagnosticListener.AllListeners.Subscribe(new Observer<DiagnosticListener>(listener =>
        {
            if (listener.Name != DbLoggerCategoryName) return;
            listener.Subscribe(new Observer<KeyValuePair<string, object?>>(entry =>
            {
                if (entry.Value is not CommandEventData { Command: { } command } || entry.Key != RelationalEventId.CommandExecuting.Name) return;
                if (command.Connection?.DataSource?.StartsWith(folder, StringComparison.Ordinal) != true) return;
                lock (asked) asked.Add(new(command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(one => (one.ParameterName, one.Value ?? DBNull.Value))]));
            }));
        }));
    }

    private const string DbLoggerCategoryName = "Microsoft.EntityFrameworkCore";

    private sealed record Asked(string Sql, IReadOnlyList<(string Name, object Value)> Parameters);

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

    /// <summary>The full-text table is a scan by name only.</summary>
    [GeneratedRegex("^SCAN (?!.*(VIRTUAL TABLE|subquery))(t|t0|r|c|e|Trainees|Cases|Certificates)\\b")]
    private static partial Regex WholeTable();
}
