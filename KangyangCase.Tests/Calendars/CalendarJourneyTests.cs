using KangyangCase.Tests.Journeys;
using KangyangCase.Tests.Support;
using Microsoft.Playwright;

namespace KangyangCase.Tests.Calendars;

/// <summary>An administrator's year: by keyboard, by pasted notice; and the administration pages read out by axe in both dresses.</summary>
public sealed class CalendarJourneyTests(BrowserFixture browser)
{
    private static readonly string[] AdministrationPages =
        ["/rules", "/calendar", "/calendar/2021", "/calendar/2021/import", "/organizations", "/accounts", "/change-log", "/certificates"];

    [Fact]
    public async Task Year_ByKeyboardAndByNotice_IsChangedAndSaved()
    {
        await using var app = new AppFixture();
        var walk = new Walk(await browser.NewPageAsync(app.BaseAddress), app.BaseAddress);
        await walk.SignInAsync("shanwenbo");
        await walk.OpenAsync("/calendar/2021");
        var day = walk.Page.Locator("[data-day='2021-01-01']");
        await day.FocusAsync();

        // 1 January → the 8th → the 9th, a Saturday; off, then worked.
        await walk.Page.Keyboard.PressAsync("ArrowDown");
        await walk.Page.Keyboard.PressAsync("ArrowRight");
        await walk.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(walk.Page.Locator("[data-day='2021-01-09']")).ToHaveTextAsync("1月9休，周六，放假，已改");
        await Assertions.Expect(walk.Page.Locator("[data-day='2021-01-09']")).ToBeFocusedAsync();
        await walk.Page.Keyboard.PressAsync("Enter");
        await walk.SeeAsync("周末 → 调休上班");
        await walk.Page.ScreenshotAsync("calendar");
        await AxeAssert.NoSeriousFindings(walk.Page);
        await walk.FillAsync("原因", "测试更正");
        await walk.Page.GetByRole(AriaRole.Button, new() { Name = "保存", Exact = true }).DblClickAsync();
        await walk.SeeAsync("更正 2021 年工作日历");
        Assert.Equal(1, await walk.Page.GetByText("原因：测试更正").CountAsync());

        await walk.OpenAsync("/calendar/2021/import");
        await walk.FillAsync("粘贴国务院办公厅通知", "元旦：1月1日（星期六）放假，共1天。");
        await walk.ClickAsync("核对");
        await walk.SeeAsync("2021-01-01 是周五，不是周六");
        await AxeAssert.NoSeriousFindings(walk.Page);
        Assert.Equal(0, await walk.Page.GetByRole(AriaRole.Button, new() { Name = "保存", Exact = true }).CountAsync());
        await walk.FillAsync("粘贴国务院办公厅通知", "元旦：1月1日（星期五）放假，共1天。");
        await walk.ClickAsync("核对");
        await walk.SeeAsync("放假 → 工作日");
        await AxeAssert.NoSeriousFindings(walk.Page);
    }

    [Fact]
    public async Task Days_ChangedAndNotSaved_AreOfferedAgain_UntilTheyAreSaved()
    {
        await using var app = new AppFixture();
        var walk = new Walk(await browser.NewPageAsync(app.BaseAddress), app.BaseAddress);
        await walk.SignInAsync("shanwenbo");
        await walk.OpenAsync("/calendar/2021");
        await walk.Page.Locator("[data-day='2021-01-12']").ClickAsync();
        await walk.SeeAsync("改动 1 天");

        await walk.OpenAsync("/calendar/2020");
        await walk.OpenAsync("/calendar/2021");
        await walk.ClickAsync("恢复草稿");
        await walk.SeeAsync("改动 1 天");
        await walk.FillAsync("原因", "测试更正");
        await walk.Page.GetByRole(AriaRole.Button, new() { Name = "保存", Exact = true }).ClickAsync();
        await walk.SeeAsync("更正 2021 年工作日历");

        await walk.OpenAsync("/calendar/2021");
        await walk.SeeAsync("原因：测试更正");
        await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        Assert.Equal(0, await walk.Page.Locator(".ky-draft-bar").CountAsync());
    }

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public async Task AdministrationPages_InBothDresses_AreAccessible(string theme)
    {
        await using var app = new AppFixture();
        var walk = new Walk(await browser.NewPageAsync(app.BaseAddress), app.BaseAddress);
        await walk.SignInAsync("shanwenbo");
        await walk.Page.DressAsync(app.BaseAddress, theme);
        foreach (var path in AdministrationPages)
        {
            await walk.OpenAsync(path);
            await CheckAsync(walk, path);
        }
        await walk.OpenAsync("/certificates");
        await walk.FollowAsync("查看");
        await CheckAsync(walk, "certificate");
        // Without a circuit: nothing to wait for.
        await walk.Page.GotoAsync("/account/password");
        await CheckAsync(walk, "password");
    }

    private static async Task CheckAsync(Walk walk, string where)
    {
        try
        {
            await AxeAssert.NoSeriousFindings(walk.Page);
        }
        catch (Exception finding)
        {
            throw new InvalidOperationException($"{where}: {finding.Message}");
        }
    }
}
