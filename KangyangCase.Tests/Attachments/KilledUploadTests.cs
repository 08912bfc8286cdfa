using KangyangCase.App.Cli;
using KangyangCase.Tests.Journeys;
using KangyangCase.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;

namespace KangyangCase.Tests.Attachments;

/// <summary>The power goes while a file is being judged.</summary>
public sealed class KilledUploadTests(BrowserFixture browser)
{
    [Fact]
    public async Task Kill_InTheMiddleOfAnUpload_LeavesNoRecordAndNoHalfFile()
    {
        if (OperatingSystem.IsWindows()) return;
        using var folder = new TempFolder();
        var data = folder.Of("data");
        var scanner = ScannerTests.Script(folder, $"cp \"$1\" {folder.Of("seen")}; sleep 60");
        await using (var site = SpawnedSite.Start(["--urls", "http://127.0.0.1:0", "--Kangyang:DataFolder", data, "--Kangyang:Demo", "true", "--Kangyang:ScanCommand", scanner]))
        {
            var address = (await site.ListeningAsync()).ToString().TrimEnd('/');
            var walk = new Walk(await browser.NewPageAsync(address), address);
            await walk.SignInAsync("luoxiaomei");
            await walk.OpenAsync("/cases");
            await walk.OpenAsync(await walk.Page.Locator("a[href^='/cases/0']").First.GetAttributeAsync("href") ?? "");
            await walk.Page.GetByRole(AriaRole.Tab, new() { Name = "文书", Exact = true }).ClickAsync();
            await walk.Page.WaitForSelectorAsync("[data-ready=true]");
            await walk.Page.GetByLabel("材料种类").SelectOptionAsync("身份证件复印件");
            await walk.Page.GetByLabel("选择材料文件").SetInputFilesAsync(new FilePayload { Name = "身份证.jpg", MimeType = "image/jpeg", Buffer = Papers.Jpeg() });
            while (!File.Exists(folder.Of("seen"))) await Task.Delay(100, TestContext.Current.CancellationToken);
            await site.KillAsync();
        }

        Assert.Equal(0, Rows(data));
        var left = Directory.GetFiles(Path.Combine(data, "attachments"), "*", SearchOption.AllDirectories);
        Assert.All(left, path => Assert.Contains("incoming", path));
        Assert.Equal(0, VerifyCommand.Run([Path.Combine(data, "kangyang.db")], TextWriter.Null, TextWriter.Null));

        foreach (var path in left) File.SetLastWriteTimeUtc(path, File.GetLastWriteTimeUtc(path).AddDays(-2));
        await using var again = SpawnedSite.StartWeb(data, demo: true);
        await again.ListeningAsync();
        while (left.Any(File.Exists)) await Task.Delay(100, TestContext.Current.CancellationToken);
    }

    private static long Rows(string data)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(data, "kangyang.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM Attachments";
        return (long)(command.ExecuteScalar() ?? -1L);
    }
}
