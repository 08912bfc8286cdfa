using KangyangCase.Tests.Journeys;
using KangyangCase.Tests.Support;
using Microsoft.Playwright;

namespace KangyangCase.Tests.Organizations;

public sealed class OrganizationBrowserTests(BrowserFixture browser)
{
    [Fact]
    public async Task Administrator_EntersAFiling_AndLooksAtTheDistrictsOfAnotherDay()
    {
        await using var app = new AppFixture();
        var walk = new Walk(await browser.NewPageAsync(app.BaseAddress), app.BaseAddress);
        await walk.SignInAsync("shanwenbo");
        await walk.OpenAsync("/organizations?kind=AssessmentOrganization");
        await AxeAssert.NoSeriousFindings(walk.Page);
        await walk.FollowAsync("忠县康颐养老服务有限公司");
        await walk.SeeAsync("忠县人和劳务派遣有限公司（演示）");
        await walk.Page.ScreenshotAsync("organization");
        await AxeAssert.NoSeriousFindings(walk.Page);

        await walk.FollowAsync("登记备案");
        await walk.Page.Locator("#filing-from").FillAsync("以后");
        await walk.Page.Locator("#filing-from").BlurAsync();
        await walk.ClickAsync("保存备案");
        await Assertions.Expect(walk.Page.Locator("[data-code='form.several-faults']")).ToContainTextAsync("“有效期自”写的不是日期");
        await AxeAssert.NoSeriousFindings(walk.Page);

        await walk.Page.Locator("#filing-authority").SelectOptionAsync(new SelectOptionValue { Label = "忠县人力资源和社会保障局（演示）" });
        await walk.ChooseAsync("#filing-tier", "District");
        await walk.FillAsync("备案文号", "演示备案〔2027〕003号");
        await walk.Page.Locator("#filing-from").FillAsync("20270101");
        await walk.Page.Locator("#filing-from").BlurAsync();
        await walk.Page.Locator("[data-goal='occupation:养老护理员/--/5']").CheckAsync();
        // A double click writes once.
        await walk.Button("保存备案").DblClickAsync();
        await walk.SeeAsync("未生效");
        Assert.Equal(1, await walk.Page.GetByRole(AriaRole.Heading, new() { Name = "演示备案〔2027〕003号" }).CountAsync());

        await walk.OpenAsync("/districts");
        await walk.SeeAsync("7,010,440");
        await walk.Page.ScreenshotAsync("districts");
        await AxeAssert.NoSeriousFindings(walk.Page);
        await walk.Page.Locator("#on-day").FillAsync("20251106");
        await walk.Page.Locator("#on-day").BlurAsync();
        await walk.SeeAsync("2025-11-06 存在 37 个");
        Assert.EndsWith("/districts?on=2025-11-06", walk.Page.Url);
        Assert.StartsWith("PK", System.Text.Encoding.ASCII.GetString(await walk.FetchAsync("/organizations.xlsx?kind=Authority")));
        Assert.Contains("忠县", System.Text.Encoding.UTF8.GetString(await walk.FetchAsync("/districts.csv?on=2025-11-06")));
    }
}
