using KangyangCase.Tests.Support;
using Microsoft.Playwright;

namespace KangyangCase.Tests.Shell;

public sealed class FrameTests(ShellHost host, BrowserFixture browser) : IClassFixture<ShellHost>
{
    [Theory]
    [InlineData("light", "standard")]
    [InlineData("dark", "standard")]
    [InlineData("light", "xlarge")]
    [InlineData("dark", "xlarge")]
    public async Task Frame_InEveryDress_IsAccessibleAndFits(string theme, string size)
    {
        var page = await SignedInAsync("Coordinator");
        await page.DressAsync(host.BaseAddress, theme, size);
        await page.OpenAsync("/not-found");
        await page.Locator(".ky-bar summary").ClickAsync();

        await AxeAssert.NoSeriousFindings(page);
        Assert.False(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"));
        Assert.Equal(theme, await page.Locator("html").GetAttributeAsync("data-theme"));
        await page.ScreenshotAsync($"frame-{theme}-{size}");
    }

    [Fact]
    public async Task Switches_WhenClicked_TakeEffectAtOnceAndSurviveAReload()
    {
        var page = await SignedInAsync("Coordinator");

        await page.GetByRole(AriaRole.Button, new() { Name = "特大" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "暗色" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "收起菜单" }).ClickAsync();
        var html = page.Locator("html");
        await Assertions.Expect(html).ToHaveAttributeAsync("data-size", "xlarge");
        await Assertions.Expect(page.Locator(".ky-nav")).ToBeHiddenAsync();
        await page.ReloadAsync();

        await page.UntilInteractiveAsync();
        Assert.Equal("20px", await html.EvaluateAsync<string>("element => getComputedStyle(element).fontSize"));
        Assert.Equal("dark", await html.GetAttributeAsync("data-theme"));
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "特大" })).ToHaveAttributeAsync("aria-pressed", "true");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "展开菜单" })).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("Coordinator", "名册导入", "成绩录入,规则设置,账号,变更日志")]
    [InlineData("Examiner", "成绩录入", "名册导入,规则设置,账号,变更日志")]
    [InlineData("Administrator", "规则设置", "名册导入,成绩录入")]
    [InlineData("Auditor", "规则设置", "名册导入,成绩录入,账号")]
    public async Task Menu_ForARole_ShowsOnlyItsOwnLinks(string role, string shown, string hidden)
    {
        var page = await SignedInAsync(role);

        var labels = await page.Locator(".ky-nav a").AllTextContentsAsync();

        Assert.Contains("工作台", labels);
        Assert.Contains(shown, labels);
        Assert.Empty(labels.Intersect(hidden.Split(',')));
    }

    [Fact]
    public async Task DemoDate_WhenMovedOneDay_IsShownAfterTheReload()
    {
        var page = await SignedInAsync("Coordinator");
        var date = page.Locator("[data-demo-date]");
        var before = DateOnly.Parse((await date.GetAttributeAsync("data-demo-date"))!);

        await page.GetByRole(AriaRole.Button, new() { Name = "+1 天" }).ClickAsync();

        await Assertions.Expect(date).ToHaveAttributeAsync("data-demo-date", before.AddDays(1).ToString("yyyy-MM-dd"));
    }

    [Fact]
    public async Task DemoDate_WhenRefused_SaysWhyAndStays()
    {
        var page = await SignedInAsync("Coordinator");

        await page.GetByRole(AriaRole.Button, new() { Name = "+5 个工作日" }).ClickAsync();

        await Assertions.Expect(page.GetByText("2021 年还没有工作日历")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "+1 天" })).ToBeEnabledAsync();
    }

    [Fact]
    public async Task SignOut_FromTheMenu_EndsTheSession()
    {
        var page = await SignedInAsync("Coordinator");
        await page.Locator(".ky-bar summary").ClickAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "退出" }).ClickAsync();

        await Assertions.Expect(page.GetByLabel("用户名")).ToBeVisibleAsync();
        await page.GotoAsync("/not-found");
        await Assertions.Expect(page.GetByLabel("用户名")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task SkipLink_WhenFollowed_MovesTheFocusToTheText()
    {
        var page = await SignedInAsync("Coordinator");
        await page.Locator(".ky-skip").FocusAsync();

        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator("#main")).ToBeFocusedAsync();
        Assert.EndsWith("/nowhere", page.Url);
    }

    [Fact]
    public async Task Reconnect_WhenTheCircuitIsLost_SpeaksChineseAndKeepsThePage()
    {
        var page = await SignedInAsync("Coordinator");

        await page.Locator("#components-reconnect-modal").EvaluateAsync(
            "dialog => dialog.dispatchEvent(new CustomEvent('components-reconnect-state-changed', { detail: { state: 'rejected' } }))");

        var dialog = page.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(dialog).ToContainTextAsync("这一页需要重新打开");
        await AxeAssert.NoSeriousFindings(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "先看一看" }).ClickAsync();
        await Assertions.Expect(dialog).ToBeHiddenAsync();
    }

    private async Task<IPage> SignedInAsync(string role)
    {
        var page = await browser.NewPageAsync(host.BaseAddress);
        await page.SignInAsync(role, "x");
        return page;
    }
}
