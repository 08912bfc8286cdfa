using System.Text;
using KangyangCase.App.Features.Trainees.Records;
using KangyangCase.App.Shared;
using KangyangCase.Domain.Trainees;
using KangyangCase.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.Tests.Trainees;

/// <summary>What writing to a person's record does: documents, names, numbers, lists, two people at once.</summary>
public sealed class TraineeWriteTests
{
    private readonly CancellationToken stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Register_OfAKnownNumber_LeadsToThePerson_OrSaysNothingAboutThem()
    {
        await using var site = await TestSite.CreateAsync();
        var desk = new TraineeDesk(site);
        var id = await desk.RegisterAsync();
        RegisterTrainee.Input again = new(null, "另一人", null, TraineeDesk.Number(1), null, null, null, null, null, null);

        var here = await site.Get<RegisterTrainee>().HandleAsync(site.Coordinator, again, stop);
        var elsewhere = await site.Get<RegisterTrainee>().HandleAsync(site.OtherCoordinator, again, stop);
        var byReviewer = await site.Get<RegisterTrainee>().HandleAsync(site.Reviewer, again with { Number = TraineeDesk.Number(2) }, stop);

        Assert.Equal(("trainee.already-registered", id), (here.Refusal?.Code, here.Known!.Value));
        Assert.Equal(("document.elsewhere", (TraineeId?)null), (elsewhere.Refusal?.Code, elsewhere.Known));
        Assert.Equal("trainee.not-coordinator", byReviewer.Refusal?.Code);
        Assert.DoesNotContain(TraineeDesk.Number(1), again.ToString());
        var view = await desk.ViewAsync(id);
        Assert.Equal((Sex.Female, new DateOnly(1970, 1, 1), "汉族"), (view.Sex, view.Records.Basics.BirthDate!.Value, view.Records.Basics.Ethnicity));
    }

    [Theory]
    [InlineData("", "500233197001010021", null, "form.several-faults")]
    [InlineData("向春兰", "500233197001010021", null, "id.checksum")]
    [InlineData("向春兰", "", null, "id.missing")]
    [InlineData("向春兰", "ok", "12345", "phone.invalid")]
    public async Task Register_WithWhatCannotBeRead_IsRefused(string name, string number, string? phone, string code)
    {
        await using var site = await TestSite.CreateAsync();

        var answer = await site.Get<RegisterTrainee>().HandleAsync(
            site.Coordinator, new(null, name, null, number == "ok" ? TraineeDesk.Number(1) : number, null, null, phone, null, null, null), stop);

        Assert.Equal(code, answer.Refusal?.Code);
    }

    [Fact]
    public async Task Documents_AreOnePersonsOnly_WhicheverPlaceTheyStandIn()
    {
        await using var site = await TestSite.CreateAsync();
        var desk = new TraineeDesk(site);
        var (one, other) = (await desk.RegisterAsync(), await desk.RegisterAsync(2, "谭代芳"));
        Task<KangyangCase.Domain.Common.Result> Add(TraineeId id, string number) =>
            site.Get<AddDocument>().HandleAsync(site.Coordinator, new(id, IdentityDocumentKind.Passport, number, new(null, null, null)), stop);

        Assert.Null((await Add(one, "E12345678")).Refusal);
        Assert.Equal("document.kept", (await Add(one, "E12345678")).Refusal?.Code);
        Assert.Equal("document.elsewhere", (await Add(other, "E12345678")).Refusal?.Code);
        Assert.Equal("document.elsewhere", (await site.Get<ReplaceDocument>().HandleAsync(site.Coordinator, new(other, IdentityDocumentKind.Passport, "E12345678", "换证"), stop)).Refusal?.Code);
        Assert.Equal("document.elsewhere", (await site.Get<AddDocument>().HandleAsync(site.Coordinator, new(other, null, TraineeDesk.Number(1), new(null, null, null)), stop)).Refusal?.Code);

        var passport = (await desk.ViewAsync(one)).Records.Documents[0].Id;
        Assert.Null((await site.Get<MakeDocumentPrimary>().HandleAsync(site.Coordinator, new(one, passport, "护照办证"), stop)).Refusal);
        var swapped = await desk.ViewAsync(one);
        Assert.Equal(("护照 尾号 5678", TraineeDesk.Number(1)[^4..]), (swapped.Document, swapped.Records.Documents.Single().LastFour));
        Assert.Equal("document.elsewhere", (await site.Get<AddDocument>().HandleAsync(site.Coordinator, new(other, null, TraineeDesk.Number(1), new(null, null, null)), stop)).Refusal?.Code);
    }

    /// <summary>The database itself refuses a number that stands at somebody else's.</summary>
    [Fact]
    public async Task Documents_WrittenPastTheUseCases_AreRefusedByTheDatabase()
    {
        await using var site = await TestSite.CreateAsync();
        var desk = new TraineeDesk(site);
        var (one, other) = (await desk.RegisterAsync(), await desk.RegisterAsync(2, "谭代芳"));
        await site.Get<AddDocument>().HandleAsync(site.Coordinator, new(one, IdentityDocumentKind.Passport, "E12345678", new(null, null, null)), stop);
        await using var db = await site.OpenAsync();
        var taken = await db.FurtherDocuments.Select(row => row.NumberIndex).SingleAsync(stop);
        var primary = await db.Trainees.Where(row => row.Id == one).Select(row => row.DocumentIndex).SingleAsync(stop);
        await site.Get<AddDocument>().HandleAsync(site.Coordinator, new(other, IdentityDocumentKind.Passport, "E87654321", new(null, null, null)), stop);

        await Assert.ThrowsAsync<SqliteException>(() => db.Trainees.Where(row => row.Id == other).ExecuteUpdateAsync(row => row.SetProperty(one => one.DocumentIndex, taken), stop));
        await Assert.ThrowsAsync<SqliteException>(() => db.FurtherDocuments.Where(row => row.TraineeId == other).ExecuteUpdateAsync(row => row.SetProperty(one => one.NumberIndex, primary), stop));
    }

    [Fact]
    public async Task Rename_KeepsTheOldName_AndAsksWhy()
    {
        await using var site = await TestSite.CreateAsync();
        var desk = new TraineeDesk(site);
        var id = await desk.RegisterAsync();
        var basics = (await desk.ViewAsync(id)).Records.Basics;
        var input = new ChangeBasics.Input(id, new(basics, basics with { Name = "向春花" }));

        Assert.Equal("trainee.reason-missing", (await site.Get<ChangeBasics>().HandleAsync(site.Coordinator, input, stop)).Refusal?.Code);
        Assert.Null((await site.Get<ChangeBasics>().HandleAsync(site.Coordinator, input with { Edit = input.Edit with { Reason = "户口本已改名" } }, stop)).Refusal);
        Assert.Equal("trainee.against-document", (await site.Get<ChangeBasics>().HandleAsync(
            site.Coordinator, new(id, new(null, basics with { Name = "向春花", BirthDate = new(1971, 1, 1) }, "抄错")), stop)).Refusal?.Code);

        var view = await desk.ViewAsync(id);
        Assert.Equal(("向春花", "向春兰"), (view.Name, view.Records.FormerNames.Single().Name));
    }

    [Fact]
    public async Task Contact_IsSealed_AndTheLogKeepsNoneOfIt()
    {
        await using var site = await TestSite.CreateAsync();
        var desk = new TraineeDesk(site);
        var id = await desk.RegisterAsync();
        var before = (await desk.ViewAsync(id)).Records.Contact;
        var draft = before with { Phone = "19911112222", Address = "忠州街道 1 号", EmergencyContact = "向大春", EmergencyPhone = "19933334444" };

        Assert.Equal("phone.invalid", (await site.Get<ChangeContact>().HandleAsync(site.Coordinator, new(id, new(before, draft with { Phone = "1991111222" })), stop)).Refusal?.Code);
        Assert.Null((await site.Get<ChangeContact>().HandleAsync(site.Coordinator, new(id, new(before, draft)), stop)).Refusal);

        var after = (await desk.ViewAsync(id)).Records.Contact;
        Assert.Equal(("尾号 2222", "尾号 4444", "忠州街道 1 号"), (after.PhoneTail, after.EmergencyTail, after.Address));
        await using var db = await site.OpenAsync();
        var row = await db.ChangeLog.SingleAsync(entry => entry.Action == "trainee.contact-changed", stop);
        Assert.Contains("尾号 2222", row.Details);
        Assert.All((string[])["19911112222", "19933334444", "忠州街道", "向大春"], text => Assert.DoesNotContain(text, row.Details + row.Summary));
        await db.DisposeAsync();
        SqliteConnection.ClearAllPools();
        var stored = Directory.EnumerateFiles(site.Folder, "kangyang.db*").SelectMany(File.ReadAllBytes).ToArray();
        Assert.All((string[])["19911112222", "忠州街道", "向大春"], text => Assert.Equal(-1, stored.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text))));
    }

    [Fact]
    public async Task Lists_ShowTheGroupsAndTheEmployerThatRun()
    {
        await using var site = await TestSite.CreateAsync();
        var desk = new TraineeDesk(site);
        var id = await desk.RegisterAsync();
        Task Group(TargetGroup group, DateOnly? to = null) => site.Get<SaveTargetGroup>().HandleAsync(
            site.Coordinator, new(id, null, new(null, new(group, new(2019, 1, 1), to, GroupEvidence.Document, "证件", null))), stop);
        Task Job(string name, DateOnly from, DateOnly? to = null) => site.Get<SaveEmployment>().HandleAsync(
            site.Coordinator, new(id, null, new(null, new(EmploymentRelation.Staff, name, null, from, to, null))), stop);

        await Group(TargetGroup.Veteran);
        await Group(TargetGroup.Disabled);
        await Group(TargetGroup.RegisteredUnemployed, new(2019, 12, 31));
        await Job("旧单位", new(2015, 1, 1), new(2018, 1, 1));
        await Job("康颐公司", new(2019, 1, 1));

        var view = await desk.ViewAsync(id);
        Assert.Equal(("残疾人、退役军人", "康颐公司"), (view.TargetGroup, view.Employer));
        var job = view.Records.Employment.Single(one => one.Employer == "康颐公司");
        Assert.Null((await site.Get<RemoveRecord>().HandleAsync(site.Coordinator, new(id, RemovableRecord.Employment, job.Id.Value, "登记错人"), stop)).Refusal);
        Assert.Null((await desk.ViewAsync(id)).Employer);
        Assert.Equal("trainee.record-gone", (await site.Get<RemoveRecord>().HandleAsync(site.Coordinator, new(id, RemovableRecord.Employment, job.Id.Value, "再删"), stop)).Refusal?.Code);
    }

    [Fact]
    public async Task TwoPeople_OnOneRecord_TheSecondSeesWhatTheFirstSaved_AndMayStillSave()
    {
        await using var site = await TestSite.CreateAsync();
        var desk = new TraineeDesk(site);
        var id = await desk.RegisterAsync();
        await desk.CertifyAsync(id);
        var opened = (await desk.ViewAsync(id)).Records.Certificates[0];
        Task<EditAnswer<EarlierCertificateDraft>> Save(EarlierCertificateDraft from, EarlierCertificateDraft to) =>
            site.Get<SaveCertificate>().HandleAsync(site.Coordinator, new(id, opened.Id, new(from, to, "照原件更正")), stop);

        Assert.Null((await Save(opened.Content, opened.Content with { Issuer = "甲鉴定所" })).Refusal);
        var second = await Save(opened.Content, opened.Content with { Issuer = "乙鉴定所", IssuedOn = new(2015, 10, 21) });

        Assert.Equal("write.overtaken-fields", second.Refusal?.Code);
        Assert.Equal(new FieldChange("发证机构", "某鉴定站", "甲鉴定所", "乙鉴定所"), Assert.Single(second.Overtaken));
        Assert.Equal("甲鉴定所", (await desk.ViewAsync(id)).Records.Certificates[0].Issuer);
        Assert.Null((await Save(second.Current!, opened.Content with { Issuer = "乙鉴定所" })).Refusal);
        Assert.Equal("trainee.nothing-changed", (await Save(opened.Content with { Issuer = "乙鉴定所" }, opened.Content with { Issuer = "乙鉴定所" })).Refusal?.Code);
    }

    [Fact]
    public async Task Revision_RisesWithEveryWrite()
    {
        await using var site = await TestSite.CreateAsync();
        var desk = new TraineeDesk(site);
        var id = await desk.RegisterAsync();
        async Task<int> ReadAsync()
        {
            await using var db = await site.OpenAsync();
            return await db.Trainees.Where(row => row.Id == id).Select(row => row.Revision).SingleAsync(stop);
        }

        var first = await ReadAsync();
        await desk.CertifyAsync(id);
        var second = await ReadAsync();
        await desk.WorkedAsync(id, new(2018, 1, 1));

        Assert.True(first < second && second < await ReadAsync());
    }
}
