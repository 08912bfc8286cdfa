using KangyangCase.App.Features.Cases;
using KangyangCase.Domain.Cases;
using KangyangCase.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.Tests.Cases;

public sealed class CaseBulkTests
{
    private readonly CancellationToken stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Export_HoldsOnlyWhatTheActorMaySee_MaskedAndLogged()
    {
        await using var site = await TestSite.CreateAsync();
        var office = new CaseOffice(site);
        var own = await office.OpenAsync("向春兰");
        var foreign = await office.OpenAsync("别处", provider: site.OtherProvider);

        var table = (await site.Get<ExportCases>().HandleAsync(site.Coordinator, new([foreign.Id, own.Id]), stop)).Value;

        var row = Assert.Single(table.Rows);
        Assert.Equal(("向春兰", "0001"), (row[0], row[3]));
        Assert.DoesNotContain(CaseOffice.NumberOf(1), string.Concat(row));
        await using var db = await site.OpenAsync();
        var logged = await db.ChangeLog.SingleAsync(entry => entry.Action == "case.exported", stop);
        Assert.Contains("1 人", logged.Summary);
        Assert.Contains(own.Id.Value.ToString(), logged.Details);
        Assert.DoesNotContain("向春兰", logged.Details + logged.Summary);
    }

    [Fact]
    public async Task Export_OfNothingVisible_IsRefused()
    {
        await using var site = await TestSite.CreateAsync();
        var foreign = await new CaseOffice(site).OpenAsync("别处", provider: site.OtherProvider);

        var table = await site.Get<ExportCases>().HandleAsync(site.Coordinator, new([foreign.Id]), stop);

        Assert.Equal(CaseErrors.NotFound.Code, table.Refusal?.Code);
    }

    [Theory]
    [InlineData("Coordinator", "批量新增任务、批量移交、批量退出、批量恢复、导出选中")]
    [InlineData("Auditor", "导出选中")]
    public async Task Acts_AreThoseOfTheRole(string actor, string expected)
    {
        await using var site = await TestSite.CreateAsync();

        var acts = site.Get<CaseBulk>().For(new CaseOffice(site).Actor(actor), new MudBlazor.DialogService());

        Assert.Equal(expected, string.Join('、', acts.Select(act => act.Text)));
    }
}
