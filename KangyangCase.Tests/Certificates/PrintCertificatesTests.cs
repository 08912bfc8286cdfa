using KangyangCase.App.Data;
using KangyangCase.App.Features.Certificates;
using KangyangCase.App.Hosting;
using KangyangCase.App.Security;
using KangyangCase.App.Shared;
using KangyangCase.Domain.Certificates;
using KangyangCase.Domain.Common;
using KangyangCase.Tests.Support;
using Microsoft.EntityFrameworkCore;
using SkiaSharp;
using UglyToad.PdfPig;

namespace KangyangCase.Tests.Certificates;

public sealed class PrintCertificatesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Task<Result<PrintedPaper>> PrintAsync(TestSite site, Actor actor, Certificate certificate) =>
        site.Get<PrintCertificates>().HandleAsync(actor, new(Certificate: certificate.Id), Token);

    private static string TextOf(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return string.Concat(document.GetPages().SelectMany(page => page.Letters).Select(letter => letter.Value));
    }

    [Fact]
    public async Task Print_OfOne_HoldsTheFaceAndIsLogged()
    {
        await using var scenario = await IssueScenario.CreateAsync(1);
        var certificate = Assert.Single(await scenario.IssueAllAsync());

        var paper = (await PrintAsync(scenario.Site, scenario.Site.Clerk, certificate)).Value;

        var (text, person) = (TextOf(paper.Pdf), scenario.People[0]);
        Assert.Contains(certificate.Number, text);
        Assert.Contains(person.Trainee.Name, text);
        Assert.Contains(person.Document.Number, text);
        Assert.DoesNotContain("演示", text);
        Assert.Equal($"职业技能等级证书-{person.Trainee.Name}-{certificate.Number}.pdf", paper.FileName);
        await using var db = await scenario.Site.OpenAsync();
        var row = await db.ChangeLog.SingleAsync(entry => entry.Action == CertificateActs.Printed, Token);
        Assert.Equal((certificate.Id.Value.ToString(), "测试证书专员"), (row.SubjectId, row.ActorName));
    }

    [Fact]
    public async Task Print_OfABatch_BindsEverybodyAndNamesWhoCannotBePrinted()
    {
        await using var scenario = await IssueScenario.CreateAsync(0);
        await scenario.AddPlanAsync(3, names: ["彭𬭎", "阿依古丽·买买提", "田\U00031350"]);
        var batch = (await scenario.IssueAsync()).Value.Batch!.Value;

        var paper = (await scenario.Site.Get<PrintCertificates>().HandleAsync(scenario.Site.Clerk, new(Batch: batch), Token)).Value;
        var view = await scenario.Site.Get<CertificateDetailQueries>().FindBatchAsync(scenario.Site.Clerk, batch, Token);

        using var document = PdfDocument.Open(paper.Pdf);
        Assert.Equal(2, document.NumberOfPages);
        Assert.Contains("彭𬭎", TextOf(paper.Pdf));
        var missing = Assert.Single(paper.NotPrinted);
        Assert.Equal(("田\U00031350", "printing.character-missing"), (missing.Name, missing.Refusal.Code));
        Assert.Equal(missing.Refusal.Code, Assert.Single(view!.Rows, row => row.CannotPrint is not null).CannotPrint!.Code);
        Assert.DoesNotContain(scenario.People[0].Document.Number, paper.FileName);
    }

    [Fact]
    public async Task Print_OfSeveral_BindsThemAndLeavesARowOnEachCase_SoThatNoneAwaitsPrinting()
    {
        await using var scenario = await IssueScenario.CreateAsync(3);
        var certificates = await scenario.IssueAllAsync();
        var list = scenario.Site.Get<CertificateQueries>();
        var waiting = new CertificateFilter(NotPrinted: true);
        Assert.Equal(3, (await list.ListAsync(scenario.Site.Clerk, waiting, PageTurn.First, Token)).Total.Count);

        var paper = (await scenario.Site.Get<PrintCertificates>().HandleAsync(
            scenario.Site.Clerk, new(Several: [certificates[0].Id, certificates[2].Id]), Token)).Value;

        using var document = PdfDocument.Open(paper.Pdf);
        Assert.Equal((2, 2), (document.NumberOfPages, paper.Printed.Count));
        Assert.Equal([certificates[1].Id], (await list.ListAsync(scenario.Site.Clerk, waiting, PageTurn.First, Token)).Rows.Select(row => row.Id));
        await using var db = await scenario.Site.OpenAsync();
        var rows = await db.ChangeLog.Where(entry => entry.Action == CertificateActs.Printed).Select(entry => entry.CaseId).ToListAsync(Token);
        Assert.Equal(new[] { certificates[0].CaseId.Value, certificates[2].CaseId.Value }.Order(), rows.Select(id => id!.Value).Order());
    }

    [Fact]
    public async Task Print_AtADemoCentre_SaysSoOnThePaper()
    {
        await using var scenario = await IssueScenario.CreateAsync(1, new SiteSettings { Demo = true });

        var paper = (await PrintAsync(scenario.Site, scenario.Site.Clerk, Assert.Single(await scenario.IssueAllAsync()))).Value;

        Assert.Contains("演示", TextOf(paper.Pdf));
    }

    [Fact]
    public async Task Print_OfARevokedCertificate_IsRefused()
    {
        await using var scenario = await IssueScenario.CreateAsync(1);
        var certificate = Assert.Single(await scenario.IssueAllAsync());
        await scenario.Site.Get<RevokeCertificate>().HandleAsync(scenario.Site.Clerk, new(certificate.Id, "信息有误"), Token);

        Assert.Equal(CertificateErrors.RevokedNotPrinted, (await PrintAsync(scenario.Site, scenario.Site.Clerk, certificate)).Refusal);
    }

    [Fact]
    public async Task Print_ByActors_FollowsRoleAndScope()
    {
        await using var scenario = await IssueScenario.CreateAsync(1);
        var certificate = Assert.Single(await scenario.IssueAllAsync());
        var site = scenario.Site;

        foreach (var actor in (Actor[])[site.Clerk, site.Reviewer, site.Coordinator, site.Auditor]) Assert.True((await PrintAsync(site, actor, certificate)).Succeeded);
        foreach (var actor in (Actor[])[
            site.Examiner, site.Administrator, site.OtherCoordinator, TestSite.Make(Role.Reviewer, new DataScope.District("500101", "万州区")),
            TestSite.Make(Role.CertificateClerk, new DataScope.Organization(site.OtherProvider.Id, "别的机构"))])
        {
            Assert.Equal(CertificateErrors.NotFound, (await PrintAsync(site, actor, certificate)).Refusal);
        }
        Assert.Equal(CertificateErrors.NotFound, (await site.Get<PrintCertificates>().HandleAsync(site.Clerk, new(Certificate: CertificateId.New()), Token)).Refusal);
    }

    [Fact]
    public async Task Photo_AttachedBeforeIssue_IsFrozenAndPrinted()
    {
        await using var scenario = await IssueScenario.CreateAsync(1);
        var (site, person) = (scenario.Site, scenario.People[0]);
        var attach = site.Get<AttachPhoto>();

        Assert.Equal("photo.not-picture", (await attach.HandleAsync(site.Clerk, new(person.Assessment.Id, [1, 2, 3]), Token)).Refusal?.Code);
        Assert.Equal(CertificateErrors.NotClerk, (await attach.HandleAsync(site.Coordinator, new(person.Assessment.Id, Photo()), Token)).Refusal);
        Assert.True((await attach.HandleAsync(site.Clerk, new(person.Assessment.Id, Photo()), Token)).Succeeded);
        var certificate = Assert.Single(await scenario.IssueAllAsync());
        var late = await attach.HandleAsync(site.Clerk, new(person.Assessment.Id, Photo()), Token);

        var hash = site.Get<CertificateFaceSeal>().Open(certificate.Face).PhotoSha256!;
        var content = Path.Combine(site.Folder, "attachments", hash[..2], hash[2..4], hash);
        Assert.True(File.Exists(content));
        Assert.Equal(CertificateErrors.AlreadyIssued, late.Refusal);
        using var document = PdfDocument.Open((await PrintAsync(site, site.Clerk, certificate)).Value.Pdf);
        Assert.Single(document.GetPage(1).GetImages());
        File.Delete(content);
        Assert.Equal(CertificatePapers.PhotoMissing, (await PrintAsync(site, site.Clerk, certificate)).Refusal);
    }

    private static byte[] Photo()
    {
        using var bitmap = new SKBitmap(500, 700);
        bitmap.Erase(SKColors.LightBlue);
        using var data = bitmap.Encode(SKEncodedImageFormat.Jpeg, 90);
        return data.ToArray();
    }
}
