using KangyangCase.App.Demo;
using KangyangCase.App.Features.Cohorts;
using KangyangCase.App.Features.Rules;
using KangyangCase.App.Features.Trainees;
using KangyangCase.Tests.Support;
using Microsoft.Playwright;

namespace KangyangCase.Tests.Packs;

/// <summary>Policy packs, replay, the opening card and the ladder in a real browser.</summary>
public sealed class PackJourneyTests(BrowserFixture browser)
{
    [Fact]
    public async Task Pack_ChangedByTheAdministrator_RefusesWhatIsForbiddenAndBecomesTheNextVersion()
    {
        await using var app = new AppFixture();
        var page = await browser.NewPageAsync(app.BaseAddress);
        await page.SignInAsync("shanwenbo", DemoAccounts.Password);
        await page.OpenAsync(PackUrls.List);
        await AxeAssert.NoSeriousFindings(page);
        await page.OpenAsync(PackUrls.Detail("STD-2019"));
        await AxeAssert.NoSeriousFindings(page);

        await page.GetByRole(AriaRole.Button, new() { Name = "添加", Exact = true }).ClickAsync();
        var dialog = await page.UntilDialogAsync();
        await dialog.GetByLabel("条件种类").SelectOptionAsync("HouseholdRegister");
        await dialog.GetByLabel("条件文字").FillAsync("本市户籍");
        await dialog.Locator("#pre-basis-document").FillAsync("某办法");
        await dialog.Locator("#pre-basis-clause").FillAsync("第一条");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "确定" }).ClickAsync();
        await Assertions.Expect(dialog.Locator("[data-code='pack.forbidden-criterion']")).ToContainTextAsync("渝人社发〔2020〕124号 四（二）");
        await AxeAssert.NoSeriousFindings(page);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "取消" }).ClickAsync();

        await page.Locator("summary", new() { HasText = "育婴员" }).ClickAsync();
        await page.Locator("details", new() { HasText = "育婴员" }).GetByRole(AriaRole.Button, new() { Name = "修改 五级" }).First.ClickAsync();
        await page.UntilDialogAsync();
        await dialog.GetByLabel("第 1 项的年数").FillAsync("");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "确定" }).ClickAsync();
        await Assertions.Expect(dialog.Locator("[data-code='pack.empty']")).ToBeVisibleAsync();
        await dialog.GetByLabel("第 1 项的年数").FillAsync("2");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "确定" }).ClickAsync();
        await Assertions.Expect(page.GetByText("未保存的改动 1 处")).ToBeVisibleAsync();
        await page.ScreenshotAsync("pack");
        await page.GetByRole(AriaRole.Button, new() { Name = "保存为新版本" }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-code='pack.reason-missing']")).ToBeVisibleAsync();
        await page.Locator("#pack-reason").FillAsync("照新标准");
        await page.GetByRole(AriaRole.Button, new() { Name = "保存为新版本" }).DblClickAsync();
        await Assertions.Expect(page.GetByText("第 2 版（现行）")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "第 3 版" })).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Link, new() { Name = "第 1 版" }).ClickAsync();
        await Assertions.Expect(page.GetByText("已被取代")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "导入新版本" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Class_UnderAnotherPack_IsReplayed_AndItsCardAndLaddersExplainThemselves()
    {
        await using var app = new AppFixture();
        var page = await browser.NewPageAsync(app.BaseAddress);
        await page.SignInAsync("luoxiaomei", DemoAccounts.Password);
        await page.OpenAsync(CohortUrls.List);
        await page.GetByRole(AriaRole.Link, new() { Name = "养老护理员五级 2020-02 班" }).First.ClickAsync();
        await page.Locator("summary", new() { HasText = "可开班？" }).ClickAsync();
        await Assertions.Expect(page.GetByText("缺心理学、营养学")).ToBeVisibleAsync();
        await page.ScreenshotAsync("opening");
        await AxeAssert.NoSeriousFindings(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "试算规则包" }).ClickAsync();
        await page.UntilInteractiveAsync();
        await page.GetByLabel("试用规则包").SelectOptionAsync("R-2023");
        await Assertions.Expect(page.GetByText("30 人中 9 人结论会变")).ToBeVisibleAsync();
        await page.ScreenshotAsync("replay");
        await AxeAssert.NoSeriousFindings(page);

        await page.OpenAsync(TraineeUrls.List);
        await page.Locator("tbody a.ky-name").First.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "养老护理员" })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("table[aria-label='养老护理员各级'] tbody tr")).ToHaveCountAsync(5);
        await page.ScreenshotAsync("ladder");
        await AxeAssert.NoSeriousFindings(page);
    }
}
