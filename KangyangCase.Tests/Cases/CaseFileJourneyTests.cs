using KangyangCase.App.Data;
using KangyangCase.App.Demo;
using KangyangCase.App.Features.Cases;
using KangyangCase.App.Security;
using KangyangCase.App.Security.Account;
using KangyangCase.Domain.Cases;
using KangyangCase.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace KangyangCase.Tests.Cases;

/// <summary>The case file in a real browser: tabs, record, tasks, hand over, printout.</summary>
public sealed class CaseFileJourneyTests(BrowserFixture browser)
{
    [Fact]
    public async Task Case_FromTabToTab_FiltersItsRecord_MovesATaskWithItsAnchor_AndChangesHands()
    {
        await using var app = new AppFixture();
        await AddColleagueAsync(app);
        var page = await browser.NewPageAsync(app.BaseAddress);
        await page.SignInAsync("luoxiaomei", DemoAccounts.Password);
        await page.OpenAsync(CaseUrls.InStage(CaseStage.Passed));
        var href = await page.Locator(".ky-grid a.ky-name").First.GetAttributeAsync("href") ?? "";
        await page.OpenAsync(href);
        foreach (var tab in CaseTabNames.All)
        {
            await page.GetByRole(AriaRole.Tab, new() { Name = tab.Label(), Exact = true }).ClickAsync();
            await page.UntilAddressAsync($"tab={tab}".ToLowerInvariant());
            await Assertions.Expect(page.Locator($"#case-panel-{tab}")).ToBeVisibleAsync();
            await Assertions.Expect(page.Locator($"#case-panel-{tab}")).Not.ToContainTextAsync("加载中");
        }
        await AxeAssert.NoSeriousFindings(page);
        var log = page.Locator("#case-panel-Timeline");
        await log.GetByRole(AriaRole.Button, new() { NameRegex = new("^评价") }).ClickAsync();
        await Assertions.Expect(log.Locator("li[data-action='attendance.marked']")).ToHaveCountAsync(0);
        await Assertions.Expect(log.Locator("li[data-action='assessment.marks-recorded']")).ToContainTextAsync("理论知识");
        await page.ScreenshotAsync("case-record");

        var tasks = page.Locator(".ky-case-tasks");
        await tasks.GetByRole(AriaRole.Button, new() { Name = "新增任务" }).ClickAsync();
        var dialog = page.Locator(".mud-dialog");
        await dialog.GetByLabel("要做什么").FillAsync("通知领证");
        await dialog.GetByLabel("期限", new() { Exact = true }).SelectOptionAsync("PostingEnd");
        await dialog.Locator("#task-days").FillAsync("3");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "新增", Exact = true }).DblClickAsync();
        var made = tasks.Locator("li[data-kind='HandMade']");
        await Assertions.Expect(made).ToHaveCountAsync(1);
        await Assertions.Expect(made).ToContainTextAsync("等待公示期满");

        await PostAsync(browser, app, href);
        await page.OpenAsync(href);
        // Posted 2020-10-12 for five working days: the 19th; three more are the 22nd.
        await Assertions.Expect(made).ToContainTextAsync("2020-10-22");
        await page.OpenAsync(TaskUrls.List);
        await AxeAssert.NoSeriousFindings(page);
        await Assertions.Expect(page.Locator("tr[data-kind='HandMade']")).ToContainTextAsync("通知领证");
        await page.ScreenshotAsync("tasks");

        await page.OpenAsync(href);
        await made.GetByRole(AriaRole.Button, new() { Name = "完成" }).ClickAsync();
        await dialog.GetByLabel("办理结果").FillAsync("已电话通知");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "完成" }).ClickAsync();
        await Assertions.Expect(made).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "移交", Exact = true }).First.ClickAsync();
        await dialog.GetByLabel("移交给").SelectOptionAsync(new SelectOptionValue { Label = "冉世碧（协调员）" });
        await dialog.GetByLabel("移交事由").FillAsync("分工调整");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "移交", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".ky-case-facts")).ToContainTextAsync("冉世碧");

        await page.Locator(".ky-printout summary").ClickAsync();
        await page.GetByLabel("打印用途").FillAsync("存档");
        var printed = page.Context.WaitForPageAsync();
        var form = await page.Locator(".ky-printout form").EvaluateAsync<Dictionary<string, string>>("form => Object.fromEntries(new FormData(form))");
        var fields = page.Context.APIRequest.CreateFormData();
        foreach (var (name, value) in form) fields.Set(name, value);
        var answer = await page.Context.APIRequest.PostAsync($"{app.BaseAddress}{href}/printout", new() { Form = fields });
        Assert.Equal((200, "application/pdf"), (answer.Status, answer.Headers["content-type"]));
        await page.GetByRole(AriaRole.Button, new() { Name = "生成 PDF" }).ClickAsync();
        await printed;
    }

    /// <summary>By the reviewer, in another browser.</summary>
    private static async Task PostAsync(BrowserFixture browser, AppFixture app, string href)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await using var db = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<KangyangDb>>().CreateDbContextAsync();
        var caseFile = new CaseFileId(Guid.Parse(href[(href.LastIndexOf('/') + 1)..]));
        var plan = (await db.Assessments.SingleAsync(entry => entry.CaseId == caseFile)).PlanId.Value;
        var page = await browser.NewPageAsync(app.BaseAddress);
        await page.SignInAsync("zhouwenjing", DemoAccounts.Password);
        await page.OpenAsync($"/postings/open/{plan}");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("发布 \\d+ 人的公示") }).ClickAsync();
        await page.UntilAddressAsync("/postings/[0-9a-f-]{36}$");
    }

    private static async Task AddColleagueAsync(AppFixture app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await using var db = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<KangyangDb>>().CreateDbContextAsync();
        var provider = (await db.Users.SingleAsync(account => account.UserName == "luoxiaomei")).OrganizationId;
        var created = await scope.ServiceProvider.GetRequiredService<AccountCreation>().CreateAsync(
            AccountCreation.System, new("ranshibi", "冉世碧", DemoAccounts.Password, Role.Coordinator, provider, null, "教务处"));
        Assert.True(created.Succeeded, created.Refusal?.Code);
    }
}
