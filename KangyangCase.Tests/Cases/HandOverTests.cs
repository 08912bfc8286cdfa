using KangyangCase.App.Features.Cases;
using KangyangCase.App.Security;
using KangyangCase.App.Security.Account;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Organizations;
using KangyangCase.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KangyangCase.Tests.Cases;

/// <summary>Who is offered as successor, and what becomes of a choice that nobody was offered.</summary>
public sealed class HandOverTests : OfficeTest
{
    [Fact]
    public async Task Case_HandedToSomebodyElsewhereOrDisabled_IsRefusedAndStays()
    {
        var caseFile = await Office.OpenAsync(cohort: await Office.CohortAsync());
        var handOver = Site.Get<HandOverCase>();
        foreach (var stranger in await StrangersAsync())
        {
            Assert.Equal("case.owner-unknown", (await handOver.HandleAsync(Site.Coordinator, new(caseFile.Id, stranger, "分工调整"), Stop)).Refusal?.Code);
        }
        Assert.Null((await Site.Get<CaseDetailQueries>().FindAsync(Site.Coordinator, caseFile.Id, Stop))!.OwnerName);
    }

    [Fact]
    public async Task Task_HandedToSomebodyElsewhereOrDisabled_IsRefusedAndStays()
    {
        var caseFile = await Office.OpenAsync(cohort: await Office.CohortAsync());
        var task = (await Site.Get<AddTask>().HandleAsync(Site.Coordinator, new(caseFile.Id, new("电话回访", null, null)), Stop)).Value;
        foreach (var stranger in await StrangersAsync())
        {
            Assert.Equal("task.owner-unknown", (await Site.Get<HandOverTask>().HandleAsync(Site.Coordinator, new(task, stranger, "休假"), Stop)).Refusal?.Code);
            Assert.Equal("task.owner-unknown", (await Site.Get<AddTask>().HandleAsync(Site.Coordinator, new(caseFile.Id, new("补照片", null, null), stranger), Stop)).Refusal?.Code);
        }
        await using var db = await Site.OpenAsync();
        Assert.Single(await db.CaseTasks.ToListAsync(Stop));
    }

    [Fact]
    public async Task Successors_LeaveOutWhoeverIsInCharge()
    {
        var (first, second) = (await Office.OpenAsync("向春兰"), await Office.OpenAsync("谭代芳"));
        var (own, other) = (await AccountAsync("own-a", Role.Coordinator, Site.Provider), await AccountAsync("own-b", Role.Coordinator, Site.Provider));
        foreach (var entry in (CaseFile[])[first, second])
        {
            Assert.True((await Site.Get<HandOverCase>().HandleAsync(Site.Coordinator, new(entry.Id, own, "分工"), Stop)).Succeeded);
        }
        var owners = Site.Get<CaseOwnerQueries>();

        Assert.Equal([other], (await owners.SuccessorsAsync(Site.Coordinator, [first.Id], Stop)).Select(one => one.Id));
        Assert.Equal([other], (await owners.SuccessorsAsync(Site.Coordinator, [first.Id, second.Id], Stop)).Select(one => one.Id));
        Assert.Empty(await owners.SuccessorsAsync(Site.OtherCoordinator, [first.Id], Stop));

        Assert.True((await Site.Get<HandOverCase>().HandleAsync(Site.Coordinator, new(second.Id, other, "分工"), Stop)).Succeeded);
        Assert.Equal(2, (await owners.SuccessorsAsync(Site.Coordinator, [first.Id, second.Id], Stop)).Count);
    }

    [Fact]
    public async Task TasksOfACase_NameTheOwner_SoThatTheDialogCanLeaveThemOut()
    {
        var caseFile = await Office.OpenAsync(cohort: await Office.CohortAsync());
        var colleague = await AccountAsync("own-a", Role.Coordinator, Site.Provider);
        Assert.True((await Site.Get<AddTask>().HandleAsync(Site.Coordinator, new(caseFile.Id, new("电话回访", null, null), colleague), Stop)).Succeeded);

        var view = (await Site.Get<TaskQueries>().OfCaseAsync(Site.Coordinator, caseFile.Id, Stop))!;

        var made = Assert.Single(view.Open, line => line.HandMade is not null).HandMade!;
        Assert.Equal(colleague, made.Owner);
        Assert.Contains(view.Colleagues, one => one.Id == made.Owner);
    }

    /// <summary>A coordinator elsewhere, a disabled one of this school, an auditor, and nobody.</summary>
    private async Task<IReadOnlyList<Guid>> StrangersAsync()
    {
        var disabled = await AccountAsync("gone", Role.Coordinator, Site.Provider);
        await using (var db = await Site.OpenAsync())
        {
            await db.Users.Where(account => account.Id == disabled).ExecuteUpdateAsync(set => set.SetProperty(account => account.Disabled, true), Stop);
        }
        return [await AccountAsync("elsewhere", Role.Coordinator, Site.OtherProvider), disabled, await AccountAsync("auditor", Role.Auditor, null), Guid.NewGuid()];
    }

    private async Task<Guid> AccountAsync(string userName, Role role, Organization? organization)
    {
        await using var scope = Site.Scope();
        var created = await scope.ServiceProvider.GetRequiredService<AccountCreation>().CreateAsync(
            AccountCreation.System, new(userName, "秦国琼", "kangyang-2020", role, organization?.Id, null, "教务处"));
        Assert.True(created.Succeeded, created.Refusal?.Code);
        await using var db = await Site.OpenAsync();
        return (await db.Users.SingleAsync(account => account.UserName == userName, Stop)).Id;
    }
}
