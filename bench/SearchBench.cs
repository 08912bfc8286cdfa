using System.Diagnostics;
using KangyangCase.App.Data;
using KangyangCase.App.Data.Searching;
using KangyangCase.App.Features.Trainees;
using KangyangCase.App.Hosting;
using KangyangCase.App.Security;
using KangyangCase.App.Shared;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KangyangCase.Bench;

/// <summary>Finding people in a large register, beside LIKE and OFFSET over the same file.</summary>
internal static class SearchBench
{
    private const int Rounds = 200;
    private const int LikeRounds = 10;

    public static async Task RunAsync(TextWriter output, int people)
    {
        var folder = Directory.CreateTempSubdirectory("kangyang-bench-").FullName;
        try
        {
            var services = new ServiceCollection();
            services.AddLogging();
            services.AddSite(new SiteSettings { DataFolder = folder });
            await using var provider = services.BuildServiceProvider();
            await provider.GetRequiredService<DatabaseStartup>().RunAsync();
            var file = await FillAsync(provider, output, people);
            await MeasureAsync(provider, file, output, people);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<SearchPeople> FillAsync(ServiceProvider provider, TextWriter output, int people)
    {
        await using var db = await provider.GetRequiredService<IDbContextFactory<KangyangDb>>().CreateDbContextAsync();
        var made = new SearchPeople(people);
        var watch = Stopwatch.StartNew();
        await made.InsertAsync(db);
        output.WriteLine($"{people:N0} people and cases written in {watch.Elapsed.TotalSeconds:F0} s");
        watch.Restart();
        await TraineeSearchIndex.EnsureAsync(db);
        output.WriteLine($"index made in {watch.Elapsed.TotalSeconds:F0} s");
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        output.WriteLine($"file {new FileInfo(db.Database.GetDbConnection().DataSource).Length / 1e6:N0} MB");
        return made;
    }

    private static async Task MeasureAsync(ServiceProvider provider, SearchPeople made, TextWriter output, int people)
    {
        await using var db = await provider.GetRequiredService<IDbContextFactory<KangyangDb>>().CreateDbContextAsync();
        var text = provider.GetRequiredService<SearchText>();
        var everything = new Actor(Guid.NewGuid(), "bench", new HashSet<Role> { Role.Auditor }, new DataScope.Everything(), "");
        var narrow = everything with { Scope = new DataScope.Organization(made.SmallProvider, "") };
        output.WriteLine("| | p50 | p99 | LIKE p50 |\n|---|---|---|---|");
        foreach (var (label, typed) in made.Questions())
        {
            var words = typed.ToList();
            var like = label.StartsWith("name", StringComparison.Ordinal) ? $"{await MedianAsync(words.Take(LikeRounds), word => LikeAsync(db, word)):F1} ms" : "";
            await ReportAsync(label, words, word => AskAsync(db, TraineeSearch.Match(everything, text.Expression(word, made.Today)), long.MaxValue), like);
            if (label.StartsWith("name", StringComparison.Ordinal))
            {
                await ReportAsync(label + ", one provider of " + SearchPeople.Providers, words, word => AskAsync(db, TraineeSearch.Match(narrow, text.Expression(word, made.Today)), long.MaxValue), "");
            }
        }
        var all = TraineeSearch.Match(everything, null);
        foreach (var (label, at) in new[] { ("list, first page", people + 1L), ("list, at nine tenths", people / 10L) })
        {
            await ReportAsync(label, Enumerable.Repeat("", Rounds), _ => AskAsync(db, all, at), $"OFFSET {await MedianAsync(Enumerable.Repeat("", LikeRounds), _ => OffsetAsync(db, people - at)):F1} ms");
        }
        var at9 = (await TraineeSearch.AfterAsync(db, all, people / 10L + 1, 1, CancellationToken.None))[0].TraineeId;
        var (queries, deep) = (provider.GetRequiredService<TraineeQueries>(), new PageTurn(PageTurn.UsualSize, After: at9.ToString("N")));
        await ReportAsync("whole list page with stages, at nine tenths", Enumerable.Repeat("", Rounds), _ => queries.ListAsync(everything, TraineeFilter.None, deep), "");

        async Task ReportAsync(string label, IEnumerable<string> words, Func<string, Task> ask, string beside)
        {
            var times = await TimesAsync(words, ask);
            output.WriteLine($"| {label} | {times[times.Count / 2]:F2} ms | {times[times.Count * 99 / 100]:F2} ms | {beside} |");
        }
    }

    /// <summary>One page and the capped count, as the list asks for them.</summary>
    private static async Task AskAsync(KangyangDb db, string match, long after)
    {
        await TraineeSearch.AfterAsync(db, match, after, PageTurn.UsualSize + 1, CancellationToken.None);
        await TraineeSearch.CountAsync(db, match, CappedCount.Cap, CancellationToken.None);
    }

    private static Task LikeAsync(KangyangDb db, string part) =>
        db.Database.SqlQuery<int>($"SELECT COUNT(*) AS Value FROM (SELECT 1 FROM Trainees WHERE FoldedName LIKE '%' || {part} || '%' LIMIT 1001)").SingleAsync();

    private static Task OffsetAsync(KangyangDb db, long offset) => db.Database.SqlQuery<string>(
        $"SELECT Id AS Value FROM Trainees ORDER BY RegisteredOn DESC, FoldedName, Id LIMIT 20 OFFSET {Math.Max(0, offset)}").ToListAsync();

    private static async Task<double> MedianAsync(IEnumerable<string> words, Func<string, Task> ask)
    {
        var times = await TimesAsync(words, ask);
        return times[times.Count / 2];
    }

    private static async Task<List<double>> TimesAsync(IEnumerable<string> words, Func<string, Task> ask)
    {
        var list = words.ToList();
        foreach (var word in list.Take(5)) await ask(word);
        var times = new List<double>();
        foreach (var word in list)
        {
            var start = Stopwatch.GetTimestamp();
            await ask(word);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        times.Sort();
        return times;
    }
}
