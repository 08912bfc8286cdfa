using KangyangCase.App.Data;
using KangyangCase.App.Data.ReferenceData;
using KangyangCase.Domain.Rules.Packs;
using KangyangCase.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static KangyangCase.Tests.Packs.PackSupport;

namespace KangyangCase.Tests.Packs;

/// <summary>Bundled packs come in as versions: no version twice, none changed, an administrator's left alone.</summary>
public sealed class PackLoadTests : IAsyncLifetime
{
    private readonly CancellationToken stop = TestContext.Current.CancellationToken;
    private TestSite? opened;

    private TestSite Site => opened ?? throw new InvalidOperationException("Not initialised.");

    public async ValueTask InitializeAsync() => opened = await TestSite.CreateAsync();

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    [Fact]
    public async Task Load_Twice_AddsNoVersion()
    {
        var before = await StoredAsync();
        await LoadAsync();
        await LoadAsync();

        Assert.Equal(before, await StoredAsync());
        Assert.Equal(ReferencePacks.Ids.Order(StringComparer.Ordinal).Select(id => (id, 1, true)), before.Select(one => (one.Id, one.Version, one.Shipped)));
    }

    [Fact]
    public async Task Load_WhenTheShippedContentChanged_AddsTheNextVersionAndKeepsTheOld()
    {
        await ReplaceAsync(Pack(Printed) with { Title = "上一次发布的名称" }, shipped: true);

        await LoadAsync();

        var rows = (await StoredAsync()).Where(one => one.Id == Printed).ToList();
        Assert.Equal([(1, true), (2, true)], rows.Select(one => (one.Version, one.Shipped)));
        await using var db = await Site.OpenAsync();
        var packs = (await db.RuleCatalogAsync()).Packs;
        Assert.Equal("上一次发布的名称", packs.ById(Printed, 1)!.Title);
        Assert.Equal((2, Pack(Printed).Title), (packs.ById(Printed)!.Version, packs.ById(Printed)!.Title));
        Assert.All(packs.ById(Printed)!.Conditions.SelectMany(set => set.Levels), level => Assert.Equal(2, level.PackVersion));

        await LoadAsync();
        Assert.Equal(2, (await StoredAsync()).Count(one => one.Id == Printed));
    }

    [Fact]
    public async Task Load_WhereAnAdministratorWroteAVersion_LeavesItAlone()
    {
        await AddAsync(PolicyPackJson.Renumbered(Pack(Printed) with { Title = "本站修改" }, 2), shipped: false);

        await LoadAsync();

        Assert.Equal([1, 2], (await StoredAsync()).Where(one => one.Id == Printed).Select(one => one.Version));
        await using var db = await Site.OpenAsync();
        Assert.Equal("本站修改", (await db.RuleCatalogAsync()).Packs.ById(Printed)!.Title);
    }

    [Fact]
    public async Task Load_WhereAPackIsMissing_BringsOnlyThatOne()
    {
        await using (var db = await Site.OpenAsync())
        {
            await db.PolicyPacks.Where(pack => pack.PackId == "ZX").ExecuteDeleteAsync(stop);
        }

        await LoadAsync();

        Assert.Equal(ReferencePacks.Ids.Order(StringComparer.Ordinal).Select(id => (id, 1)), (await StoredAsync()).Select(one => (one.Id, one.Version)));
    }

    private async Task LoadAsync()
    {
        await using var db = await Site.OpenAsync();
        await ReferenceLoad.RunAsync(db, demo: false, Site.Clock.UtcNow);
    }

    private async Task ReplaceAsync(PolicyPack pack, bool shipped)
    {
        await using (var db = await Site.OpenAsync())
        {
            await db.PolicyPacks.Where(one => one.PackId == pack.Id).ExecuteDeleteAsync(stop);
        }

        await AddAsync(pack, shipped);
    }

    private async Task AddAsync(PolicyPack pack, bool shipped)
    {
        await using var db = await Site.OpenAsync();
        db.PolicyPacks.Add(StoredPack.Of(pack, shipped, Site.Clock.UtcNow, shipped ? "随程序发布" : "管理员", "测试"));
        await db.SaveChangesAsync(stop);
    }

    private async Task<List<(string Id, int Version, bool Shipped, string Sha256)>> StoredAsync()
    {
        await using var db = await Site.OpenAsync();
        return [.. (await db.PolicyPacks.AsNoTracking().ToListAsync(stop)).OrderBy(one => one.PackId, StringComparer.Ordinal).ThenBy(one => one.Version)
            .Select(one => (one.PackId, one.Version, one.Shipped, one.Sha256))];
    }
}
