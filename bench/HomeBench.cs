using System.Diagnostics;
using KangyangCase.App.Data;
using KangyangCase.App.Features.Cases;
using KangyangCase.App.Features.Home;
using KangyangCase.App.Hosting;
using KangyangCase.App.Security;
using KangyangCase.App.Shell;
using KangyangCase.Domain.Cases;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KangyangCase.Bench;

/// <summary>The home page and the lists its counts open, for each role, beside a register of many cases most of which are done.</summary>
internal static class HomeBench
{
    private const int Rounds = 5;

    public static async Task RunAsync(TextWriter output, int people)
    {
        var folder = Directory.CreateTempSubdirectory("kangyang-bench-").FullName;
        try
        {
            var services = new ServiceCollection();
            services.AddLogging();
            services.AddSite(new SiteSettings { DataFolder = folder });
            services.AddSingleton<IBusinessClock>(new StandingClock());
            await using var provider = services.BuildServiceProvider();
            await provider.GetRequiredService<DatabaseStartup>().RunAsync();
            var office = new HomePeople(people);
            await using (var db = await provider.GetRequiredService<IDbContextFactory<KangyangDb>>().CreateDbContextAsync()) await office.InsertAsync(db);
            output.WriteLine($"{people:N0} cases\n| who | home, p50 | tasks, first time | list of one stage, p50 |\n|---|---|---|---|");
            foreach (var (label, actor, stage) in office.Actors()) await ReportAsync(provider, output, label, actor, stage);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task ReportAsync(ServiceProvider provider, TextWriter output, string label, Actor actor, CaseStage stage)
    {
        var (home, cases) = (provider.GetRequiredService<HomeQueries>(), provider.GetRequiredService<CaseQueries>());
        // The tasks are counted once while nothing is written, so that the page's own counts stand alone.
        var start = Stopwatch.GetTimestamp();
        await provider.GetRequiredService<ITaskCount>().TallyAsync(actor);
        var bell = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        var page = await MedianAsync(() => home.ForAsync(actor));
        var list = await MedianAsync(() => cases.ListAsync(actor, new([stage], null), App.Shared.PageTurn.First));
        output.WriteLine($"| {label} | {page:F0} ms | {bell:F0} ms | {stage} {list:F0} ms |");
        output.WriteLine("| | " + string.Join("，", (await home.ForAsync(actor)).Counts.Select(count => $"{count.Label} {count.Shown}")) + " | | |");
    }

    private static async Task<double> MedianAsync(Func<Task> ask)
    {
        await ask();
        await ask();
        var times = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            await ask();
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        times.Sort();
        return times[times.Count / 2];
    }

    private sealed class StandingClock : IBusinessClock
    {
        public DateTime UtcNow { get; } = new(2020, 10, 12, 1, 0, 0, DateTimeKind.Utc);

        public Task<DateOnly> TodayAsync() => Task.FromResult(new DateOnly(2020, 10, 12));
    }
}
