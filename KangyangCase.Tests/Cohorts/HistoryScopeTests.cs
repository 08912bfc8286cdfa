using KangyangCase.App.Data;
using KangyangCase.App.Demo;
using KangyangCase.App.Features.Attachments;
using KangyangCase.App.Features.Cases;
using KangyangCase.App.Features.Certificates;
using KangyangCase.App.Features.Cohorts;
using KangyangCase.App.Features.Trainees;
using KangyangCase.App.Features.Trainees.Records;
using KangyangCase.App.Shared;
using KangyangCase.Domain.Attachments;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Trainees;
using KangyangCase.Tests.Attachments;
using KangyangCase.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static KangyangCase.Tests.Cohorts.HistorySite;

namespace KangyangCase.Tests.Cohorts;

/// <summary>A made-up past of somebody whom another school trains opens that past and nothing else.</summary>
public sealed class HistoryScopeTests : CohortTest
{
    private static readonly Line Past = At(0) with { Level = "四级", Number = "001", Kind = "培训合格", Issuer = "万州学校", Assessor = "", Class = "外校班" };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private TraineeId Person { get; set; }

    /// <summary>Trained by one school, entered as a past by another.</summary>
    private async Task<CaseFileId> EnterAsync()
    {
        await Site.ImportAsync(await Site.CohortAsync(), CohortSite.People([DemoPeople.At(0).Name, DemoPeople.At(0).DocumentNumber, "3", "康颐公司"]));
        await Site.BringInAsync(Site.OtherCoordinator, false, Past);
        await using var db = await Site.OpenAsync();
        Person = (await db.Trainees.SingleAsync(Stop)).Id;
        return (await db.Cases.SingleAsync(entry => entry.HistoryBatchId != null, Stop)).Id;
    }

    [Fact]
    public async Task Keeper_SeesTheCase_ButOfThePersonOnlyNameAndTail()
    {
        var id = await EnterAsync();

        var view = (await Site.Get<CaseDetailQueries>().FindAsync(Site.OtherCoordinator, id, Stop))!;

        Assert.Equal((DemoPeople.At(0).Name, null, null, null), (view.Person.Name, view.Person.Sex, view.Person.Age, view.Person.Employer));
        Assert.Equal((false, false, true), (view.PersonInScope, view.MayReveal, view.IsHistorical));
        Assert.Empty(view.Ladder);
        var basics = (await Site.Get<CaseTabQueries>().BasicsAsync(Site.OtherCoordinator, id, Stop))!;
        Assert.Null(basics.Trainee);
        Assert.Empty(basics.Practice);
        Assert.DoesNotContain(basics.Lines, line => line.Label is "出生日期" or "手机" or "工作单位");
        Assert.Single((await Site.Get<CaseTabQueries>().CertificatesAsync(Site.OtherCoordinator, id, Stop))!);
        var acts = (await Site.Get<CaseTimelineQueries>().PageAsync(Site.OtherCoordinator, id, null, null, Stop))!.Events;
        Assert.NotEmpty(acts);
        Assert.All(acts, act => Assert.StartsWith("history.", act.Action));
        Assert.Single((await Site.Get<CaseQueries>().ListAsync(Site.OtherCoordinator, new([], null), PageTurn.First, Stop)).Rows);
    }

    [Fact]
    public async Task Keeper_ReadsNothingMoreOfThePerson_InTheListAndItsExport()
    {
        var id = await EnterAsync();

        var kept = Assert.Single((await Site.Get<CaseQueries>().ListAsync(Site.OtherCoordinator, new([], null), PageTurn.First, Stop)).Rows);
        Assert.Equal((null, null, "—", "—"), (kept.Sex, kept.Age, kept.SexText, kept.AgeText));
        var exported = Assert.Single((await Site.Get<ExportCases>().HandleAsync(Site.OtherCoordinator, new([id]), Stop)).Value.Rows);
        Assert.Equal((DemoPeople.At(0).Name, "—", "—"), (exported[0], exported[1], exported[2]));

        var live = Assert.Single((await Site.Get<CaseQueries>().ListAsync(Site.Coordinator, new([], null), PageTurn.First, Stop)).Rows);
        Assert.Equal(DemoPeople.At(0).Sex, live.Sex);
        Assert.NotNull(live.Age);
    }

    [Fact]
    public async Task Keeper_HasNoRightOverThePerson()
    {
        var id = await EnterAsync();
        var actor = Site.OtherCoordinator;

        Assert.Null(await Site.Get<TraineeDetailQueries>().FindAsync(actor, Person, Stop));
        Assert.Equal("case.person-elsewhere", (await Site.Get<RevealNumber>().HandleAsync(actor, new(id, "看看"), Stop)).Refusal?.Code);
        Assert.Equal("trainee.not-found", (await Site.Get<RevealTraineeNumbers>().HandleAsync(actor, new(Person, "看看"), Stop)).Refusal?.Code);
        Assert.Equal("trainee.not-found", (await Site.Get<ChangeContact>().HandleAsync(actor, new(Person, new(null, new(null, "19900000002", false, null, null, null, null))), Stop)).Refusal?.Code);
        await using var db = await Site.OpenAsync();
        Assert.False(await TraineeWork.KeepsAsync(db, actor, await db.Trainees.SingleAsync(Stop)));
        Assert.True(await TraineeWork.KeepsAsync(db, Site.Coordinator, await db.Trainees.SingleAsync(Stop)));
        Assert.NotNull(await Site.Get<TraineeDetailQueries>().FindAsync(Site.Coordinator, Person, Stop));
    }

    [Fact]
    public async Task Attachments_OfThePerson_StayWithWhoeverTrainsThem()
    {
        var id = await EnterAsync();
        var actor = Site.OtherCoordinator;
        var upload = Site.Get<UploadAttachment>();
        var copy = (await upload.HandleAsync(Site.Coordinator, new(Person, null, AttachmentKind.IdentityCopy, "证件.jpg", Papers.Jpeg()), Stop)).Value;

        Assert.Equal("attachment.not-found", (await Site.Get<OpenAttachment>().HandleAsync(actor, new(copy), Stop)).Refusal?.Code);
        Assert.Null(await Site.Get<AttachmentQueries>().OfTraineeAsync(actor, Person, Stop));
        Assert.Empty((await Site.Get<AttachmentQueries>().OfCaseAsync(actor, id, Stop))!.Rows);
        Assert.Equal("attachment.person-not-found", (await upload.HandleAsync(actor, new(Person, null, AttachmentKind.Other, "证明.pdf", Papers.Pdf()), Stop)).Refusal?.Code);
        Assert.Null((await upload.HandleAsync(actor, new(Person, id, AttachmentKind.Other, "证明.pdf", Papers.Pdf()), Stop)).Refusal);
    }

    [Fact]
    public async Task Search_FindsThePersonForTheirSchoolOnly_AndTheCertificateForItsKeeper()
    {
        await EnterAsync();
        var (people, register) = (Site.Get<TraineeQueries>(), Site.Get<CertificateQueries>());

        foreach (var (actor, seen) in new[] { (Site.Coordinator, 1), (Site.OtherCoordinator, 0), (Site.Auditor, 1) })
        {
            var found = await people.ListAsync(actor, new(DemoPeople.At(0).Name, null), PageTurn.First, Stop);
            Assert.Equal((seen, seen), (found.Rows.Count, found.Total.Count));
        }

        Assert.Equal(1, (await register.ListAsync(Site.OtherCoordinator, new(Search: DemoPeople.At(0).Name), PageTurn.First, Stop)).Total.Count);
        Assert.Equal(0, (await register.ListAsync(Site.Coordinator, new(Search: DemoPeople.At(0).Name), PageTurn.First, Stop)).Total.Count);
    }

    [Fact]
    public async Task Keeper_OfSomebodyItRegistered_KeepsThePerson()
    {
        await Site.BringInAsync(Site.OtherCoordinator, false, Past);
        await using var db = await Site.OpenAsync();
        var person = await db.Trainees.SingleAsync(Stop);

        Assert.True((await Site.Get<TraineeDetailQueries>().FindAsync(Site.OtherCoordinator, person.Id, Stop))!.MayEdit);
        Assert.Null((await Site.Get<UploadAttachment>().HandleAsync(
            Site.OtherCoordinator, new(person.Id, null, AttachmentKind.IdentityCopy, "证件.jpg", Papers.Jpeg()), Stop)).Refusal);
        Assert.Single((await Site.Get<TraineeQueries>().ListAsync(Site.OtherCoordinator, new(person.Name, null), PageTurn.First, Stop)).Rows);
    }

    [Fact]
    public async Task Registrar_SeesInThePersonsLog_ThatAnotherSchoolEnteredThem()
    {
        await EnterAsync();
        await using (var before = await Site.OpenAsync())
        {
            var live = await before.Cases.SingleAsync(entry => entry.HistoryBatchId == null, Stop);
            Assert.True((await Site.Get<ExitCase>().HandleAsync(Site.Coordinator, new(live.Id, ExitKind.Withdrawn, "退训"), Stop)).Succeeded);
        }
        var roster = CohortSite.People([DemoPeople.At(0).Name, DemoPeople.At(0).DocumentNumber, "", ""]);
        var cohort = await Site.CohortAsync("万州班", Site.OtherCoordinator);
        var preview = await Site.PreviewAsync(cohort, roster, Site.OtherCoordinator);
        Assert.True((await Site.Get<ImportRoster>().HandleAsync(Site.OtherCoordinator, new(cohort, "名册.xlsx", preview), Stop)).Succeeded);

        await using var db = await Site.OpenAsync();
        var rows = await db.ChangeLog(Site.Coordinator).Where(row => row.Action == "trainee.entered-elsewhere").OrderBy(row => row.Sequence).ToListAsync(Stop);
        Assert.Equal(2, rows.Count);
        Assert.Contains("登记历史个案", rows[0].Summary);
        Assert.Contains("新建个案", rows[1].Summary);
        Assert.All(rows, row => Assert.Contains(Site.OtherProvider.Name, row.Summary));
        Assert.DoesNotContain(DemoPeople.At(0).DocumentNumber, string.Join(' ', rows.Select(row => row.Summary + row.Details)));
    }

    [Fact]
    public async Task Name_MustFitTheOneOnFile_OrAFormerOne_InBothImports()
    {
        await EnterAsync();
        var number = DemoPeople.At(0).DocumentNumber;
        var cohort = await Site.CohortAsync("万州班", Site.OtherCoordinator);

        async Task<(string Roster, string History)> AskAsync(string name) => (
            (await Site.PreviewAsync(cohort, CohortSite.People([name, number, "", ""]), Site.OtherCoordinator)).Rows[0].Row.Problems.FirstOrDefault()?.Code ?? "",
            (await Site.HistoryAsync(Site.OtherCoordinator, Past with { Name = name, Level = "三级", Class = "又一班", Number = "002" })).Rows[0].Row.Codes());

        Assert.Equal(("person.name-differs", "person.name-differs"), await AskAsync("王五"));
        await Site.Get<WriteGate>().RunAsync<bool>(Site.Administrator, scope =>
        {
            scope.Db.Add(FormerTraineeName.Keep(Person, "王五", "王五", null, "更名"));
            return Task.FromResult(Domain.Common.Result.Of(true));
        }, Stop);
        // The name fits; that the person is in training elsewhere is another matter.
        Assert.Equal(("case.already-open", ""), await AskAsync("王五"));
        Assert.Equal(("person.name-differs", "person.name-differs"), await AskAsync("王六"));
    }
}
