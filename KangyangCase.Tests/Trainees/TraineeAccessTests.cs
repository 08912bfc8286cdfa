using KangyangCase.App.Data;
using KangyangCase.App.Features.Trainees;
using KangyangCase.App.Features.Trainees.Records;
using KangyangCase.Domain.Trainees;
using KangyangCase.Tests.Cases;
using KangyangCase.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.Tests.Trainees;

/// <summary>Who may write what about a person, and who sees that it was written.</summary>
public sealed class TraineeAccessTests
{
    private readonly CancellationToken stop = TestContext.Current.CancellationToken;

    public static TheoryData<string, string> Refused => new()
    {
        { "Reviewer", "trainee.not-coordinator" }, { "Examiner", "trainee.not-coordinator" }, { "Clerk", "trainee.not-coordinator" },
        { "Administrator", "trainee.not-coordinator" }, { "Auditor", "trainee.not-coordinator" }, { "OtherCoordinator", "trainee.not-found" },
        { "AssessorCoordinator", "trainee.other-provider" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task EveryWrite_ByWhoKeepsNoRecordOfThePerson_IsRefusedAndWritesNothing(string who, string code)
    {
        await using var site = await TestSite.CreateAsync();
        var office = new CaseOffice(site);
        var id = (await office.OpenAsync(cohort: await office.CohortAsync(), practiceFrom: new(2018, 1, 1))).TraineeId;
        var actor = office.Actor(who);
        await using var before = await site.OpenAsync();
        var practice = await before.PracticeRecords.AsNoTracking().SingleAsync(stop);

        var refusals = new[]
        {
            (await new TraineeDesk(site).CertifyAsync(id, actor: actor)).Refusal,
            (await site.Get<SaveTargetGroup>().HandleAsync(actor, new(id, null, new(null, new(TargetGroup.Veteran, null, null, GroupEvidence.Document, "证", null))), stop)).Refusal,
            (await site.Get<SaveEmployment>().HandleAsync(actor, new(id, null, new(null, new(EmploymentRelation.Flexible, null, null, null, null, null))), stop)).Refusal,
            (await site.Get<SavePractice>().HandleAsync(actor, new(id, null, new(null, new("养老护理员", null, new(2019, 1, 1), null, null))), stop)).Refusal,
            (await site.Get<EndPractice>().HandleAsync(actor, new(id, practice.Id, new(2020, 1, 1), null), stop)).Refusal,
            (await site.Get<SaveTitle>().HandleAsync(actor, new(id, null, new(null, new("主管护师", null, null, null, null))), stop)).Refusal,
            (await site.Get<SaveConsent>().HandleAsync(actor, new(id, null, new(null, new(ConsentKind.Portrait, null, ConsentForm.Electronic, new(2020, 1, 1), null))), stop)).Refusal,
            (await site.Get<WithdrawConsent>().HandleAsync(actor, new(id, ConsentRecordId.New(), new(2020, 1, 1), "因"), stop)).Refusal,
            (await site.Get<ChangeBasics>().HandleAsync(actor, new(id, new(null, new("向春花", Sex.Female, new(1970, 1, 1), null, null), "因")), stop)).Refusal,
            (await site.Get<ChangeContact>().HandleAsync(actor, new(id, new(null, new(null, "19900000002", false, null, null, null, null))), stop)).Refusal,
            (await site.Get<ChangeSchooling>().HandleAsync(actor, new(id, new(null, new(SchoolingLevel.College, null, null, null, null))), stop)).Refusal,
            (await site.Get<AddDocument>().HandleAsync(actor, new(id, IdentityDocumentKind.Passport, "E12345678", new(null, null, null)), stop)).Refusal,
            (await site.Get<CorrectDocument>().HandleAsync(actor, new(id, FurtherDocumentId.New(), new(null, new(null, null, null), "因")), stop)).Refusal,
            (await site.Get<ReplaceDocument>().HandleAsync(actor, new(id, null, TraineeDesk.Number(7), "因"), stop)).Refusal,
            (await site.Get<MakeDocumentPrimary>().HandleAsync(actor, new(id, FurtherDocumentId.New(), "因"), stop)).Refusal,
            (await site.Get<RemoveRecord>().HandleAsync(actor, new(id, RemovableRecord.Practice, practice.Id.Value, "因"), stop)).Refusal,
        };

        Assert.All(refusals, refusal => Assert.Equal(code, refusal?.Code));
        await using var db = await site.OpenAsync();
        Assert.Equal((0, 1), (await db.ChangeLog.CountAsync(row => row.SubjectKind == ScopeFilters.TraineeSubject, stop), await db.PracticeRecords.CountAsync(stop)));
    }

    [Fact]
    public async Task Prove_IsTheReviewersToo_ButNobodyElses()
    {
        await using var site = await TestSite.CreateAsync();
        var office = new CaseOffice(site);
        var id = (await office.OpenAsync(practiceFrom: new(2018, 1, 1))).TraineeId;
        var practice = (await new TraineeDesk(site).ViewAsync(id)).Records.Practice[0].Id;

        Assert.Equal("trainee.may-not-prove", (await site.Get<ProvePractice>().HandleAsync(site.Clerk, new(id, practice, "劳动合同"), stop)).Refusal?.Code);
        Assert.Equal("trainee.not-found", (await site.Get<ProvePractice>().HandleAsync(office.Actor("OtherReviewer"), new(id, practice, "劳动合同"), stop)).Refusal?.Code);
        Assert.Null((await site.Get<ProvePractice>().HandleAsync(site.Reviewer, new(id, practice, "劳动合同"), stop)).Refusal);

        var proved = (await new TraineeDesk(site).ViewAsync(id)).Records.Practice[0];
        Assert.Equal((site.Clock.Today, "劳动合同"), (proved.ProvedOn!.Value, proved.ProofText));
    }

    [Fact]
    public async Task Person_WithoutACase_IsSeenByWhoRegisteredThem_TheirDistrict_AndNobodyElse()
    {
        await using var site = await TestSite.CreateAsync();
        var id = await new TraineeDesk(site).RegisterAsync();
        var queries = site.Get<TraineeDetailQueries>();

        Assert.True((await queries.FindAsync(site.Coordinator, id, stop))!.MayEdit);
        Assert.False((await queries.FindAsync(site.Reviewer, id, stop))!.MayEdit);
        Assert.NotNull(await queries.FindAsync(site.Auditor, id, stop));
        Assert.Null(await queries.FindAsync(site.OtherCoordinator, id, stop));
        Assert.Null(await queries.FindAsync(site.Clerk, id, stop));
    }

    [Fact]
    public async Task Acts_OnAPerson_AreInTheLogOfWhoSeesThem_AndOnTheTimelineOfTheirCases()
    {
        await using var site = await TestSite.CreateAsync();
        var office = new CaseOffice(site);
        var (mine, other) = (await office.OpenAsync(), await office.OpenAsync("谭代芳"));
        await new TraineeDesk(site).CertifyAsync(mine.TraineeId);

        await using var db = await site.OpenAsync();
        Assert.Equal(["trainee.certificate-added"], await db.Timeline(mine).Select(row => row.Action).ToListAsync(stop));
        Assert.Empty(await db.Timeline(other).ToListAsync(stop));
        Assert.Single(await db.ChangeLog(site.Coordinator).Where(row => row.SubjectKind == "trainee").ToListAsync(stop));
        Assert.Single(await db.ChangeLog(site.Reviewer).Where(row => row.SubjectKind == "trainee").ToListAsync(stop));
        Assert.Empty(await db.ChangeLog(site.OtherCoordinator).ToListAsync(stop));
    }

    [Theory]
    [InlineData("Coordinator", null)]
    [InlineData("Reviewer", null)]
    [InlineData("Auditor", "case.may-not-reveal")]
    [InlineData("OtherCoordinator", "trainee.not-found")]
    public async Task Reveal_OfAPerson_ShowsAllNumbers_AndLeavesARowWithoutThem(string who, string? code)
    {
        await using var site = await TestSite.CreateAsync();
        var id = await new TraineeDesk(site).RegisterAsync();
        await site.Get<AddDocument>().HandleAsync(site.Coordinator, new(id, IdentityDocumentKind.Passport, "e1234 5678", new(null, null, null)), stop);

        var result = await site.Get<RevealTraineeNumbers>().HandleAsync(new CaseOffice(site).Actor(who), new(id, "核对"), stop);

        Assert.Equal(code, result.Refusal?.Code);
        if (code is not null) return;
        Assert.Equal((TraineeDesk.Number(1), TraineeDesk.Phone, "E12345678"), (result.Value.Document, result.Value.Phone, result.Value.Further.Values.Single()));
        await using var db = await site.OpenAsync();
        var log = string.Join('\n', await db.ChangeLog.Select(row => row.Summary + row.Details + row.Reason).ToListAsync(stop));
        Assert.All((string[])[TraineeDesk.Number(1), TraineeDesk.Phone, "E12345678"], number => Assert.DoesNotContain(number, log));
    }
}
