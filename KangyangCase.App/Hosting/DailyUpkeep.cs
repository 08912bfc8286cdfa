using KangyangCase.App.Data.Attachments;

namespace KangyangCase.App.Hosting;

/// <summary>What tidies the data folder: at the start and then once a day.</summary>
public sealed class DailyUpkeep(ContentUpkeep contents, TimeProvider time, ILogger<DailyUpkeep> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromDays(1), time);
        do
        {
            try
            {
                if (await contents.RunAsync(time.GetUtcNow().UtcDateTime, stoppingToken) is > 0 and var cleared) log.LogInformation("Cleared away {Count} unused contents.", cleared);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or Microsoft.Data.Sqlite.SqliteException)
            {
                log.LogWarning("Unused contents could not be cleared away: {Kind}.", failure.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
