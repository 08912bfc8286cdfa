using System.Globalization;
using KangyangCase.App.Data;
using KangyangCase.App.Hosting;
using KangyangCase.App.Security;
using KangyangCase.App.Shell;
using KangyangCase.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Demo;

/// <summary>演示日期: moves forward only, so that nothing already done lies in the future.</summary>
public sealed class DemoCalendar(
    SiteSettings settings, IBusinessClock clock, WriteGate gate, IDbContextFactory<KangyangDb> contexts) : IDemoCalendar
{
    public static readonly DateOnly FirstDay = new(2020, 10, 12);

    private static readonly Refusal NotADemo = new("demo.not-a-demo", "正式系统的日期就是当天日期，不能调整。");

    private static readonly Refusal ReadOnly = new("demo.read-only", "审计员只读，不能调整演示日期，请用其他演示账号。");

    private static readonly Refusal OutOfRange = new("demo.out-of-range", "一次可以前移 1 到 366 天。");

    public bool IsDemo => settings.Demo;

    public Task<DateOnly> TodayAsync() => clock.TodayAsync();

    public Task<Result> AdvanceDaysAsync(Actor actor, int days) =>
        days is < 1 or > 366 ? Task.FromResult<Result>(OutOfRange) : MoveAsync(actor, (_, today) => Task.FromResult<Result<DateOnly>>(today.AddDays(days)));

    public Task<Result> AdvanceWorkingDaysAsync(Actor actor, int days) =>
        days is < 1 or > 366
            ? Task.FromResult<Result>(OutOfRange)
            : MoveAsync(actor, async (db, today) => (await db.WorkingCalendarAsync()).AddWorkingDays(today, days));

    /// <summary>For the demo story only: any date, also backwards, without a log row.</summary>
    internal async Task SetAsync(DateOnly day)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var stored = await db.SiteFacts.SingleAsync(fact => fact.Key == SiteFact.DemoDate);
        stored.Value = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await db.SaveChangesAsync();
    }

    private async Task<Result> MoveAsync(Actor actor, Func<KangyangDb, DateOnly, Task<Result<DateOnly>>> target)
    {
        if (!settings.Demo) return NotADemo;
        if (actor.IsReadOnly) return ReadOnly;
        return await gate.RunAsync(actor, async scope =>
        {
            // Read inside the transaction: two people pressing the button move the date twice, not once.
            var stored = await scope.Db.SiteFacts.SingleAsync(fact => fact.Key == SiteFact.DemoDate);
            var before = DateOnly.ParseExact(stored.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture);
            var after = await target(scope.Db, before);
            if (!after.Succeeded) return after.Refusal;
            stored.Value = after.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            await scope.LogAsync("demo.date-moved", "site", SiteFact.DemoDate, $"演示日期从 {before:yyyy-MM-dd} 调到 {after.Value:yyyy-MM-dd}");
            return Result.Success;
        });
    }
}
