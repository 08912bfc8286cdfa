using CsCheck;
using KangyangCase.App.Data;
using KangyangCase.App.Features.Cases;
using KangyangCase.App.Features.Trainees;
using KangyangCase.App.Features.Trainees.Duplicates;
using KangyangCase.App.Shared;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Trainees;
using KangyangCase.Domain.Trainees.Duplicates;
using KangyangCase.Tests.Cases;
using KangyangCase.Tests.Cohorts;
using KangyangCase.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.Tests.Duplicates;

public sealed class MergeTests : CohortTest
{
    private readonly CancellationToken stop = TestContext.Current.CancellationToken;

    private MergeOffice Office => new(Site);

    [Fact]
    public async Task Merge_TakesEverythingOverAndLeavesAStub()
    {
        var office = Office;
        var (kept, gone) = (await office.RegisterAsync("向春兰", "E10000001", open: CaseOffice.Level5), await office.RegisterAsync("向春蘭", "E10000002", phone: "19900000009", open: MergeOffice.Ability));

        var merge = await office.MergeAsync(kept, gone, MergeField.Document, MergeField.Phone);

        Assert.True(merge.Succeeded, merge.Refusal?.Code);
        await using var db = await Site.OpenAsync();
        var (survivor, stub) = (await db.Trainees.SingleAsync(entry => entry.Id == kept, stop), await db.Trainees.SingleAsync(entry => entry.Id == gone, stop));
        Assert.Equal(("向春兰", "0002", "0009", null), (survivor.Name, survivor.DocumentLastFour, survivor.PhoneLastFour, survivor.MergedInto));
        Assert.Equal((kept, ""), (stub.MergedInto, stub.DocumentLastFour));
        Assert.Equal(2, await db.Cases.CountAsync(entry => entry.TraineeId == kept, stop));
        // Two that were there already on either side, and the number that is primary no more.
        Assert.Equal(["0001", "0001", "0002"], await db.FurtherDocuments.Where(entry => entry.TraineeId == kept).Select(entry => entry.LastFour).OrderBy(four => four).ToListAsync(stop));
        Assert.Contains("向春蘭", await db.FormerTraineeNames.Where(entry => entry.TraineeId == kept).Select(entry => entry.Name).ToListAsync(stop));
        // The group both had runs once.
        Assert.Equal(1, await db.TargetGroupMemberships.CountAsync(entry => entry.TraineeId == kept, stop));
        foreach (var typed in (string[])["向春兰", "向春蘭", "旧名乙", "0001", "E10000001", "E10000002", "xcl"])
        {
            var found = await Site.Get<TraineeQueries>().ListAsync(Site.Coordinator, new(typed, null), PageTurn.First, stop);
            Assert.Equal([kept], found.Rows.Select(row => row.Id));
        }
        Assert.Equal(kept, await Site.Get<PairQueries>().SurvivorAsync(Site.Coordinator, gone, stop));
        Assert.Null(await Site.Get<PairQueries>().SurvivorAsync(Site.OtherCoordinator, gone, stop));
        var row = await db.ChangeLog.SingleAsync(entry => entry.Action == "trainee.merged", stop);
        Assert.DoesNotContain("E1000000", row.Summary + row.Details);
    }

    [Fact]
    public async Task Merge_OfTwoOpenCasesOfOneGoal_IsRefusedAndSaysWhich()
    {
        var office = Office;
        var (one, other) = (await office.RegisterAsync("向春兰", "E10000001", open: CaseOffice.Level5), await office.RegisterAsync("向春兰", "E10000002", open: CaseOffice.Level5));
        var before = await office.DumpAsync();

        var refused = await office.MergeAsync(one, other);

        Assert.Equal("merge.open-cases", refused.Refusal?.Code);
        Assert.Contains(CaseOffice.Level5.Display, refused.Refusal?.Message);
        Assert.Equal(before, await office.DumpAsync());
    }

    [Fact]
    public async Task Merge_ByWhomItIsNotAllowed_IsRefused()
    {
        var office = Office;
        var (one, other) = (await office.RegisterAsync("向春兰", "E10000001"), await office.RegisterAsync("向春兰", "E10000002"));
        var merge = Site.Get<MergeTrainees>();
        foreach (var actor in (App.Security.Actor[])[Site.Examiner, Site.Clerk, Site.Auditor])
        {
            Assert.Equal(DuplicateErrors.NotAllowed, (await merge.HandleAsync(actor, new(one, other, new HashSet<MergeField>(), "依据"), stop)).Refusal);
        }
        Assert.Equal(DuplicateErrors.NotFound, (await merge.HandleAsync(Site.OtherCoordinator, new(one, other, new HashSet<MergeField>(), "依据"), stop)).Refusal);
        Assert.Equal(DuplicateErrors.ReasonMissing, (await merge.HandleAsync(Site.Coordinator, new(one, other, new HashSet<MergeField>(), " "), stop)).Refusal);
        Assert.Equal(DuplicateErrors.SamePerson, (await office.MergeAsync(one, one)).Refusal);
        await new CaseOffice(Site).WriteAsync(scope => scope.Db.Add(CaseFile.Open(other, CaseOffice.Level5, Site.OtherProvider.Id, "500101", new(2020, 10, 1), null)));
        Assert.Equal(DuplicateErrors.OtherOrganizations, (await office.MergeAsync(one, other)).Refusal);
    }

    [Fact]
    public async Task Undo_AfterAnActOnACase_IsRefused()
    {
        var office = Office;
        var (one, other) = (await office.RegisterAsync("向春兰", "E10000001"), await office.RegisterAsync("向春兰", "E10000002", open: CaseOffice.Level5));
        var merge = (await office.MergeAsync(one, other)).Value;
        await using var db = await Site.OpenAsync();
        var caseFile = await db.Cases.SingleAsync(stop);
        await Site.Get<ExitCase>().HandleAsync(Site.Coordinator, new(caseFile.Id, ExitKind.Withdrawn, "退训"), stop);

        Assert.Equal("merge.acted-since", (await office.UndoAsync(merge)).Refusal?.Code);
    }

    [Fact]
    public async Task Undo_AfterTheEntryWasChanged_IsRefusedUntilItIsTakenBack()
    {
        var office = Office;
        var (one, other, third) = (await office.RegisterAsync("向春兰", "E10000001"), await office.RegisterAsync("向春兰", "E10000002"), await office.RegisterAsync("向春", "E10000003"));
        var first = (await office.MergeAsync(one, other)).Value;
        var second = (await office.MergeAsync(one, third)).Value;

        Assert.Equal(DuplicateErrors.ChangedSince, (await office.UndoAsync(first)).Refusal);
        Assert.True((await office.UndoAsync(second)).Succeeded);
        Assert.True((await office.UndoAsync(first)).Succeeded);
        Assert.Equal(DuplicateErrors.AlreadyUndone, (await office.UndoAsync(first)).Refusal);
    }

    /// <summary>Merges and undos in any order that is allowed; when all are taken back, every row of every table is what it was.</summary>
    [Fact]
    public async Task MergesAndUndos_InAnyOrder_RestoreEverything()
    {
        var office = Office;
        TraineeId[] people =
        [
            await office.RegisterAsync("向春兰", "E10000001", open: CaseOffice.Level5), await office.RegisterAsync("向春蘭", "E10000002", phone: "19900000009"),
            await office.RegisterAsync("谭代芳", "E10000003", open: MergeOffice.Ability), await office.RegisterAsync("谭代芳", "E10000004", new(1980, 1, 1)),
        ];
        var original = await office.DumpAsync();
        var step = Gen.Select(Gen.Bool, Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[0, 1023]);

        await step.Array[1, 8].SampleAsync(
            async steps =>
            {
                var standing = new List<TraineeMergeId>();
                foreach (var (undo, one, other, bits) in steps)
                {
                    if (undo && standing.Count > 0)
                    {
                        var chosen = standing[one % standing.Count];
                        if ((await office.UndoAsync(chosen)).Succeeded) standing.Remove(chosen);
                    }
                    else if (await office.MergeAsync(people[one], people[other], [.. MergeFields.All.Where(field => (bits >> (int)field & 1) == 1)]) is { Succeeded: true } merged)
                    {
                        standing.Add(merged.Value);
                    }
                }
                while (standing.Count > 0)
                {
                    Assert.True((await office.UndoAsync(standing[^1])).Succeeded);
                    standing.RemoveAt(standing.Count - 1);
                }
                Assert.Equal(original, await office.DumpAsync());
            },
            iter: 25, threads: 1);
    }
}
