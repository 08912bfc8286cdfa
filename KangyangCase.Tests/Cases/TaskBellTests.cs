using KangyangCase.App.Data;
using KangyangCase.App.Features.Cases;
using KangyangCase.App.Hosting;
using KangyangCase.Domain.Cases;
using KangyangCase.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace KangyangCase.Tests.Cases;

/// <summary>Whether the bell counted anew shows in whether it sees what no change-log row tells of.</summary>
public sealed class TaskBellTests : IAsyncLifetime
{
    private readonly CancellationToken stop = TestContext.Current.CancellationToken;
    private readonly FakeTimeProvider time = new();
    private TestSite? opened;

    private TestSite Site => opened ?? throw new InvalidOperationException("Not initialised.");

    private CaseOffice Office { get => field ??= new(Site); }

    private TaskBell Bell { get => field ??= new(Site.Get<TaskQueries>(), Site.Get<IDbContextFactory<KangyangDb>>(), Site.Get<IBusinessClock>(), time); }

    public async ValueTask InitializeAsync() => opened = await TestSite.CreateAsync();

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    [Fact]
    public async Task Count_WhenNothingWasWritten_IsNotTakenAnew()
    {
        var (me, caseFile) = (Site.Coordinator, await Office.OpenAsync(cohort: await Office.CohortAsync()));
        await AddAsync(me, caseFile);
        var before = await Bell.CountAsync(me);

        await EraseTasksAsync();
        time.Advance(TimeSpan.FromHours(1));

        Assert.Equal(before, await Bell.CountAsync(me));
        Site.Clock.Today = Site.Clock.Today.AddDays(1);
        Assert.Equal(before - 1, await Bell.CountAsync(me));
    }

    [Fact]
    public async Task Count_AfterTheActorWrote_IsNewAtOnce()
    {
        var (me, caseFile) = (Site.Coordinator, await Office.OpenAsync(cohort: await Office.CohortAsync()));
        var before = await Bell.CountAsync(me);

        await AddAsync(me, caseFile);

        Assert.Equal(before + 1, await Bell.CountAsync(me));
    }

    [Fact]
    public async Task Count_AfterSomebodyElseWrote_IsNewWithinHalfAMinute()
    {
        var (me, caseFile) = (Site.Coordinator, await Office.OpenAsync(cohort: await Office.CohortAsync()));
        await AddAsync(me, caseFile);
        var before = await Bell.CountAsync(me);
        await EraseTasksAsync();

        await AddAsync(Site.Reviewer, caseFile);
        Assert.Equal(before, await Bell.CountAsync(me));
        time.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal(before - 1, await Bell.CountAsync(me));
    }

    private async Task AddAsync(App.Security.Actor actor, CaseFile caseFile) =>
        Assert.True((await Site.Get<AddTask>().HandleAsync(actor, new(caseFile.Id, new("电话回访", null, new(2020, 10, 20))), stop)).Succeeded);

    private async Task EraseTasksAsync()
    {
        await using var db = await Site.OpenAsync();
        await db.CaseTasks.ExecuteDeleteAsync(stop);
    }
}
