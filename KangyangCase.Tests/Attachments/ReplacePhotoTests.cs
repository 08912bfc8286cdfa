using KangyangCase.App.Data;
using KangyangCase.App.Data.Attachments;
using KangyangCase.App.Features.Attachments;
using KangyangCase.App.Features.Certificates;
using KangyangCase.App.Printing;
using KangyangCase.Domain.Attachments;
using KangyangCase.Tests.Cases;
using KangyangCase.Tests.Certificates;
using KangyangCase.Tests.Support;
using Microsoft.EntityFrameworkCore;
using SkiaSharp;

namespace KangyangCase.Tests.Attachments;

public sealed class ReplacePhotoTests
{
    private readonly CancellationToken stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Replace_WithAnotherPhoto_KeepsTheEarlierOneOnFile()
    {
        await using var site = await TestSite.CreateAsync();
        var caseFile = await new CaseOffice(site).OpenAsync();
        var first = await PutAsync(site, caseFile.TraineeId, SKColors.LightBlue);
        var second = await PutAsync(site, caseFile.TraineeId, SKColors.Pink);

        Assert.Equal(second, await site.Get<AttachmentQueries>().PhotoAsync(site.Examiner with { Scope = site.Coordinator.Scope }, caseFile.TraineeId, stop));
        var view = await site.Get<AttachmentQueries>().OfTraineeAsync(site.Coordinator, caseFile.TraineeId, stop);
        Assert.Equal([(first, AttachmentState.Replaced)], view!.Past.Select(row => (row.Id, row.State)));
        var stored = await site.Get<OpenAttachment>().HandleAsync(site.Coordinator, new(second), stop);
        Assert.True(PhotoNormalizer.IsNormalized(stored.Value.Bytes));
        Assert.True(stored.Value.Bytes.Length <= 30 * 1024);

        Assert.Null((await site.Get<RemoveAttachment>().HandleAsync(site.Coordinator, new(second, "不是本人"), stop)).Refusal);
        await using var db = await site.OpenAsync();
        Assert.Null((await db.Trainees.SingleAsync(person => person.Id == caseFile.TraineeId, stop)).PhotoSha256);
    }

    [Theory]
    [InlineData(0, 0, 300, null)]
    [InlineData(500, 100, 295, null)]
    [InlineData(0, 0, 200, "photo.crop-too-small")]
    [InlineData(600, 0, 300, "photo.crop-outside")]
    [InlineData(-1, 0, 300, "photo.crop-outside")]
    [InlineData(0, 0, int.MaxValue, "photo.crop-outside")]
    [InlineData(int.MaxValue, int.MaxValue, 295, "photo.crop-outside")]
    public async Task Replace_WithACrop_TakesThatPiece_OrSaysWhyNot(int left, int top, int width, string? code)
    {
        await using var site = await TestSite.CreateAsync();
        var caseFile = await new CaseOffice(site).OpenAsync();
        using var bitmap = new SKBitmap(800, 600);
        bitmap.Erase(SKColors.White);
        bitmap.Erase(SKColors.Red, new SKRectI(left, top, left + 300, top + 420));
        using var png = bitmap.Encode(SKEncodedImageFormat.Png, 100);

        var saved = await site.Get<ReplacePhoto>().HandleAsync(site.Coordinator, new(caseFile.TraineeId, "自拍.png", png.ToArray(), new(left, top, width)), stop);

        Assert.Equal(code, saved.Refusal?.Code);
        if (code is not null) return;
        using var photo = SKBitmap.Decode((await site.Get<OpenAttachment>().HandleAsync(site.Coordinator, new(saved.Value), stop)).Value.Bytes);
        Assert.All((int[])[5, 150, 285], x => Assert.True(photo.GetPixel(x, 200) is { Red: > 230, Green: < 40 }, photo.GetPixel(x, 200).ToString()));
    }

    [Theory]
    [InlineData(800, 600, true, null)]
    [InlineData(500, 700, false, null)]
    [InlineData(200, 280, false, "photo.too-small")]
    [InlineData(7000, 500, false, "photo.too-many-pixels")]
    public async Task Draft_OfAPicture_SaysWhetherItMustBeCropped(int width, int height, bool crop, string? code)
    {
        await using var site = await TestSite.CreateAsync();
        var caseFile = await new CaseOffice(site).OpenAsync();

        var draft = await site.Get<UploadWork>().DraftPhotoAsync(site.Coordinator, caseFile.TraineeId, "照片.jpg", Papers.Jpeg(width, height), stop);

        Assert.Equal(code, draft.Refusal?.Code);
        if (code is null) Assert.Equal(crop, draft.Value is not null);
    }

    [Fact]
    public async Task Certificate_OnceIssued_KeepsItsPhoto_WhateverHappensLater()
    {
        await using var scenario = await IssueScenario.CreateAsync(1);
        var (site, person) = (scenario.Site, scenario.People[0]);
        await using var db = await site.OpenAsync();
        var trainee = (await db.Cases.SingleAsync(entry => entry.Id == person.Assessment.CaseId, stop)).TraineeId;
        var first = await PutAsync(site, trainee, SKColors.LightBlue);
        var certificate = Assert.Single(await scenario.IssueAllAsync());
        var frozen = site.Get<CertificateFaceSeal>().Open(certificate.Face).PhotoSha256!;
        var printed = site.Get<PhotoStore>().Find(frozen);

        var second = await PutAsync(site, trainee, SKColors.Pink);
        foreach (var id in (AttachmentId[])[first, second])
            Assert.Null((await site.Get<RemoveAttachment>().HandleAsync(site.Coordinator, new(id, "换下"), stop)).Refusal);
        await site.Get<ContentUpkeep>().RunAsync(DateTime.Parse("2100-01-01T00:00:00Z").ToUniversalTime(), stop);

        Assert.Equal(printed, site.Get<PhotoStore>().Find(frozen));
        var path = AttachmentWorkTests.PathOf(site, frozen);
        var bytes = await File.ReadAllBytesAsync(path, stop);
        bytes[^1] ^= 1;
        await File.WriteAllBytesAsync(path, bytes, stop);
        Assert.Null(site.Get<PhotoStore>().Find(frozen));
        Assert.Equal(CertificatePapers.PhotoMissing, (await site.Get<PrintCertificates>().HandleAsync(site.Clerk, new(Certificate: certificate.Id), stop)).Refusal);
    }

    private async Task<AttachmentId> PutAsync(TestSite site, KangyangCase.Domain.Trainees.TraineeId trainee, SKColor colour)
    {
        using var bitmap = new SKBitmap(500, 700);
        bitmap.Erase(colour);
        using var data = bitmap.Encode(SKEncodedImageFormat.Jpeg, 90);
        return (await site.Get<ReplacePhoto>().HandleAsync(site.Coordinator, new(trainee, "照片.jpg", data.ToArray()), stop)).Value;
    }
}
