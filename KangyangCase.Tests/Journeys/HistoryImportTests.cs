using KangyangCase.App.Importing;
using KangyangCase.Tests.Importing;
using KangyangCase.Tests.Support;
using Microsoft.Playwright;

namespace KangyangCase.Tests.Journeys;

/// <summary>A centre brings in its class of 2018: corrects a cell, lets the public check answer, and takes the batch back.</summary>
public sealed class HistoryImportTests(BrowserFixture browser)
{
    private static readonly string[] Titles = ["姓名", "身份证号", "班期名称", "开班日期", "结业日期", "学时", "职业", "等级", "证书类别", "证书编号", "发证日期", "发证机构"];

    /// <summary>Invented, with numbers that add up; not of the demo centre.</summary>
    private static readonly (string Name, string Document)[] People =
        [("覃素芬", Numbered("50023319710203102")), ("牟远志", Numbered("50023319680511205")), ("石兰英", Numbered("50023319750830304"))];

    private static string Numbered(string body) => body + Domain.Trainees.IdentityChecksum.For(body);

    private static byte[] Workbook()
    {
        var rows = People.Select((person, place) => (string[])
            [person.Name, person.Document, "养老护理员五级 2018-01 班", "2018-05-07", "2018-06-15", "80", place == 2 ? "养老护里员" : "养老护理员", "五级", "培训合格", $"渝康培2018-{place + 1:000}", "2018-06-20", "渝康职业培训学校"]);
        return NewWorkbook.Of(Sheets.Table([Titles, .. rows]));
    }

    [Fact]
    public async Task History_FromWorkbookToPublicCheckAndBack_Succeeds()
    {
        await using var app = new AppFixture();
        var walk = new Walk(await browser.NewPageAsync(app.BaseAddress), app.BaseAddress);
        await walk.SignInAsync("luoxiaomei");
        await walk.OpenAsync("/history/import");
        var template = await walk.FetchAsync(await walk.HrefAsync("下载模板"));
        Assert.True(template is [(byte)'P', (byte)'K', ..]);
        await walk.Page.ScreenshotAsync("history-import");

        await (await walk.Page.UploadAsync()).SetInputFilesAsync(new FilePayload
        {
            Name = "2018年历史数据.xlsx",
            MimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Buffer = Workbook(),
        });
        await walk.SeeAsync("不在工种目录中");
        await AxeAssert.NoSeriousFindings(walk.Page);
        await walk.Page.ScreenshotAsync("history-check");
        var cell = walk.Page.GetByLabel("第 4 行 职业");
        await cell.FillAsync("养老护理员");
        await cell.BlurAsync();
        await Assertions.Expect(walk.Button("全部导入（3）")).ToBeEnabledAsync();
        await walk.Page.GetByLabel("证书可公开查验").CheckAsync();
        await walk.ClickAsync("全部导入（3）");
        await walk.SeeAsync("已导入 3 行");
        await walk.SeeAsync("其中可公开查验 3 本");
        await walk.Page.ScreenshotAsync("history-done");

        await walk.OpenAsync("/certificates");
        await walk.SeeAsync("渝康培2018-003");
        await walk.Page.ScreenshotAsync("history-register");
        await walk.Link("渝康培2018-003").First.ClickAsync();
        await walk.SeeAsync("培训合格");
        await walk.Page.ScreenshotAsync("history-certificate");
        await CheckAsync(app.BaseAddress, "渝康培2018-003", "石兰英", "历史证书，已登记");

        await walk.OpenAsync("/history/import");
        await walk.ClickAsync("撤销本批：2018年历史数据.xlsx");
        await walk.Page.Locator("#confirm-reason").FillAsync("编号抄错一列");
        await walk.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "撤销本批" }).ClickAsync();
        await Assertions.Expect(walk.Page.GetByRole(AriaRole.Cell, new() { Name = "已撤销" })).ToBeVisibleAsync();
        await CheckAsync(app.BaseAddress, "渝康培2018-003", "石兰英", "查无此证");
    }

    private async Task CheckAsync(string address, string number, string name, string answer)
    {
        var page = await browser.NewPageAsync(address);
        await page.GotoAsync("/verify");
        await page.GetByLabel("证书编号").FillAsync(number);
        await page.GetByLabel("持证人姓名").FillAsync(name);
        await page.GetByRole(AriaRole.Button, new() { Name = "查验" }).ClickAsync();
        await Assertions.Expect(page.GetByText(answer)).ToBeVisibleAsync();
        if (answer.StartsWith('历')) await page.ScreenshotAsync("history-public");
    }
}
