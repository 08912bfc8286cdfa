using KangyangCase.Tests.Importing;
using KangyangCase.Tests.Journeys;
using KangyangCase.Tests.Support;
using Microsoft.Playwright;

namespace KangyangCase.Tests.Cohorts;

/// <summary>A roster under correction outlives its page, its session and its server.</summary>
public sealed class KeptRosterTests(BrowserFixture browser)
{
    private const string Restore = "恢复草稿";

    [Fact]
    public async Task Roster_CorrectedBeforeTheServerIsKilled_IsTakenUpAgainAndImported()
    {
        using var folder = new TempFolder();
        string import;
        await using (var first = SpawnedSite.StartWeb(folder.Of("data"), demo: true))
        {
            var before = await WalkAsync(first);
            await before.SignInAsync("luoxiaomei");
            import = await CreateCohortAsync(before);
            await (await before.Page.UploadAsync()).SetInputFilesAsync(SampleRoster.FilePath);
            await before.Page.Locator("tr[data-row='32'] .ky-hit .ky-fix").ClickAsync();
            var field = before.Page.Locator("tr[data-row='32'] .ky-hit input");
            await field.FillAsync("13800138000");
            await field.PressAsync("Enter");
            await Assertions.Expect(before.Button("仅导入正确行（39）")).ToBeEnabledAsync();
            await Task.Delay(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken);
            await first.KillAsync();
        }

        await using var second = SpawnedSite.StartWeb(folder.Of("data"), demo: true);
        var after = await WalkAsync(second);
        await after.SignInAsync("luoxiaomei");
        await after.OpenAsync(import);
        await after.SeeAsync("改正了 1 处");
        await after.SeeAsync(SampleRoster.FileName);
        await after.Page.ScreenshotAsync("roster-draft");
        await AxeAssert.NoSeriousFindings(after.Page);
        await after.ClickAsync(Restore);
        await Assertions.Expect(after.Page.Locator("tr[data-row='32'] .ky-chip").First).ToContainTextAsync("新增");
        await after.Page.Locator("main a", new() { HasText = "取消" }).First.ClickAsync();
        await after.SeeAsync("已存为您的草稿");
        await after.Page.Locator(".mud-dialog button", new() { HasText = "离开" }).Last.ClickAsync();
        await after.Page.UntilAddressAsync("/cohorts/[^/]+$");

        await after.OpenAsync(import);
        await after.ClickAsync(Restore);
        await after.ClickAsync("仅导入正确行（39）");
        await after.SeeAsync("已导入 39 人");
        await after.OpenAsync(import);
        await after.SeeAsync("选择名册文件，或把文件拖到这里");
        await Assertions.Expect(after.Button(Restore)).ToHaveCountAsync(0);
    }

    private async Task<Walk> WalkAsync(SpawnedSite site)
    {
        var address = (await site.ListeningAsync()).ToString().TrimEnd('/');
        return new(await browser.NewPageAsync(address), address);
    }

    private static async Task<string> CreateCohortAsync(Walk walk)
    {
        await walk.OpenAsync("/cohorts/new");
        await walk.FillAsync("班期名称", "导入班");
        await walk.ChooseAsync("#goal-occupation", "yanglao-huli");
        await walk.ChooseAsync("#goal-level", "Level5");
        await walk.Page.Locator("#cohort-start").FillAsync("20201012");
        await walk.Page.Locator("#cohort-start").BlurAsync();
        await walk.ClickAsync("保存并导入名册");
        await walk.Page.UntilAddressAsync("/import$");
        await walk.Page.UntilInteractiveAsync();
        return new Uri(walk.Page.Url).AbsolutePath;
    }
}
