using KangyangCase.App.Data;
using KangyangCase.App.Features.Districts;
using KangyangCase.App.Features.Organizations;
using KangyangCase.App.Security;
using KangyangCase.App.Shared;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Districts;
using KangyangCase.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.Tests.Districts;

public sealed class DistrictTests : IAsyncLifetime
{
    private readonly CancellationToken stop = TestContext.Current.CancellationToken;
    private TestSite? opened;

    private TestSite Site => opened ?? throw new InvalidOperationException("Not initialised.");

    public static TheoryData<Role> EverybodyElse => [.. Roles.All.Where(role => role != Role.Administrator)];

    public async ValueTask InitializeAsync() => opened = await TestSite.CreateAsync();

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    [Theory]
    [InlineData("2025-11-05", true, false)]
    [InlineData("2025-11-06", false, true)]
    public async Task List_AroundTheChangeOf2025_ShowsWhatExists(string day, bool jiangbei, bool liangjiang)
    {
        var view = await Site.Get<DistrictQueries>().ListAsync(Site.Auditor, DateOnly.Parse(day), stop);
        Assert.Equal((jiangbei, liangjiang), (Row(view, "500105").Exists, Row(view, "CQ-LIANGJIANG").Exists));
        Assert.Equal(["两江新区"], Row(view, "500105").Successors);
        Assert.Equal(["綦江区"], view.Units.Single(row => row.District.Id == "CQX-WS").Parents);
    }

    [Fact]
    public async Task Total_OfTheCensus_IsTheSumOfDistrictsWithoutReportingUnits()
    {
        var view = await Site.Get<DistrictQueries>().ListAsync(Site.Auditor, null, stop);
        Assert.Equal((new DateOnly(2020, 11, 1), 7010440, 38, 38), view.Total);
        Assert.Equal(191295, Assert.Single(Row(view, TestSite.District).Populations).Aged60);
    }

    [Fact]
    public async Task Population_OfAnotherBaseDate_StandsBesideTheFirst_AndSurvivesTheNextStart()
    {
        Assert.Null(await RecordAsync(new(2025, 11, 1), "200,001"));
        Assert.Null(await RecordAsync(new(2020, 11, 1), "191296"));
        Assert.Equal("district.nothing-changed", await RecordAsync(new(2020, 11, 1), "191296"));
        await ReloadAsync();

        var populations = Row(await Site.Get<DistrictQueries>().ListAsync(Site.Auditor, null, stop), TestSite.District).Populations;
        Assert.Equal([(new DateOnly(2025, 11, 1), 200001), (new DateOnly(2020, 11, 1), 191296)], populations.Select(one => (one.BaseDate, one.Aged60)));
        await using var db = await Site.OpenAsync();
        Assert.Contains("191295", (await db.ChangeLog.OrderBy(row => row.Sequence).LastAsync(stop)).Details);
    }

    [Fact]
    public async Task Population_WithEveryFault_NamesThemAll()
    {
        var refusal = (await Site.Get<RecordPopulation>().HandleAsync(Site.Administrator, new(TestSite.District, null, "很多", " ", false, ""), stop)).Refusal;
        Assert.Equal("form.several-faults", refusal?.Code);
        Assert.All(["基准日期", "正整数", "出处", "原因"], part => Assert.Contains(part, refusal?.Message));
    }

    [Fact]
    public async Task End_WithASuccessorThatIsNotThereYet_IsRefused_ThenWorksAndClosesTheDistrictToNewOrganizations()
    {
        var added = await SaveAsync(null, new("新设区", null, DistrictKind.District, new(2020, 10, 11), [], "公告", null, []));
        Assert.Equal("CQ-001", added.Value);
        Assert.Equal("district.successor-gone", await EndAsync("500231", new(2020, 10, 9), added.Value));
        Assert.Equal("district.succeeds-itself", await EndAsync("500231", new(2020, 10, 10), "500231"));
        Assert.Null(await EndAsync("500231", new(2020, 10, 10), added.Value));
        Assert.Equal("district.already-ended", await EndAsync("500231", new(2020, 10, 10), added.Value));
        await ReloadAsync();

        var view = await Site.Get<DistrictQueries>().ListAsync(Site.Administrator, null, stop);
        Assert.Equal((false, "新设区"), (Row(view, "500231").Exists, Assert.Single(Row(view, "500231").Successors)));
        Assert.DoesNotContain(await Site.Get<OrganizationQueries>().DistrictsAsync(Site.Administrator, stop), option => option.Id == "500231");
        Assert.True(Row(await Site.Get<DistrictQueries>().ListAsync(Site.Administrator, new(2020, 10, 10), stop), "500231").Exists);
    }

    [Theory]
    [InlineData("50023", "district.code-form")]
    [InlineData("500105", "district.code-taken")]
    public async Task Save_WithAWrongOrTakenCode_IsRefused(string code, string expected) =>
        Assert.Equal(expected, (await SaveAsync(null, new("新设区", code, DistrictKind.District, null, [], "公告", null, []))).Refusal?.Code);

    [Fact]
    public async Task Save_OfAReportingUnit_NeedsWhereItLies()
    {
        Assert.Equal("district.parents-missing", (await SaveAsync(null, new("某新区", null, DistrictKind.ReportingUnit, null, [], "文", null, []))).Refusal?.Code);
        Assert.Equal("district.related-unknown", (await SaveAsync(null, new("某新区", null, DistrictKind.ReportingUnit, null, ["999999"], "文", null, []))).Refusal?.Code);
        Assert.Equal("district.date-unreadable", (await SaveAsync(null, new("某新区", null, DistrictKind.District, null, [], "文", null, ["设立日期"]))).Refusal?.Code);
        Assert.Equal("district.name-taken", (await SaveAsync(null, new("忠县", null, DistrictKind.District, null, [], "文", null, []))).Refusal?.Code);
        Assert.Equal("CQX-001", (await SaveAsync(null, new("某新区", null, DistrictKind.ReportingUnit, null, ["500105"], "文", null, []))).Value);
    }

    [Fact]
    public async Task Save_OfWhatSomebodyElseChangedMeanwhile_IsRefused_UntilItWasSeen()
    {
        var id = (await SaveAsync(null, new("某新区", null, DistrictKind.ReportingUnit, null, ["500105"], "文", null, []))).Value;
        var seen = await NowAsync();
        await SaveAsync(id, seen.Draft with { Parents = ["500105", "500109"] });
        SaveDistrict.Input mine = new(id, seen.Draft with { Note = "核对过" }, true, "公告", seen);

        Assert.Equal(DistrictErrors.Overtaken, (await Site.Get<SaveDistrict>().HandleAsync(Site.Administrator, mine, stop)).Refusal);
        var now = await NowAsync();
        Assert.Null(now.Draft.Note);
        Assert.Equal("所在区县", DistrictForm.Fields(key => key).Single(field => field.Text(RecordForm<DistrictForm>.Holding(seen)) != field.Text(RecordForm<DistrictForm>.Holding(now))).Name);
        Assert.True((await Site.Get<SaveDistrict>().HandleAsync(Site.Administrator, mine with { Draft = now.Draft with { Note = "核对过" }, Seen = now }, stop)).Succeeded);
        Assert.Equal(Site.Administrator.DisplayName, (await Site.Get<DistrictQueries>().StateAsync(Site.Administrator, id, stop))?.By?.ActorName);

        async Task<DistrictForm> NowAsync() =>
            DistrictForm.Of((await Site.Get<DistrictQueries>().ListAsync(Site.Administrator, null, stop)).Units.Single(row => row.District.Id == id).District);
    }

    [Fact]
    public async Task Load_OfReferenceData_LeavesAnEditedRowAlone_AndMendsTheOthers()
    {
        await SaveAsync("CQ-LIANGJIANG", new("两江新区", "500199", DistrictKind.District, new(2025, 11, 6), [], "公布的代码", null, []));
        await using (var db = await Site.OpenAsync())
        {
            (await db.Districts.SingleAsync(one => one.Id == "500112", stop)).Successors = "";
            await db.SaveChangesAsync(stop);
        }
        await ReloadAsync();

        await using var after = await Site.OpenAsync();
        Assert.Equal("500199", (await after.Districts.SingleAsync(one => one.Id == "CQ-LIANGJIANG", stop)).Code);
        Assert.Equal(["CQ-LIANGJIANG", "500109"], (await after.Districts.SingleAsync(one => one.Id == "500112", stop)).SuccessorIds);
        Assert.Equal(42, await after.Districts.CountAsync(stop));
    }

    [Theory]
    [MemberData(nameof(EverybodyElse))]
    public async Task EveryWrite_ByAnybodyElse_IsRefused(Role role)
    {
        var actor = TestSite.Make(role, new DataScope.Everything());
        Assert.Equal("district.not-administrator", (await Site.Get<SaveDistrict>().HandleAsync(actor, new(null, new("新", null, DistrictKind.District, null, [], "文", null, []), true, "原因"), stop)).Refusal?.Code);
        Assert.Equal("district.not-administrator", (await Site.Get<EndDistrict>().HandleAsync(actor, new("500105", new(2020, 1, 1), [], "文", "原因"), stop)).Refusal?.Code);
        Assert.Equal("district.not-administrator", (await Site.Get<RecordPopulation>().HandleAsync(actor, new("500105", new(2020, 1, 1), "1", "文", true, "原因"), stop)).Refusal?.Code);
    }

    private static DistrictRow Row(DistrictsView view, string id) => view.Districts.Single(row => row.District.Id == id);

    private async Task<string?> RecordAsync(DateOnly day, string people) =>
        (await Site.Get<RecordPopulation>().HandleAsync(Site.Administrator, new(TestSite.District, day, people, "抽样调查，常住口径", true, "新公布"), stop)).Refusal?.Code;

    private Task<Result<string>> SaveAsync(string? id, DistrictDraft draft) => Site.Get<SaveDistrict>().HandleAsync(Site.Administrator, new(id, draft, true, "公告"), stop);

    private async Task<string?> EndAsync(string id, DateOnly day, string successor) =>
        (await Site.Get<EndDistrict>().HandleAsync(Site.Administrator, new(id, day, [successor], "撤销公告", "区划调整"), stop)).Refusal?.Code;

    private async Task ReloadAsync()
    {
        await using var db = await Site.OpenAsync();
        await ReferenceLoad.RunAsync(db, demo: false, DateTime.UtcNow);
    }
}
