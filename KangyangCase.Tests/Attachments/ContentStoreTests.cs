using System.Text;
using KangyangCase.App.Cli;
using KangyangCase.App.Data.Attachments;
using KangyangCase.App.Data.Checking;
using KangyangCase.App.Features.Attachments;
using KangyangCase.App.Security.Keys;
using KangyangCase.Domain.Attachments;
using KangyangCase.Tests.Cases;
using KangyangCase.Tests.Support;

namespace KangyangCase.Tests.Attachments;

public sealed class ContentStoreTests
{
    private static readonly DateTime Now = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Save_OfAContent_LiesEncryptedPrivateAndOnce()
    {
        using var folder = new TempFolder();
        var store = new ContentStore(folder.Of("attachments"), KeyRing.OpenOrCreate(folder.Of("keys")));
        var content = Encoding.UTF8.GetBytes("a page of somebody's papers");

        var hash = store.Save(content, Now);
        Assert.Equal(hash, store.Save(content, Now));

        var path = Assert.Single(Directory.GetFiles(folder.Of("attachments"), "*", SearchOption.AllDirectories));
        Assert.Equal(folder.Of("attachments", hash[..2], hash[2..4], hash), path);
        Assert.DoesNotContain("somebody", Encoding.Latin1.GetString(File.ReadAllBytes(path)));
        Assert.Equal(content, store.Find(hash));
        if (OperatingSystem.IsWindows()) return;
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.GetDirectoryName(path)!));
    }

    [Fact]
    public void Find_OfAnAlteredSwappedOrForeignFile_GivesNothing_AndSavingAgainMendsIt()
    {
        using var folder = new TempFolder();
        var keys = KeyRing.OpenOrCreate(folder.Of("keys"));
        var store = new ContentStore(folder.Of("attachments"), keys);
        var (one, other) = (store.Save("one"u8, Now), store.Save("other"u8, Now));

        File.Copy(PathOf(other), PathOf(one), overwrite: true);

        Assert.Equal(ContentState.Damaged, store.Check(one));
        Assert.Equal(ContentState.Missing, store.Check("../../keys/master.key"));
        Assert.Null(new ContentStore(folder.Of("attachments"), KeyRing.OpenOrCreate(folder.Of("elsewhere"))).Find(other));
        store.Save("one"u8, Now);
        Assert.Equal(ContentState.Whole, store.Check(one));

        string PathOf(string hash) => folder.Of("attachments", hash[..2], hash[2..4], hash);
    }

    [Fact]
    public async Task Save_FromManyHandsAtOnce_LeavesOneWholeFile()
    {
        using var folder = new TempFolder();
        var store = new ContentStore(folder.Of("attachments"), KeyRing.OpenOrCreate(folder.Of("keys")));

        var hashes = await Task.WhenAll(Enumerable.Range(0, 40).Select(one => Task.Run(() => store.Save(Encoding.UTF8.GetBytes($"content {one % 4}"), Now))));

        Assert.Equal(4, hashes.Distinct().Count());
        Assert.All(hashes, hash => Assert.Equal(ContentState.Whole, store.Check(hash)));
        Assert.Empty(Directory.GetFiles(store.Incoming));
    }

    [Theory]
    [InlineData("gone", "attachment.missing")]
    [InlineData("altered", "attachment.altered")]
    public async Task Verify_OfALostContent_NamesTheAttachment(string damage, string code)
    {
        await using var site = await TestSite.CreateAsync();
        var caseFile = await new CaseOffice(site).OpenAsync();
        var id = (await site.Get<UploadAttachment>().HandleAsync(site.Coordinator, new(caseFile.TraineeId, caseFile.Id, AttachmentKind.Consent, "同意书.pdf", Papers.Pdf()), Token)).Value;
        var database = Path.Combine(site.Folder, "kangyang.db");
        Assert.Empty(DatabaseCheck.Run(database).Faults);
        var path = AttachmentWorkTests.PathOf(site, Assert.Single(site.Get<ContentStore>().Hashes()));

        if (damage == "gone") File.Delete(path);
        else File.WriteAllText(path, "something else");

        var fault = Assert.Single(DatabaseCheck.Run(database).Faults);
        Assert.Equal(code, fault.Code);
        Assert.Contains(id.Value.ToString(), fault.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Verify_OfAnOrphan_MentionsItAndFindsNoFault()
    {
        await using var site = await TestSite.CreateAsync();
        var orphan = site.Get<ContentStore>().Save("a content whose row was never committed"u8, Now);
        var output = new StringWriter();

        Assert.Equal(0, VerifyCommand.Run([Path.Combine(site.Folder, "kangyang.db")], output, TextWriter.Null));

        Assert.Contains(orphan, output.ToString());
        Assert.Contains("说明", output.ToString());
    }
}
