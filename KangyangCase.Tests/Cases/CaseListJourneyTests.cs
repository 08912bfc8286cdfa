using KangyangCase.Tests.Journeys;
using KangyangCase.Tests.Support;
using Microsoft.Playwright;

namespace KangyangCase.Tests.Cases;

public sealed class CaseListJourneyTests(BrowserFixture browser)
{
    [Fact]
    public async Task List_KeepsItsPlaceOnTheWayBack_ForgetsTicksOutOfSight_AndRemembersItsColumns()
    {
        await using var app = new AppFixture();
        var walk = new Walk(await browser.NewPageAsync(app.BaseAddress), app.BaseAddress);
        await walk.SignInAsync("luoxiaomei");
        await walk.OpenAsync("/cases");
        var names = walk.Page.Locator("td a.ky-name");
        var first = await names.First.InnerTextAsync();
        await walk.Page.GetByLabel($"选择 {first}").CheckAsync();
        await Assertions.Expect(walk.Page.Locator(".ky-picked")).ToContainTextAsync("已选 1");

        await walk.ClickAsync("下一页");
        await walk.Page.UntilAddressAsync(@"after=[0-9a-f]{32}");
        await Assertions.Expect(names.First).Not.ToHaveTextAsync(first);
        await Assertions.Expect(walk.Page.Locator(".ky-picked")).ToHaveCountAsync(0);
        await Assertions.Expect(walk.Button("批量退出")).ToBeDisabledAsync();

        var second = await names.First.InnerTextAsync();
        await names.First.ClickAsync();
        await walk.Page.UntilAddressAsync(@"/cases/[0-9a-f-]{36}");
        await walk.Page.GoBackAsync();
        await Assertions.Expect(names.First).ToHaveTextAsync(second);
        await walk.Page.ReloadAsync();
        await walk.Page.UntilInteractiveAsync();
        await Assertions.Expect(names.First).ToHaveTextAsync(second);

        // 列设置 by keyboard; the wish is there for the next browser.
        await walk.Page.GetByText("列设置").FocusAsync();
        await walk.Page.Keyboard.PressAsync("Enter");
        await walk.Page.Locator("#col-tail").FocusAsync();
        await walk.Page.Keyboard.PressAsync("Space");
        await Assertions.Expect(walk.Page.GetByRole(AriaRole.Columnheader, new() { Name = "证件尾号" })).ToBeHiddenAsync();
        await AxeAssert.NoSeriousFindings(walk.Page);
        await walk.Page.GetByLabel("密度").SelectOptionAsync("Compact");
        await Assertions.Expect(walk.Page.Locator("section.ky-list")).ToHaveAttributeAsync("data-density", "compact");

        var elsewhere = new Walk(await browser.NewPageAsync(app.BaseAddress), app.BaseAddress);
        await elsewhere.SignInAsync("luoxiaomei");
        await elsewhere.OpenAsync("/cases");
        await Assertions.Expect(elsewhere.Page.Locator("section.ky-list")).ToHaveAttributeAsync("data-density", "compact");
        await Assertions.Expect(elsewhere.Page.GetByRole(AriaRole.Columnheader, new() { Name = "证件尾号" })).ToBeHiddenAsync();
    }
}
