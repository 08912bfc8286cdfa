using System.Globalization;
using KangyangCase.App.Data;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Hosting;

/// <summary>China time, or in a demo centre the stored 演示日期.</summary>
public sealed class BusinessClock(TimeProvider time, SiteSettings settings, IDbContextFactory<KangyangDb> contexts) : IBusinessClock
{
    // China keeps one zone without summer time.
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    public DateTime UtcNow => time.GetUtcNow().UtcDateTime;

    public async Task<DateOnly> TodayAsync()
    {
        if (!settings.Demo) return DateOnly.FromDateTime(UtcNow + China);
        await using var db = await contexts.CreateDbContextAsync();
        var stored = await db.SiteFacts.AsNoTracking().SingleAsync(fact => fact.Key == SiteFact.DemoDate);
        return DateOnly.ParseExact(stored.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
