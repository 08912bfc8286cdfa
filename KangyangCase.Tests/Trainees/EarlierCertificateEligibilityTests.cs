using KangyangCase.App.Data.Reading;
using KangyangCase.App.Features.Cases;
using KangyangCase.App.Features.Trainees.Records;
using KangyangCase.App.Shared;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Occupations.Eligibility;
using KangyangCase.Domain.Trainees;
using KangyangCase.Tests.Cases;
using KangyangCase.Tests.Support;

namespace KangyangCase.Tests.Trainees;

/// <summary>What is entered about a person changes what they may be assessed in.</summary>
public sealed class EarlierCertificateEligibilityTests
{
    private readonly CancellationToken stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ladder_WithACheckedCertificateFromElsewhere_CountsItAndOpensTheNextLevel()
    {
        await using var site = await TestSite.CreateAsync();
        var desk = new TraineeDesk(site);
        var id = await desk.RegisterAsync();
        await desk.WorkedAsync(id, new(2010, 1, 1));
        var before = await LevelAsync(desk, id, SkillLevel.Level3);
        Assert.Equal(RungState.Closed, before.State);

        Assert.Null((await desk.CertifyAsync(id)).Refusal);

        Assert.Equal(RungState.Earned, (await LevelAsync(desk, id, SkillLevel.Level4)).State);
        Assert.Equal(RungState.Open, (await LevelAsync(desk, id, SkillLevel.Level3)).State);

        var row = (await desk.ViewAsync(id)).Records.Certificates[0];
        await site.Get<RemoveRecord>().HandleAsync(site.Coordinator, new(id, RemovableRecord.Certificate, row.Id.Value, "不是本人的"), stop);
        Assert.Equal(RungState.Closed, (await LevelAsync(desk, id, SkillLevel.Level3)).State);
    }

    [Fact]
    public async Task Ladder_WithAnUncheckedCertificate_AsksAPersonAndNeverSaysYes()
    {
        await using var site = await TestSite.CreateAsync();
        var desk = new TraineeDesk(site);
        var id = await desk.RegisterAsync();
        await desk.WorkedAsync(id, new(2010, 1, 1));

        await desk.CertifyAsync(id, TraineeDesk.Level4 with { Checking = CertificateChecking.Unchecked, Evidence = null });

        Assert.NotEqual(RungState.Earned, (await LevelAsync(desk, id, SkillLevel.Level4)).State);
        Assert.Equal(RungState.Judgement, (await LevelAsync(desk, id, SkillLevel.Level3)).State);
    }

    [Fact]
    public async Task Facts_HoldSchoolingAndTitles_AsTheyWereEntered()
    {
        await using var site = await TestSite.CreateAsync();
        var desk = new TraineeDesk(site);
        var id = await desk.RegisterAsync();

        await site.Get<ChangeSchooling>().HandleAsync(site.Coordinator, new(id, new(null, new(SchoolingLevel.College, null, new(2010, 7, 1), "某学院", "护理"))), stop);
        await site.Get<SaveTitle>().HandleAsync(site.Coordinator, new(id, null, new(null, new("主管护师", TitleRank.Intermediate, new(2016, 1, 1), null, null))), stop);

        await using var db = await site.OpenAsync();
        var facts = (await db.FactsAsync(db.Trainees))[id];
        Assert.Equal((SchoolingRank.College, TitleRank.Intermediate), (SchoolingRanks.Parse(facts.Schooling)!.Value, facts.Titles![0].Rank!.Value));
        Assert.Equal("schooling.against-words", (await site.Get<ChangeSchooling>().HandleAsync(
            site.Coordinator, new(id, new(null, new(SchoolingLevel.College, "初中", null, null, null))), stop)).Refusal?.Code);
    }

    [Fact]
    public async Task Ladders_OfOneOccupationUnderTwoNames_AreOne()
    {
        await using var site = await TestSite.CreateAsync();
        var desk = new TraineeDesk(site);
        var caseFile = await new CaseOffice(site).OpenAsync();
        Assert.Null((await site.Get<SavePractice>().HandleAsync(site.Coordinator, new(caseFile.TraineeId, null, new(null, new("养老护理", null, new(2015, 1, 1), null, null))), stop)).Refusal);
        Assert.Null((await desk.CertifyAsync(caseFile.TraineeId, TraineeDesk.Level4 with { Occupation = "养老护理" })).Refusal);

        var ladder = Assert.Single((await desk.ViewAsync(caseFile.TraineeId)).Ladders);

        Assert.Equal("养老护理员", ladder.Occupation.Name);
        Assert.Equal(RungState.Earned, ladder.Rungs.Single(rung => rung.Level == SkillLevel.Level4).State);
    }

    [Fact]
    public async Task CasePage_OfALevelHeldFromElsewhere_SaysSo_AsThePersonsPageDoes()
    {
        await using var site = await TestSite.CreateAsync();
        var desk = new TraineeDesk(site);
        var caseFile = await new CaseOffice(site).OpenAsync();
        Assert.Null((await desk.CertifyAsync(caseFile.TraineeId, TraineeDesk.Level4 with { Level = SkillLevel.Level5, Number = "1533003017500123" })).Refusal);
        Assert.Null((await desk.CertifyAsync(caseFile.TraineeId, TraineeDesk.Level4 with { Number = "1533003017400124", Checking = CertificateChecking.Unchecked, Evidence = null })).Refusal);

        var view = await site.Get<CaseDetailQueries>().FindAsync(site.Coordinator, caseFile.Id, stop);

        Assert.Equal("已取得五级。", view!.LadderSentence);
        Assert.Equal((LadderState.Earned, LadderState.Later), (view.Ladder[0].State, view.Ladder[1].State));
    }

    private static async Task<Rung> LevelAsync(TraineeDesk desk, TraineeId id, SkillLevel level) =>
        (await desk.ViewAsync(id)).Ladders.Single(one => one.Occupation.Name == "养老护理员").Rungs.Single(rung => rung.Level == level);
}
