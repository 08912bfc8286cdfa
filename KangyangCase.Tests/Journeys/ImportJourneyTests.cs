using KangyangCase.Domain.Trainees;
using KangyangCase.Tests.Importing;
using KangyangCase.Tests.Support;
using Microsoft.Playwright;

namespace KangyangCase.Tests.Journeys;

/// <summary>A roster with errors put right in place, called off, imported, imported again, and taken back.</summary>
public sealed class ImportJourneyTests(BrowserFixture browser)
{
    [Fact]
    public async Task Roster_CorrectedCalledOffImportedTwiceAndUndone_Works()
    {
        await using var app = new AppFixture();
        var walk = new Walk(await browser.NewPageAsync(app.BaseAddress), app.BaseAddress);
        await walk.SignInAsync("luoxiaomei");
        var import = await CreateCohortAsync(walk);

        await ChooseAsync(walk, SampleRoster.FilePath);
        await CorrectAsync(walk);
        await walk.ClickAsync("仅导入正确行（39）");
        await walk.SeeAsync("已导入 39 人");

        await walk.OpenAsync(import);
        await ChooseAsync(walk, SampleRoster.FilePath);
        await walk.SeeAsync("将写入");
        Assert.Contains("38 人不动", await walk.Page.Locator(".ky-act-bar").InnerTextAsync());
        await walk.Page.ScreenshotAsync("import-again");
        await AxeAssert.NoSeriousFindings(walk.Page);

        await walk.OpenAsync(import.Replace("/import", "", StringComparison.Ordinal));
        await walk.ClickAsync("撤销本批");
        await walk.Page.Locator("#confirm-reason").FillAsync("传成了上一期的表");
        await walk.Page.Locator(".mud-dialog .ky-btn-primary, .mud-dialog .ky-btn-danger").First.ClickAsync();
        await walk.SeeAsync("已撤销");
        await CallOffAsync(walk, import);
    }

    private static async Task<string> CreateCohortAsync(Walk walk)
    {
        await walk.OpenAsync("/cohorts/new");
        await walk.FillAsync("班期名称", "导入班");
        await walk.ChooseAsync("#goal-occupation", "yanglao-huli");
        await walk.ChooseAsync("#goal-level", "Level5");
        await walk.Page.Locator("#cohort-start").FillAsync("20201012");
        await walk.Page.Locator("#cohort-start").BlurAsync();
        await Assertions.Expect(walk.Page.Locator("#cohort-start")).ToHaveValueAsync("2020-10-12");
        await walk.ClickAsync("保存并导入名册");
        await walk.Page.UntilAddressAsync("/import$");
        return new Uri(walk.Page.Url).AbsolutePath;
    }

    /// <summary>The moment the page offers it, as somebody in a hurry does.</summary>
    private static async Task ChooseAsync(Walk walk, string file)
    {
        await (await walk.Page.UploadAsync()).SetInputFilesAsync(file);
        await walk.Page.WaitForSelectorAsync("tr[data-row]");
    }

    private static async Task CorrectAsync(Walk walk)
    {
        await walk.Page.Locator("tr[data-row='32'] .ky-hit .ky-fix").ClickAsync();
        var field = walk.Page.Locator("tr[data-row='32'] .ky-hit input");
        await field.FillAsync("13800138000");
        await field.PressAsync("Enter");
        await Assertions.Expect(walk.Page.Locator("tr[data-row='32'] .ky-chip").First).ToContainTextAsync("新增");
        await Assertions.Expect(walk.Button("仅导入正确行（39）")).ToBeEnabledAsync();
    }

    /// <summary>Large enough to be caught writing; nobody of it is in the class afterwards.</summary>
    private static async Task CallOffAsync(Walk walk, string import)
    {
        const int People = 6_000;
        var lines = Enumerable.Range(0, People).Select(i =>
        {
            var digits = $"500233{new DateOnly(1970, 1, 1).AddDays(i):yyyyMMdd}013";
            return $"张三,{digits}{IdentityChecksum.For(digits)}";
        });
        using var folder = new TempFolder();
        var file = folder.Of("大班.csv");
        await File.WriteAllTextAsync(file, "姓名,身份证号码\n" + string.Join('\n', lines), TestContext.Current.CancellationToken);
        await walk.OpenAsync(import);
        await ChooseAsync(walk, file);
        Assert.Equal(RosterTableWindow, await walk.Page.Locator("tr[data-row]").CountAsync());
        await Assertions.Expect(walk.Button($"全部导入（{People}）")).ToBeEnabledAsync();
        await walk.ClickAsync($"全部导入（{People}）");
        await walk.Page.Locator(".ky-reading button").ClickAsync();
        await Assertions.Expect(walk.Button($"全部导入（{People}）")).ToBeVisibleAsync();
        await Assertions.Expect(walk.Page.Locator(".ky-import-answer")).ToContainTextAsync("已取消，什么都没有写入");
        await walk.OpenAsync(import.Replace("/import", "", StringComparison.Ordinal));
        Assert.DoesNotContain("大班.csv", await walk.Page.Locator("main").InnerTextAsync());
    }

    private const int RosterTableWindow = KangyangCase.App.Features.Cohorts.RosterTable.Window;
}
