using KangyangCase.App.Data.Attachments;
using KangyangCase.App.Features.Attachments;
using KangyangCase.App.Hosting;
using KangyangCase.App.Security.Scanning;
using KangyangCase.Domain.Attachments;
using KangyangCase.Tests.Cases;
using KangyangCase.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace KangyangCase.Tests.Attachments;

/// <summary>The installation's own scanner, as a real program.</summary>
public sealed class ScannerTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("grep -q startxref \"$1\"", null)]
    [InlineData("echo found something; exit 1", "attachment.scan-refused")]
    [InlineData("kill -9 $$", "attachment.scan-refused")]
    public async Task Upload_WithAScanner_GoesByItsAnswer(string script, string? code)
    {
        if (OperatingSystem.IsWindows()) return;
        using var folder = new TempFolder();
        await using var site = await TestSite.CreateAsync(new SiteSettings { ScanCommand = Script(folder, script) });
        var caseFile = await new CaseOffice(site).OpenAsync();

        var answer = await site.Get<UploadAttachment>().HandleAsync(site.Coordinator, new(caseFile.TraineeId, caseFile.Id, AttachmentKind.Other, "证明; rm -rf ~.pdf", Papers.Pdf()), Token);

        Assert.Equal(code, answer.Refusal?.Code);
        await using var db = await site.OpenAsync();
        Assert.Equal(code is null ? [ScanStatus.Clean] : [], await db.Attachments.Select(file => file.Scan).ToListAsync(Token));
        Assert.Equal(code is null ? 1 : 0, site.Get<ContentStore>().Hashes().Count());
        Assert.Empty(Directory.GetFiles(site.Get<ContentStore>().Incoming));
    }

    [Fact]
    public async Task Upload_WithAScannerThatIsNotThere_IsRefused()
    {
        await using var site = await TestSite.CreateAsync(new SiteSettings { ScanCommand = "/no/such/scanner" });
        var caseFile = await new CaseOffice(site).OpenAsync();

        var answer = await site.Get<UploadAttachment>().HandleAsync(site.Coordinator, new(caseFile.TraineeId, null, AttachmentKind.Other, "证明.pdf", Papers.Pdf()), Token);

        Assert.Equal(AttachmentErrors.ScanFailed, answer.Refusal);
    }

    [Fact]
    public async Task Scan_WithoutAnAnswerInTime_IsRefusedAndTheProgramEnded()
    {
        if (OperatingSystem.IsWindows()) return;
        using var folder = new TempFolder();
        var scanner = new CommandScanner(Script(folder, $"echo $$ > {folder.Of("pid")}; exec sleep 600"), TimeSpan.FromSeconds(2), NullLogger.Instance);

        Assert.Equal(AttachmentErrors.ScanFailed, (await scanner.ScanAsync(folder.Of("file"), Token)).Refusal);

        var pid = int.Parse((await File.ReadAllTextAsync(folder.Of("pid"), Token)).Trim(), null);
        Assert.False(Directory.Exists($"/proc/{pid}") && (await File.ReadAllTextAsync($"/proc/{pid}/stat", Token)).Split(' ')[2] != "Z");
    }

    [Fact]
    public async Task Upload_WithoutAScanner_SaysSoToAdministrators()
    {
        await using var site = await TestSite.CreateAsync();
        var caseFile = await new CaseOffice(site).OpenAsync();
        await site.Get<UploadAttachment>().HandleAsync(site.Coordinator, new(caseFile.TraineeId, caseFile.Id, AttachmentKind.Other, "证明.pdf", Papers.Pdf()), Token);

        var (mine, theirs) = (await site.Get<AttachmentQueries>().OfCaseAsync(site.Coordinator, caseFile.Id, Token), await site.Get<AttachmentQueries>().OfCaseAsync(site.Administrator, caseFile.Id, Token));

        Assert.Equal((false, true, ScanStatus.Unscanned), (mine!.ShowsScan, theirs!.ShowsScan, theirs.Rows[0].Scan));
    }

    internal static string Script(TempFolder folder, string lines)
    {
        var path = folder.Of("scan.sh");
        File.WriteAllText(path, $"#!/bin/sh\n{lines}\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }
}
