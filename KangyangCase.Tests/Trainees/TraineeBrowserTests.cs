using KangyangCase.Tests.Journeys;
using KangyangCase.Tests.Support;
using Microsoft.Playwright;

namespace KangyangCase.Tests.Trainees;

public sealed class TraineeBrowserTests(BrowserFixture browser)
{
    [Fact]
    public async Task Coordinator_EntersACertificateEarnedElsewhere_AndTheLadderCountsIt()
    {
        await using var app = new AppFixture();
        var walk = new Walk(await browser.NewPageAsync(app.BaseAddress), app.BaseAddress);
        await walk.SignInAsync("luoxiaomei");
        await walk.OpenAsync("/trainees");
        await walk.Page.Locator("a.ky-name").First.ClickAsync();
        var rung = walk.Page.Locator(".ky-rungs tbody tr").Nth(1);
        await Assertions.Expect(rung).ToContainTextAsync("四级/中级工");
        await Assertions.Expect(rung).Not.ToContainTextAsync("已取得");
        await AxeAssert.NoSeriousFindings(walk.Page);

        await walk.ClickAsync("登记证书");
        await walk.FillAsync("职业名称", "养老护理员");
        await walk.ChooseAsync("#cert-level", "Level4");
        await walk.FillAsync("证书编号", "1533003017400123");
        await walk.Page.Locator("#cert-on").FillAsync("2015.10.20");
        await walk.Page.Locator("#cert-on").BlurAsync();
        await walk.Button("保存").ClickAsync();
        await Assertions.Expect(walk.Page.Locator("[data-code='earlier.evidence-missing']")).ToBeVisibleAsync();
        await walk.FillAsync("核对依据", "看过原件");
        // A double click writes once.
        await walk.Button("保存").DblClickAsync();

        await Assertions.Expect(rung).ToContainTextAsync("已取得");
        await Assertions.Expect(rung).ToContainTextAsync("2015-10-20");
        Assert.Equal(1, await walk.Page.Locator("#certificates tbody tr").CountAsync());
        await Assertions.Expect(walk.Page.Locator("#history")).ToContainTextAsync("已有证书：养老护理员");
        await walk.Page.ScreenshotAsync("trainee");
    }

    [Fact]
    public async Task Refusal_MarksTheFields_AndTheFirstTakesTheFocus()
    {
        await using var app = new AppFixture();
        var walk = new Walk(await browser.NewPageAsync(app.BaseAddress), app.BaseAddress);
        await walk.SignInAsync("luoxiaomei");
        await walk.OpenAsync("/trainees/new");
        await walk.FillAsync("姓名", "牟小芹");
        await walk.Button("保存").ClickAsync();

        var number = walk.Page.Locator("#new-number");
        await Assertions.Expect(number).ToBeFocusedAsync();
        await Assertions.Expect(number).ToHaveAttributeAsync("aria-invalid", "true");
        await Assertions.Expect(number).ToHaveAttributeAsync("aria-describedby", "new-number-hint new-number-error");
        await Assertions.Expect(walk.Page.Locator("#new-number-error")).ToContainTextAsync("证件号码为空");
        await AxeAssert.NoSeriousFindings(walk.Page);
        await walk.FillAsync("手机", "023-54331234");
        await walk.FillAsync("证件号码", TraineeDesk.Number(9));
        await walk.Button("保存").ClickAsync();

        await Assertions.Expect(walk.Page.Locator("#new-phone")).ToBeFocusedAsync();
        await Assertions.Expect(number).Not.ToHaveAttributeAsync("aria-invalid", "true");
        await Assertions.Expect(number).ToHaveAttributeAsync("aria-describedby", "new-number-hint");
    }

    [Fact]
    public async Task Coordinator_RegistersAPersonWithoutARoster_AndIsLedToOneWhoIsKnown()
    {
        await using var app = new AppFixture();
        var walk = new Walk(await browser.NewPageAsync(app.BaseAddress), app.BaseAddress);
        await walk.SignInAsync("luoxiaomei");
        await walk.OpenAsync("/trainees/new");
        await AxeAssert.NoSeriousFindings(walk.Page);
        await walk.FillAsync("姓名", "牟小芹");
        await walk.FillAsync("证件号码", TraineeDesk.Number(9));
        await walk.Button("保存").ClickAsync();
        await walk.SeeAsync("还没有个案");

        await walk.OpenAsync("/trainees/new");
        await walk.FillAsync("姓名", "牟小芹");
        await walk.FillAsync("证件号码", TraineeDesk.Number(9));
        await walk.Button("保存").ClickAsync();
        await walk.FollowAsync("打开原档案");
        await walk.SeeAsync("还没有个案");
    }
}
