using KangyangCase.App.Data.Attachments;
using KangyangCase.App.Features.Attachments;
using KangyangCase.App.Hosting;
using KangyangCase.Domain.Attachments;
using KangyangCase.Domain.Cases;
using KangyangCase.Tests.Cases;
using KangyangCase.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.Tests.Attachments;

public sealed class AttachmentWorkTests
{
    private readonly CancellationToken stop = TestContext.Current.CancellationToken;

    private async Task<AttachmentId> UploadAsync(TestSite site, CaseFile of, AttachmentKind kind = AttachmentKind.IdentityCopy, bool person = false, byte[]? file = null) =>
        (await site.Get<UploadAttachment>().HandleAsync(site.Coordinator, new(of.TraineeId, person ? null : of.Id, kind, "材料.jpg", file ?? Papers.Jpeg()), stop)).Value;

    [Theory]
    [InlineData("Coordinator", null)]
    [InlineData("DistrictCoordinator", null)]
    [InlineData("AssessorCoordinator", "attachment.other-provider")]
    [InlineData("OtherCoordinator", "attachment.person-not-found")]
    [InlineData("Reviewer", "attachment.not-coordinator")]
    [InlineData("Examiner", "attachment.not-coordinator")]
    [InlineData("Clerk", "attachment.not-coordinator")]
    [InlineData("Administrator", "attachment.not-coordinator")]
    [InlineData("Auditor", "attachment.not-coordinator")]
    public async Task UploadAndRemove_ByEachRole_AreTheProvidersOnly(string actor, string? code)
    {
        await using var site = await TestSite.CreateAsync();
        var office = new CaseOffice(site);
        var caseFile = await office.OpenAsync(cohort: await office.CohortAsync());
        var there = await UploadAsync(site, caseFile);

        var uploaded = await site.Get<UploadAttachment>().HandleAsync(
            office.Actor(actor), new(caseFile.TraineeId, caseFile.Id, AttachmentKind.Other, "证明.pdf", Papers.Pdf()), stop);
        var removed = await site.Get<RemoveAttachment>().HandleAsync(office.Actor(actor), new(there, "传错了"), stop);

        Assert.Equal(code, uploaded.Refusal?.Code);
        Assert.Equal(code == "attachment.person-not-found" ? "attachment.not-found" : code, removed.Refusal?.Code);
    }

    [Theory]
    [InlineData("Coordinator", true, true, true)]
    [InlineData("Reviewer", true, true, true)]
    [InlineData("Clerk", true, false, true)]
    [InlineData("Examiner", false, false, true)]
    [InlineData("Administrator", false, false, true)]
    [InlineData("Auditor", false, true, true)]
    [InlineData("OtherCoordinator", false, false, false)]
    [InlineData("OtherReviewer", false, false, false)]
    public async Task Open_ByEachRole_ShowsWhatItNeeds_AndEveryIdentityCopyLeavesARow(string actor, bool identity, bool practice, bool photo)
    {
        await using var site = await TestSite.CreateAsync();
        var office = new CaseOffice(site);
        var caseFile = await office.OpenAsync(cohort: await office.CohortAsync());
        var reader = office.Actor(actor);
        var (copy, proof) = (await UploadAsync(site, caseFile), await UploadAsync(site, caseFile, AttachmentKind.PracticeProof));
        var face = (await site.Get<ReplacePhoto>().HandleAsync(site.Coordinator, new(caseFile.TraineeId, "照片.jpg", Papers.Jpeg(500, 700)), stop)).Value;

        Assert.Equal((identity, practice, photo), (await OpensAsync(copy), await OpensAsync(proof), await OpensAsync(face)));

        await using var db = await site.OpenAsync();
        var rows = await db.ChangeLog.Where(row => row.Action == "attachment.opened").ToListAsync(stop);
        Assert.Equal(identity ? 1 : 0, rows.Count);
        Assert.All(rows, row => Assert.Equal((caseFile.Id.Value, reader.UserId), (row.CaseId, row.ActorId)));
        var view = await site.Get<AttachmentQueries>().OfCaseAsync(reader, caseFile.Id, stop);
        Assert.Equal(identity, view?.Rows.Any(row => row.Kind == AttachmentKind.IdentityCopy && row.MayOpen) ?? false);

        async Task<bool> OpensAsync(AttachmentId id)
        {
            var opened = await site.Get<OpenAttachment>().HandleAsync(reader, new(id), stop);
            if (!opened.Succeeded) Assert.Equal(AttachmentErrors.NotFound, opened.Refusal);
            return opened.Succeeded;
        }
    }

    [Fact]
    public async Task Upload_Twice_StoresOneContentAndOneRecord()
    {
        await using var site = await TestSite.CreateAsync();
        var office = new CaseOffice(site);
        var (one, other) = (await office.OpenAsync(), await office.OpenAsync("秦素芬"));
        await UploadAsync(site, one);

        var again = await site.Get<UploadAttachment>().HandleAsync(site.Coordinator, new(one.TraineeId, one.Id, AttachmentKind.IdentityCopy, "换个名.jpg", Papers.Jpeg()), stop);
        await UploadAsync(site, other);

        Assert.Equal(AttachmentErrors.AlreadyThere, again.Refusal);
        Assert.Single(site.Get<ContentStore>().Hashes());
        await using var db = await site.OpenAsync();
        Assert.Equal(2, await db.Attachments.CountAsync(stop));
        var logged = await db.ChangeLog.Where(row => row.Action == "attachment.uploaded").ToListAsync(stop);
        Assert.All(logged, row => Assert.DoesNotContain("材料.jpg", row.Summary + row.Details));
        Assert.Equal([one.Id.Value, other.Id.Value], logged.Select(row => row.CaseId));
    }

    [Fact]
    public async Task Remove_WithAReason_HidesTheFileAndKeepsTheStory_AndOnlyOnce()
    {
        await using var site = await TestSite.CreateAsync();
        var caseFile = await new CaseOffice(site).OpenAsync();
        var id = await UploadAsync(site, caseFile);
        var remove = site.Get<RemoveAttachment>();

        Assert.Equal(AttachmentErrors.ReasonMissing, (await remove.HandleAsync(site.Coordinator, new(id, " "), stop)).Refusal);
        Assert.Null((await remove.HandleAsync(site.Coordinator, new(id, "是别人的"), stop)).Refusal);
        Assert.Equal(AttachmentErrors.AlreadyRemoved, (await remove.HandleAsync(site.Coordinator, new(id, "是别人的"), stop)).Refusal);
        Assert.Equal(AttachmentErrors.NotFound, (await site.Get<OpenAttachment>().HandleAsync(site.Coordinator, new(id), stop)).Refusal);

        var row = Assert.Single((await site.Get<AttachmentQueries>().OfCaseAsync(site.Reviewer, caseFile.Id, stop))!.Past);
        Assert.Equal((AttachmentState.Removed, "是别人的", false), (row.State, row.RemovalReason, row.MayOpen));
    }

    [Fact]
    public async Task FilesOfOneCase_AreNotSeenFromAnotherProvidersCase_ButThePersonsAre()
    {
        await using var site = await TestSite.CreateAsync();
        var office = new CaseOffice(site);
        var caseFile = await office.OpenAsync();
        await UploadAsync(site, caseFile, AttachmentKind.PracticeProof);
        await UploadAsync(site, caseFile, AttachmentKind.SchoolingProof, person: true);
        await office.WriteAsync(async scope => (await scope.Db.Cases.SingleAsync(entry => entry.Id == caseFile.Id)).Exit(ExitKind.Transferred, "户籍迁走", site.Clock.Today, "万州"));
        await office.OpenAgainAsync(caseFile, site.OtherProvider);

        var seen = await site.Get<AttachmentQueries>().OfTraineeAsync(site.OtherCoordinator, caseFile.TraineeId, stop);

        Assert.Equal([AttachmentKind.SchoolingProof], seen!.Rows.Select(row => row.Kind));
    }

    [Fact]
    public async Task Missing_FollowsTheRule_AndIsEmptyWhileItIsUnset()
    {
        await using var site = await TestSite.CreateAsync();
        var office = new CaseOffice(site);
        var caseFile = await office.OpenAsync();
        var queries = site.Get<AttachmentQueries>();
        Assert.Empty((await queries.OfCaseAsync(site.Coordinator, caseFile.Id, stop))!.Missing);
        await office.WriteAsync(async scope => (await scope.Db.Rules.SingleAsync(rule => rule.Key == "case.required-attachments")).Value = "照片、身份证件复印件");

        await UploadAsync(site, caseFile);

        Assert.Equal([AttachmentKind.Photo], (await queries.OfCaseAsync(site.Coordinator, caseFile.Id, stop))!.Missing);
    }

    [Fact]
    public async Task Upkeep_ClearsWhatNobodyRefersTo_AfterADay_AndNothingElse()
    {
        await using var site = await TestSite.CreateAsync();
        var caseFile = await new CaseOffice(site).OpenAsync();
        var (store, upkeep, now) = (site.Get<ContentStore>(), site.Get<ContentUpkeep>(), DateTime.Parse("2026-06-01T00:00:00Z").ToUniversalTime());
        var kept = await UploadAsync(site, caseFile);
        var removed = await UploadAsync(site, caseFile, AttachmentKind.Other, file: Papers.Jpeg(640, 480));
        await site.Get<RemoveAttachment>().HandleAsync(site.Coordinator, new(removed, "传错了"), stop);
        var orphan = store.Save("a content whose row was never committed"u8, now);
        var part = store.WriteAside("half a file"u8);
        foreach (var hash in store.Hashes()) File.SetLastWriteTimeUtc(PathOf(site, hash), now);
        File.SetLastWriteTimeUtc(part, now);

        Assert.Equal(0, await upkeep.RunAsync(now.AddHours(23), stop));
        Assert.True(File.Exists(part));
        Assert.Equal(2, await upkeep.RunAsync(now.AddHours(25), stop));

        Assert.False(File.Exists(part));
        Assert.Equal(ContentState.Missing, store.Check(orphan));
        Assert.Null((await site.Get<OpenAttachment>().HandleAsync(site.Coordinator, new(kept), stop)).Refusal);
    }

    internal static string PathOf(TestSite site, string hash) => Path.Combine(site.Get<DataFolder>().Attachments, hash[..2], hash[2..4], hash);
}
