using KangyangCase.App.Demo;
using KangyangCase.App.Features.Certificates;
using KangyangCase.App.Features.Cohorts;
using KangyangCase.Tests.Support;
using Microsoft.Playwright;

namespace KangyangCase.Tests.Cohorts;

/// <summary>The board, a batch on the case list, and the warning of unprintable names, in a real browser.</summary>
public sealed class CohortBoardJourneyTests(BrowserFixture browser)
{
    [Fact]
    public async Task Board_LeadsToTheWork_AndABatchTellsEachPersonsResult()
    {
        await using var app = new AppFixture();
        var page = await browser.NewPageAsync(app.BaseAddress);
        await page.SignInAsync("luoxiaomei", DemoAccounts.Password);
        await page.OpenAsync(CohortUrls.Board);
        await Assertions.Expect(page.GetByRole(AriaRole.Region, new() { Name = "班期看板" }).GetByRole(AriaRole.Article)).ToHaveCountAsync(2);
        await AxeAssert.NoSeriousFindings(page);
        await page.ScreenshotAsync("board");
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("退回待改 1 人") }).ClickAsync();
        await page.UntilAddressAsync("stage=SentBack");
        await page.UntilInteractiveAsync();

        var boxes = page.Locator("tbody .ky-check");
        await boxes.First.CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "批量恢复" }).ClickAsync();
        await page.GetByLabel("恢复原因").FillAsync("核对名单");
        await page.GetByRole(AriaRole.Button, new() { Name = "恢复", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-code='case.not-exited']")).ToContainTextAsync("（1 个）");
        await Assertions.Expect(boxes.First).ToBeCheckedAsync();
        await AxeAssert.NoSeriousFindings(page);
    }

    [Fact]
    public async Task UnprintableNames_OfTheDemoCentre_AreNone()
    {
        await using var app = new AppFixture();
        var page = await browser.NewPageAsync(app.BaseAddress);
        await page.SignInAsync("xieyumei", DemoAccounts.Password);
        await page.OpenAsync(CertificateUrls.UnprintableNames);
        await Assertions.Expect(page.GetByText("没有缺字")).ToBeVisibleAsync();
        await AxeAssert.NoSeriousFindings(page);
    }
}
