using KangyangCase.App.Demo;
using KangyangCase.App.Features.Occupations;
using KangyangCase.App.Features.Standards;
using KangyangCase.Tests.Support;
using Microsoft.Playwright;

namespace KangyangCase.Tests.Standards;

/// <summary>The catalogue and the standards in a real browser.</summary>
public sealed class CatalogueWalkTests(BrowserFixture browser)
{
    [Fact]
    public async Task Catalogue_ChangedByTheAdministrator_ShowsItsHistoryToACoordinator()
    {
        await using var app = new AppFixture();
        var page = await browser.NewPageAsync(app.BaseAddress);
        await page.SignInAsync("shanwenbo", DemoAccounts.Password);
        await page.OpenAsync(OccupationUrls.List);
        await page.ScreenshotAsync("occupations");
        await AxeAssert.NoSeriousFindings(page);
        await page.GetByLabel("名称、别名或编码").FillAsync("月嫂");
        await page.GetByRole(AriaRole.Button, new() { Name = "查询" }).ClickAsync();
        await page.UntilAddressAsync("text=");
        await Assertions.Expect(page.Locator(".ky-occ-list tbody tr")).ToHaveCountAsync(1);
        await page.OpenAsync(OccupationUrls.Edit("zx-muying"));
        await AxeAssert.NoSeriousFindings(page);
        await page.GetByLabel("别名").FillAsync("月嫂\n产妇护理员");
        await page.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-code='occupation.reason-missing']")).ToBeVisibleAsync();
        await page.Locator("#occ-reason").FillAsync("名册上常这样写");
        await page.GetByRole(AriaRole.Button, new() { Name = "保存" }).DblClickAsync();
        await page.UntilAddressAsync(OccupationUrls.Detail("zx-muying") + "$");

        await page.Context.ClearCookiesAsync();
        await page.SignInAsync("luoxiaomei", DemoAccounts.Password);
        await page.OpenAsync(OccupationUrls.Detail("zx-muying"));
        await Assertions.Expect(page.Locator(".ky-occ-history tbody tr")).ToHaveCountAsync(2);
        await Assertions.Expect(page.GetByText("月嫂 → 月嫂、产妇护理员")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "修改" })).ToHaveCountAsync(0);
        await AxeAssert.NoSeriousFindings(page);
    }

    [Fact]
    public async Task Standard_OfTheDemoCentre_SaysWhatItLacks_AndANewVersionIsApproved()
    {
        await using var app = new AppFixture();
        var page = await browser.NewPageAsync(app.BaseAddress);
        await page.SignInAsync("shanwenbo", DemoAccounts.Password);
        await page.OpenAsync(StandardUrls.Of("养老护理员"));
        await Assertions.Expect(page.GetByText("培训标准已批准 2 项，计划要求不少于 20 项")).ToBeVisibleAsync();
        await AxeAssert.NoSeriousFindings(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "养老护理员 五级/初级工" }).First.ClickAsync();
        await page.WaitForSelectorAsync("[data-lacking='2']");
        await page.ScreenshotAsync("standard");
        await AxeAssert.NoSeriousFindings(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "新版本" }).ClickAsync();
        await page.Locator("#confirm-reason").FillAsync("2021年版（演示）");
        await page.GetByRole(AriaRole.Button, new() { Name = "复制" }).ClickAsync();
        await page.UntilAddressAsync("/edit$");
        await page.UntilInteractiveAsync();
        await AxeAssert.NoSeriousFindings(page);
        await page.GetByRole(AriaRole.Group, new() { Name = "第 2 行贯穿内容" }).GetByLabel("营养学").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "保存草稿" }).ClickAsync();
        await page.WaitForSelectorAsync("[data-lacking='1']");

        await page.GetByRole(AriaRole.Button, new() { Name = "登记批准" }).ClickAsync();
        var dialog = page.Locator(".mud-dialog");
        await Assertions.Expect(dialog.GetByText("贯穿内容缺 心理学")).ToBeVisibleAsync();
        await dialog.GetByLabel("批准单位").FillAsync("演示批准单位");
        await dialog.GetByLabel("批准文件").FillAsync("演示文件");
        await dialog.GetByLabel("批准日期").FillAsync("明天");
        await dialog.GetByLabel("生效日期").FillAsync("20210101");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "登记批准" }).ClickAsync();
        await Assertions.Expect(dialog.Locator("[data-code='standard.date-unreadable']")).ToContainTextAsync("批准日期");
        await dialog.GetByLabel("批准日期").FillAsync("2020.10.12");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "登记批准" }).ClickAsync();
        await Assertions.Expect(page.GetByText("今天不在有效期内")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "2020年版（演示）" }).ClickAsync();
        await Assertions.Expect(page.GetByText("2020-08-01 至 2020-12-31").First).ToBeVisibleAsync();
    }
}
