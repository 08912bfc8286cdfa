using System.Globalization;
using KangyangCase.App.Data;
using KangyangCase.App.Shared;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Hosting;

/// <summary>China time, or in a demo centre the stored 演示日期.</summary>
public sealed class BusinessClock(TimeProvider time, SiteSettings settings, IDbContextFactory<KangyangDb> contexts) : IBusinessClock
{
    public DateTime UtcNow => time.GetUtcNow().UtcDateTime;

    public async Task<DateOnly> TodayAsync()
    {
        if (!settings.Demo) return DateOnly.FromDateTime(ChinaTime.Of(UtcNow));
        await using var db = await contexts.CreateDbContextAsync();
        var stored = await db.SiteFacts.AsNoTracking().SingleAsync(fact => fact.Key == SiteFact.DemoDate);
        return DateOnly.ParseExact(stored.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
