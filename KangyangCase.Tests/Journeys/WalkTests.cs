using System.Text.Json;
using System.Text.RegularExpressions;
using KangyangCase.App.Importing;
using KangyangCase.Tests.Support;
using Microsoft.Playwright;
using UglyToad.PdfPig;

namespace KangyangCase.Tests.Journeys;

/// <summary>The nine steps, from the roster as a centre sends it to a certificate that the public can check.</summary>
public sealed partial class WalkTests(BrowserFixture browser)
{
    private const string Sample = "忠县养老护理员五级-学员花名册.xlsx";
    private const string CohortName = "养老护理员五级 2020-03 班";
    private const string PlanName = "养老护理员五级 2020年第5批";

    private static string SamplePath => Repository.PathOf("KangyangCase.App", "wwwroot", "samples", Sample);

    [Fact]
    public async Task Walk_FromRosterToCertificate_Succeeds()
    {
        await using var app = new AppFixture();
        var walk = new Walk(await browser.NewPageAsync(app.BaseAddress), app.BaseAddress);
        try
        {
            await GoAsync(walk, app.BaseAddress);
        }
        catch
        {
            // What the person saw when the walk stopped.
            await walk.Page.ScreenshotAsync(new() { Path = Repository.PathOf("artifacts", "screenshots", "walk-stopped.png") });
            TestContext.Current.TestOutputHelper?.WriteLine($"{walk.Page.Url}\n{await walk.Page.Locator("main").InnerTextAsync()}");
            throw;
        }
    }

    private async Task GoAsync(Walk walk, string address)
    {
        await walk.SignInAsync("luoxiaomei");
        await walk.SeeAsync("期限");
        await walk.Page.ScreenshotAsync("home");
        await AxeAssert.NoSeriousFindings(walk.Page);
        var cohort = await CreateCohortAsync(walk);
        await ImportAsync(walk);
        await AttendAsync(walk, cohort);
        await CompleteAsync(walk, cohort);
        var plan = await PutForwardAsync(walk, cohort);
        await ApproveAsync(walk, plan);
        await MarkAsync(walk, plan);
        await PostAsync(walk, plan);
        await walk.MoveDateAsync("+5 个工作日", "2020-10-19");
        await walk.SignInAsync("xieyumei");
        await walk.OpenAsync("/certificates/issue");
        Assert.Contains("2020-10-20", await walk.Page.GetByLabel(PlanName).InnerTextAsync());
        await walk.MoveDateAsync("+1 天", "2020-10-20");
        var (number, name) = await IssueAsync(walk);
        await CheckAsync(address, number, name);
    }

    private static async Task<string> CreateCohortAsync(Walk walk)
    {
        await walk.OpenAsync("/cohorts/new");
        await walk.FillAsync("班期名称", CohortName);
        await walk.ChooseAsync("#goal-occupation", "yanglao-huli");
        await walk.ChooseAsync("#goal-level", "Level5");
        await walk.Page.Locator("#cohort-assessor").SelectOptionAsync(new SelectOptionValue { Label = "重庆渝康职业技能评价中心" });
        await walk.Page.Locator("#cohort-start").FillAsync("20201012");
        await walk.Page.Locator("#cohort-start").BlurAsync();
        await Assertions.Expect(walk.Page.Locator("#cohort-start")).ToHaveValueAsync("2020-10-12");
        await walk.ClickAsync("保存并导入名册");
        await walk.Page.UntilAddressAsync("/import$");
        await walk.Page.UntilInteractiveAsync();
        return Uuid().Match(walk.Page.Url).Value;
    }

    private static async Task ImportAsync(Walk walk)
    {
        var offered = await walk.FetchAsync(await walk.HrefAsync("下载演示名册"));
        Assert.Equal(await File.ReadAllBytesAsync(SamplePath, TestContext.Current.CancellationToken), offered);
        await (await walk.Page.UploadAsync()).SetInputFilesAsync(SamplePath);
        await walk.Page.WaitForSelectorAsync("tr[data-row]");
        await AssertPreviewEqualsVerbAsync(walk);
        await walk.Page.ScreenshotAsync("import-preview");
        await AxeAssert.NoSeriousFindings(walk.Page);
        await walk.ClickAsync("仅导入正确行（38）");
        await walk.SeeAsync("已导入 38 人");
    }

    /// <summary>What the page shows and what the verb prints are one judgement.</summary>
    private static async Task AssertPreviewEqualsVerbAsync(Walk walk)
    {
        using var output = new StringWriter();
        CheckRosterCommand.Run([SamplePath, "--occupation", "养老护理员", "--level", "5", "--start", "2020-10-12", "--json", "--demo"], output, TextWriter.Null);
        using var json = JsonDocument.Parse(output.ToString());
        var expected = json.RootElement.GetProperty("rows").EnumerateArray().ToDictionary(
            row => row.GetProperty("row").GetInt32().ToString(),
            row => row.GetProperty("outcome").GetString() switch
            {
                "ok" => "新增",
                "warning" => "警告",
                "error" => "错误",
                "duplicate" => "重复",
                var other => throw new InvalidOperationException(other),
            });
        var rows = await walk.Page.Locator("tr[data-row]").AllAsync();
        var shown = new Dictionary<string, string>();
        foreach (var row in rows)
        {
            shown[(await row.GetAttributeAsync("data-row"))!] = (await row.Locator("td").Nth(1).InnerTextAsync()).Trim();
        }
        Assert.Equal(48, expected.Count);
        Assert.Equal(expected.OrderBy(pair => pair.Key), shown.OrderBy(pair => pair.Key));
    }

    private static async Task AttendAsync(Walk walk, string cohort)
    {
        await walk.OpenAsync($"/cohorts/{cohort}/sessions");
        await walk.ClickAsync("排课");
        await walk.ClickAsync("预览");
        await walk.ClickAsync("保存 2 节");
        await walk.SeeAsync("已排课 2 节");
        for (var session = 0; session < 2; session++)
        {
            await walk.OpenAsync($"/cohorts/{cohort}/sessions");
            await walk.FollowAsync("去登记");
            await Assertions.Expect(walk.Button("全部出勤")).ToBeEnabledAsync();
            // The first person from the keyboard, the rest by the button.
            await walk.Page.Keyboard.PressAsync("1");
            await walk.ClickAsync("全部出勤");
            await walk.Page.WaitForSelectorAsync("[data-saved]:has-text('已保存')");
            Assert.Equal("38", await walk.Page.Locator("[data-count=Present]").InnerTextAsync());
        }
        await walk.Page.ScreenshotAsync("attendance");
        await AxeAssert.NoSeriousFindings(walk.Page);
    }

    private static async Task CompleteAsync(Walk walk, string cohort)
    {
        await walk.OpenAsync($"/cohorts/{cohort}/completion");
        await walk.FillAsync("书面确认意见", "最低学时未见明文，本班按教学计划 8 学时办理。");
        await walk.ClickAsync("确认");
        await walk.ClickAsync("选择全部可结业的 38 人");
        await walk.Page.ScreenshotAsync("completion");
        await AxeAssert.NoSeriousFindings(walk.Page);
        await walk.ClickAsync("办理结业");
        await walk.SeeAsync("38 人已结业");
    }

    private static async Task<string> PutForwardAsync(Walk walk, string cohort)
    {
        await walk.OpenAsync($"/assessments/put-forward/{cohort}");
        await walk.Page.Locator("#plan-name").FillAsync(PlanName);
        await walk.Page.Locator("#plan-assessed").FillAsync("2020.10.12");
        await walk.Page.Locator("#plan-assessed").BlurAsync();
        await walk.Page.GetByRole(AriaRole.Button, new() { Name = "公告", Exact = true }).ClickAsync();
        await walk.ClickAsync("选择全部可提交的 30 人");
        // The eight without a year of practice are told from when they may sit.
        Assert.Equal(8, await walk.Page.Locator("td.ky-said", new() { HasText = "2021-10-12" }).CountAsync());
        await walk.Page.ScreenshotAsync("put-forward");
        await AxeAssert.NoSeriousFindings(walk.Page);
        await walk.ClickAsync("提交申报");
        await walk.SeeAsync("提交 30 人");
        await walk.OpenAsync("/assessments");
        await walk.FollowAsync(PlanName);
        return Uuid().Match(walk.Page.Url).Value;
    }

    private static async Task ApproveAsync(Walk walk, string plan)
    {
        await walk.OpenAsync("/cases?stage=PutForward");
        await walk.FollowAsync("阿依古丽·买买提");
        await walk.SeeAsync("等级阶梯");
        await walk.Page.ScreenshotAsync("case");
        await AxeAssert.NoSeriousFindings(walk.Page);
        await walk.SignInAsync("zhouwenjing");
        await walk.OpenAsync($"/assessments/{plan}");
        await walk.ClickAsync("选择全部待审核的 30 人");
        await walk.Page.GetByRole(AriaRole.Button, new() { Name = "批准", Exact = true }).Last.ClickAsync();
        await walk.Page.Locator(".mud-dialog").GetByRole(AriaRole.Button, new() { Name = "批准" }).ClickAsync();
        await walk.SeeAsync("批准 30 人");
        await walk.Page.ScreenshotAsync("candidates");
        await AxeAssert.NoSeriousFindings(walk.Page);
    }

    private static async Task MarkAsync(Walk walk, string plan)
    {
        await walk.SignInAsync("tanlihua");
        await walk.OpenAsync($"/assessments/{plan}/marks");
        await walk.Page.WaitForSelectorAsync("table.ky-sheet tbody input");
        await walk.Page.Locator("table.ky-sheet tbody input[data-row='0'][data-column='0']").FocusAsync();
        for (var person = 0; person < 30; person++) await TypeAsync(person switch { 0 => "缺", 1 => "59.5", _ => $"{60 + person}" });
        await walk.Page.Locator("table.ky-sheet tbody input[data-row='0'][data-column='1']").FocusAsync();
        for (var person = 0; person < 30; person++) await TypeAsync(person == 2 ? "８５" : "78");
        await walk.SeeAsync("已自动保存");
        await Assertions.Expect(walk.Button("提交成绩")).ToBeEnabledAsync();
        await walk.Page.ScreenshotAsync("score-sheet");
        await AxeAssert.NoSeriousFindings(walk.Page);
        await walk.ClickAsync("提交成绩");
        var confirm = walk.Page.Locator(".mud-dialog .ky-btn-primary");
        await confirm.ClickAsync();
        await walk.Page.WaitForSelectorAsync("td.ky-read");
        Assert.Equal("缺考", (await walk.Page.Locator("td.ky-read").First.InnerTextAsync()).Trim());

        async Task TypeAsync(string text)
        {
            await walk.Page.Keyboard.TypeAsync(text);
            await walk.Page.Keyboard.PressAsync("Enter");
        }
    }

    private static async Task PostAsync(Walk walk, string plan)
    {
        await walk.SignInAsync("zhouwenjing");
        await walk.OpenAsync($"/postings/open/{plan}");
        await walk.SeeAsync("10月19日");
        await walk.Page.ScreenshotAsync("posting");
        await AxeAssert.NoSeriousFindings(walk.Page);
        await walk.ClickAsync("发布 28 人的公示");
        await walk.Page.UntilAddressAsync("/postings/[0-9a-f-]{36}$");
        await walk.Page.UntilInteractiveAsync();
    }

    private static async Task<(string Number, string Name)> IssueAsync(Walk walk)
    {
        await walk.OpenAsync("/certificates/issue");
        // Others of the demo centre are ready too: this walk issues its own 28.
        foreach (var other in await walk.Page.GetByLabel("选中本计划全部可签发人员").AllAsync())
        {
            if (await other.IsEnabledAsync() && await other.IsCheckedAsync()) await other.UncheckAsync();
        }
        await walk.Page.GetByLabel(PlanName).GetByLabel("选中本计划全部可签发人员").CheckAsync();
        await walk.Page.ScreenshotAsync("issue");
        await AxeAssert.NoSeriousFindings(walk.Page);
        await walk.ClickAsync("下一步：核对编号");
        await walk.Button("签发 28 本").DblClickAsync();
        await walk.Link("打印本批 28 本（一个 PDF）").WaitForAsync();
        Assert.Equal(28, await walk.Page.Locator("tbody tr").CountAsync());

        var row = walk.Page.Locator("tbody tr", new() { HasText = "彭𬭎" });
        Assert.Equal(0, await row.CountAsync());
        row = walk.Page.Locator("tbody tr", new() { HasText = "田㛃䶮" });
        var number = Number().Match(await row.InnerTextAsync()).Value;
        await AssertPaperAsync(await walk.FetchAsync((await row.GetByRole(AriaRole.Link, new() { Name = "单独打印 田㛃䶮" }).GetAttributeAsync("href"))!), number, "田㛃䶮", 1);
        await TakePictureAsync(await walk.FetchAsync((await row.GetByRole(AriaRole.Link, new() { Name = "单独打印 田㛃䶮" }).GetAttributeAsync("href"))!));
        var merged = await walk.FetchAsync(await walk.HrefAsync("打印本批 28 本（一个 PDF）"));
        await AssertPaperAsync(merged, number, "阿依古丽·买买提", 28);
        return (number, "田㛃䶮");
    }

    private static Task AssertPaperAsync(byte[] pdf, string number, string name, int pages)
    {
        using var document = PdfDocument.Open(pdf);
        Assert.Equal(pages, document.NumberOfPages);
        var text = string.Concat(document.GetPages().Select(page => page.Text));
        foreach (var wanted in (string[])[name, number, "居民身份证", "养老护理员", "五级/初级工", "--", "重庆渝康职业技能评价中心", "2020年10月20日", "http://jndj.osta.org.cn", "http://pjjg.osta.org.cn"])
        {
            Assert.Contains(wanted, text);
        }
        Assert.Contains("演示", text);
        return Task.CompletedTask;
    }

    /// <summary>The paper itself, for README and guide.</summary>
    private static async Task TakePictureAsync(byte[] pdf)
    {
        ExternalTools.RequirePoppler();
        using var folder = new TempFolder();
        await File.WriteAllBytesAsync(folder.Of("certificate.pdf"), pdf, TestContext.Current.CancellationToken);
        var target = Path.Combine(PageExtensions.PictureFolder, "certificate");
        await ExternalTools.RunAsync("pdftoppm", "-r", "80", "-png", "-singlefile", folder.Of("certificate.pdf"), target);
        Assert.True(new FileInfo(target + ".png").Length > 10_000);
    }

    /// <summary>As a stranger without scripts.</summary>
    private async Task CheckAsync(string address, string number, string name)
    {
        var page = await browser.NewPageAsync(address, withoutScripts: true);
        await page.GotoAsync("/verify");
        await page.GetByLabel("证书编号").FillAsync(number);
        await page.GetByLabel("持证人姓名").FillAsync(name);
        await page.GetByRole(AriaRole.Button, new() { Name = "查验" }).ClickAsync();
        Assert.Contains("有效", await page.InnerTextAsync("main"));
        Assert.DoesNotContain(name, await page.ContentAsync());
        Assert.DoesNotContain(Uri.EscapeDataString(name), page.Url);
        await page.ScreenshotAsync("verification");
        await page.GetByLabel("证书编号").FillAsync(number);
        await page.GetByLabel("持证人姓名").FillAsync("别人");
        await page.GetByRole(AriaRole.Button, new() { Name = "查验" }).ClickAsync();
        Assert.Contains("查无此证", await page.InnerTextAsync("main"));
    }

    [GeneratedRegex("S[0-9]{14}5[0-9]{6}")]
    private static partial Regex Number();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Uuid();
}
