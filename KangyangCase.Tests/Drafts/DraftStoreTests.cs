using System.Text;
using KangyangCase.App.Data;
using KangyangCase.App.Drafts;
using KangyangCase.App.Features.Accounts;
using KangyangCase.App.Security;
using KangyangCase.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.Tests.Drafts;

public sealed class DraftStoreTests : IAsyncLifetime
{
    private const string Key = "trainee-edit/1";

    private readonly CancellationToken stop = TestContext.Current.CancellationToken;
    private TestSite? opened;
    private Actor? actor;

    private TestSite Site => opened ?? throw new InvalidOperationException("Not initialised.");

    private DraftStore Store => Site.Get<DraftStore>();

    private Actor Typist => actor ??= Site.Coordinator;

    public async ValueTask InitializeAsync() => opened = await TestSite.CreateAsync();

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    [Fact]
    public async Task Save_ThenFind_GivesItBackToThisUserAndFormOnly()
    {
        Assert.True((await SaveAsync(Guid.CreateVersion7(), 1, "冉隆芬")).Succeeded);

        Assert.Equal("冉隆芬", Encoding.UTF8.GetString(Assert.Single(await Store.FindAsync(Typist, Key, stop)).Content));
        Assert.Empty(await Store.FindAsync(Typist, "trainee-edit/2", stop));
        Assert.Empty(await Store.FindAsync(Site.Coordinator, Key, stop));
    }

    [Fact]
    public async Task Save_LeavesNoPlainTextInTheDatabase_NorWhoseFormItIs()
    {
        await SaveAsync(Guid.CreateVersion7(), 1, "秘密的姓名牟桂香 13896250117");
        SqliteConnection.ClearAllPools();

        var stored = Directory.EnumerateFiles(Site.Folder, "kangyang.db*").SelectMany(File.ReadAllBytes).ToArray();
        foreach (var text in (string[])["牟桂香", "13896250117", Key])
        {
            Assert.Equal(-1, stored.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)));
        }
    }

    [Fact]
    public async Task Save_ThatArrivesLate_ChangesNothing()
    {
        var slot = Guid.CreateVersion7();
        await SaveAsync(slot, 2, "后来的");
        Assert.True((await SaveAsync(slot, 1, "先前的")).Succeeded);

        Assert.Equal("后来的", await OnlyAsync());
    }

    [Fact]
    public async Task Save_FromTwoWindows_KeepsBoth()
    {
        await SaveAsync(Guid.CreateVersion7(), 1, "一");
        await SaveAsync(Guid.CreateVersion7(), 1, "二");

        Assert.Equal(2, (await Store.FindAsync(Typist, Key, stop)).Count);
    }

    [Fact]
    public async Task Save_IntoAnothersDraft_OrUnderAnotherForm_IsRefused()
    {
        var slot = Guid.CreateVersion7();
        await SaveAsync(slot, 1, "我的");

        Assert.Equal(DraftErrors.Foreign, (await Store.SaveAsync(Site.Coordinator, Key, slot, 9, "别人"u8.ToArray(), stop)).Refusal);
        Assert.Equal(DraftErrors.Foreign, (await Store.SaveAsync(Typist, "other/1", slot, 9, "别处"u8.ToArray(), stop)).Refusal);
        await Store.DiscardAsync(Site.Coordinator, Key, [slot], stop);
        Assert.Equal("我的", await OnlyAsync());
    }

    [Theory]
    [InlineData("", 10, "draft.bad-key")]
    [InlineData("key", DraftStore.FormLimit + 1, "draft.too-large")]
    public async Task Save_BeyondALimit_IsRefused(string key, int bytes, string code) =>
        Assert.Equal(code, (await Store.SaveAsync(Typist, key, Guid.CreateVersion7(), 1, new byte[bytes], stop)).Refusal?.Code);

    [Fact]
    public async Task Save_OfOneTooMany_DropsTheOldestOfThatUserOnly()
    {
        var other = Site.OtherCoordinator;
        await Store.SaveAsync(other, Key, Guid.CreateVersion7(), 1, "别人的"u8.ToArray(), stop);
        await SaveAsync(Guid.CreateVersion7(), 1, "最早的");
        Site.Clock.Today = Site.Clock.Today.AddDays(1);
        for (var number = 0; number < DraftStore.FormsPerUser; number++)
        {
            await Store.SaveAsync(Typist, $"form/{number}", Guid.CreateVersion7(), 1, "x"u8.ToArray(), stop);
        }

        Assert.Empty(await Store.FindAsync(Typist, Key, stop));
        Assert.Single(await Store.FindAsync(Typist, "form/0", stop));
        Assert.Single(await Store.FindAsync(other, Key, stop));
    }

    [Fact]
    public async Task Draft_AfterItsTime_IsNotOffered_AndGoesAtTheNextStart()
    {
        await SaveAsync(Guid.CreateVersion7(), 1, "旧");
        Site.Clock.Today = Site.Clock.Today.AddDays(DraftStore.KeepFor.Days);
        Assert.Single(await Store.FindAsync(Typist, Key, stop));
        Site.Clock.Today = Site.Clock.Today.AddDays(1);
        Assert.Empty(await Store.FindAsync(Typist, Key, stop));

        await using var db = await Site.OpenAsync();
        await DraftStore.ForgetExpiredAsync(db, Site.Clock.UtcNow);
        Assert.Equal(0, await db.Drafts.CountAsync(stop));
    }

    [Fact]
    public async Task LetExpire_OfAHandedOverDraft_LastsAsLongAsSaid()
    {
        var slot = Guid.CreateVersion7();
        await SaveAsync(slot, 1, "退回原因");
        await Store.LetExpireAsync(Typist, Key, slot, TimeSpan.FromMinutes(15), stop);

        Assert.Single(await Store.FindAsync(Typist, Key, stop));
        Site.Clock.Today = Site.Clock.Today.AddDays(1);
        Assert.Empty(await Store.FindAsync(Typist, Key, stop));
    }

    [Fact]
    public async Task Blob_IsReplacedNotAdded_AndIsNoForm()
    {
        await Store.SaveBlobAsync(Typist, Key, [1], stop);
        Site.Clock.Today = Site.Clock.Today.AddDays(1);
        await Store.SaveBlobAsync(Typist, Key, [1, 2], stop);

        Assert.Equal([1, 2], (await Store.FindBlobAsync(Typist, Key, stop))!.Content);
        Assert.Empty(await Store.FindAsync(Typist, Key, stop));
        Assert.Null(await Store.FindBlobAsync(Site.Coordinator, Key, stop));
        Assert.Equal(DraftErrors.TooLarge, (await Store.SaveBlobAsync(Typist, Key, new byte[DraftStore.FileLimit + 1], stop)).Refusal);
        await Store.DiscardBlobAsync(Typist, Key, stop);
        Assert.Null(await Store.FindBlobAsync(Typist, Key, stop));
    }

    [Fact]
    public async Task DisablingAnAccount_TakesItsDraftsAlong()
    {
        var created = await Site.Get<CreateAccount>().HandleAsync(
            Site.Administrator, new("ranlongfen", "冉隆芬", "四个不相干的词 correct", Role.Coordinator, Site.Provider.Id, null, null), stop);
        var person = Site.Coordinator with { UserId = created.Value };
        await Store.SaveAsync(person, Key, Guid.CreateVersion7(), 1, "x"u8.ToArray(), stop);

        Assert.True((await Site.Get<DisableAccount>().HandleAsync(Site.Administrator, new(created.Value, "离职"), stop)).Succeeded);

        Assert.Empty(await Store.FindAsync(person, Key, stop));
    }

    private Task<KangyangCase.Domain.Common.Result> SaveAsync(Guid slot, long sequence, string text) =>
        Store.SaveAsync(Typist, Key, slot, sequence, Encoding.UTF8.GetBytes(text), stop);

    private async Task<string> OnlyAsync() => Encoding.UTF8.GetString(Assert.Single(await Store.FindAsync(Typist, Key, stop)).Content);
}
