using KangyangCase.App.Features.Trainees.Duplicates;
using KangyangCase.Domain.Trainees;
using KangyangCase.Domain.Trainees.Duplicates;
using KangyangCase.Tests.Cases;
using KangyangCase.Tests.Cohorts;

namespace KangyangCase.Tests.Duplicates;

public sealed class DuplicateQueryTests : CohortTest
{
    private static readonly DateOnly Born = new(1975, 3, 8);

    private readonly CancellationToken stop = TestContext.Current.CancellationToken;

    private DuplicateQueries Queries => Site.Get<DuplicateQueries>();

    [Fact]
    public async Task Signs_AtEntry_NameWhomTheActorMaySeeAndNobodyElse()
    {
        var person = await new MergeOffice(Site).RegisterAsync("向春兰", "E10000001", phone: "19900000009");

        var same = Assert.Single(await Queries.SignsAsync(Site.Coordinator, new(null, null, IdentityDocumentKind.Passport, "e10000001", null), stop));
        var former = Assert.Single(await Queries.SignsAsync(Site.Coordinator, new("别人", null, IdentityDocumentKind.Passport, "OLDE10000001", null), stop));
        var renewed = Assert.Single(await Queries.SignsAsync(Site.Coordinator, new("向春兰", Born, IdentityDocumentKind.Passport, "E20000001", null), stop));
        var called = Assert.Single(await Queries.SignsAsync(Site.Coordinator, new("向春蘭", Born.AddYears(1), null, null, "199 0000 0009"), stop));
        var elsewhere = Assert.Single(await Queries.SignsAsync(Site.OtherCoordinator, new("向春兰", Born, null, null, null), stop));

        Assert.Equal((DuplicateSign.SameDocument, person), (same.Sign, same.Person?.Id));
        Assert.Equal((DuplicateSign.SameDocument, person), (former.Sign, former.Person?.Id));
        Assert.Equal((DuplicateSign.OtherEdition, person), (renewed.Sign, renewed.Person?.Id));
        Assert.Equal((DuplicateSign.SimilarNameAndPhone, person), (called.Sign, called.Person?.Id));
        Assert.Equal((DuplicateSign.SameNameAndBirth, null), (elsewhere.Sign, elsewhere.Person));
        Assert.Empty(await Queries.SignsAsync(Site.Coordinator, new("谭代芳", Born, null, null, null), stop));
        Assert.Empty(await Queries.SignsAsync(Site.Coordinator, new(null, null, null, null, null), stop));
    }

    [Fact]
    public async Task Pairs_DecidedAsDifferent_StayAwayUntilSomethingComparedChanges()
    {
        var office = new MergeOffice(Site);
        var (one, other) = (await office.RegisterAsync("向春兰", "E10000001"), await office.RegisterAsync("向春兰", "E10000002"));
        await office.RegisterAsync("谭代芳", "E10000003");
        var pair = Assert.Single((await Queries.PairsAsync(Site.Coordinator, null, stop)).Pairs);
        Assert.Equal(new HashSet<TraineeId> { one, other }, new HashSet<TraineeId> { pair.One.Id, pair.Other.Id });
        Assert.Empty((await Queries.PairsAsync(Site.OtherCoordinator, null, stop)).Pairs);

        var different = Site.Get<MarkDifferent>();
        Assert.Equal(DuplicateErrors.ReasonMissing, (await different.HandleAsync(Site.Coordinator, new(one, other, ""), stop)).Refusal);
        Assert.Equal(DuplicateErrors.NotAllowed, (await different.HandleAsync(Site.Auditor, new(one, other, "不同"), stop)).Refusal);
        Assert.Equal(DuplicateErrors.NotFound, (await different.HandleAsync(Site.OtherCoordinator, new(one, other, "不同"), stop)).Refusal);
        Assert.True((await different.HandleAsync(Site.Coordinator, new(other, one, "两本护照，照片不同"), stop)).Succeeded);
        Assert.Empty((await Queries.PairsAsync(Site.Coordinator, null, stop)).Pairs);
        Assert.NotNull((await Site.Get<PairQueries>().FindAsync(Site.Coordinator, one, other, stop))?.FoundDifferent);

        await new CaseOffice(Site).WriteAsync(async scope =>
        {
            var person = await scope.Db.Trainees.FindAsync(one);
            person?.ChangeContact(new([1], [2], "0009"), null, null, null);
        });
        Assert.Single((await Queries.PairsAsync(Site.Coordinator, null, stop)).Pairs);
    }

    [Fact]
    public async Task Pair_SideBySide_MarksWhatDiffersAndShowsNoNumber()
    {
        var office = new MergeOffice(Site);
        var (one, other) = (await office.RegisterAsync("向春兰", "E10000001", phone: "19900000009"), await office.RegisterAsync("向春兰", "E10000002", phone: "19900000009"));

        var view = await Site.Get<PairQueries>().FindAsync(Site.Coordinator, one, other, stop);

        Assert.NotNull(view);
        Assert.Equal(["主证件", "学历", "工作单位", "登记日期"], view.Fields.Where(field => field.Differs).Select(field => field.Label));
        Assert.DoesNotContain(view.Fields, field => (field.One + field.Other).Contains("E1000", StringComparison.Ordinal) || field.One.Contains("1990000", StringComparison.Ordinal));
        Assert.Null(await Site.Get<PairQueries>().FindAsync(Site.OtherCoordinator, one, other, stop));
    }
}
