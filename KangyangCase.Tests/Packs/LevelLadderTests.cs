using KangyangCase.App.Data.ReferenceData;
using KangyangCase.App.Features.Trainees;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Occupations.Eligibility;
using KangyangCase.Tests.Occupations;
using KangyangCase.Tests.Support;
using KangyangCase.Tests.Training.Support;
using Microsoft.EntityFrameworkCore;
using static KangyangCase.Tests.Occupations.EligibilitySupport;

namespace KangyangCase.Tests.Packs;

public sealed class LevelLadderTests
{
    private static readonly DateOnly Today = new(2021, 3, 1);

    private static LevelLadder Of(string occupation, CandidateFacts facts) =>
        LevelLadder.Of(ReferenceOccupations.Load().Find(occupation)!.Occupation, facts, EligibilitySupport.Packs, Today);

    [Fact]
    public void Of_ACarerWithLevel5_ShowsItEarnedAndWhenLevel4Opens()
    {
        var ladder = Of(Carer, With(Certificate(5, "2019-09-01"), Work("2019-03-01")));

        Assert.Equal([RungState.Earned, RungState.Waiting, RungState.Closed, RungState.Closed, RungState.Closed], ladder.Rungs.Select(rung => rung.State));
        Assert.Equal((SkillLevel.Level4, Day("2021-09-01")), (ladder.Next!.Level, ladder.Next.Earliest!.Value));
        Assert.Equal("四级最早 2021-09-01。", ladder.Sentence());
    }

    [Fact]
    public void Of_AnOccupationWithThreeLevels_ShowsThree() =>
        Assert.Equal([SkillLevel.Level5, SkillLevel.Level4, SkillLevel.Level3], Of("育婴员", CandidateFacts.None).Rungs.Select(rung => rung.Level));

    [Fact]
    public void Of_SomebodyAtTheTop_HasNoNext() =>
        Assert.Null(Of(Carer, With(Certificate(1, "2020-01-01"))).Next);

    [Fact]
    public void Of_ACertificateOfTomorrow_IsNotEarnedYet() =>
        Assert.NotEqual(RungState.Earned, Of(Carer, With(Certificate(5, "2021-03-02"))).Rungs[0].State);

    [Fact]
    public async Task TraineePage_ForOthers_IsNotFound_AndForOwnShowsTheLadder()
    {
        await using var site = await TestSite.CreateAsync();
        var group = await TrainingClass.CreateAsync(site, [2]);
        await using var db = await site.OpenAsync();
        var id = (await db.Cases.SingleAsync(one => one.Id == group.People[0].Case, TestContext.Current.CancellationToken)).TraineeId;
        var queries = site.Get<TraineeDetailQueries>();

        Assert.Null(await queries.FindAsync(site.OtherCoordinator, id, TestContext.Current.CancellationToken));
        var view = await queries.FindAsync(site.Coordinator, id, TestContext.Current.CancellationToken);
        Assert.Equal(RungState.Open, Assert.Single(view!.Ladders).Rungs[0].State);
        Assert.Equal(group.People[0].Case, Assert.Single(view.Cases).Id);
    }
}
