using KangyangCase.Tests.Journeys;
using KangyangCase.Tests.Support;
using Microsoft.Playwright;

namespace KangyangCase.Tests.Drafts;

/// <summary>What was typed more than two seconds ago survives everything a browser and a server can suffer.</summary>
public sealed class DraftJourneyTests(BrowserFixture browser)
{
    private const string Restore = "恢复草稿";

    [Fact]
    public async Task Draft_TypedAgainAfterCancelling_IsOfferedOnce_AndNotAtAllOnceSaved()
    {
        await using var app = new AppFixture();
        var walk = new Walk(await browser.NewPageAsync(app.BaseAddress), app.BaseAddress);
        var (address, bars) = (walk.Page.Locator("#contact-address"), walk.Page.Locator(".ky-draft-bar"));
        await walk.SignInAsync("luoxiaomei");
        await walk.OpenAsync("/trainees");
        await walk.Page.Locator("a.ky-name").First.ClickAsync();
        for (var offered = 0; offered < 2; offered++)
        {
            await OpenDialogAsync();
            await Assertions.Expect(bars).ToHaveCountAsync(offered);
            await address.FillAsync("忠州街道 9 号");
            await walk.SeeAsync("草稿已保存");
            await walk.ClickAsync("取消");
            await Assertions.Expect(address).ToHaveCountAsync(0);
        }

        await OpenDialogAsync();
        await Assertions.Expect(bars).ToHaveCountAsync(1);
        await address.FillAsync("忠州街道 9 号");
        await walk.Button("保存").ClickAsync();
        await Assertions.Expect(address).ToHaveCountAsync(0);
        await OpenDialogAsync();
        await Assertions.Expect(address).ToHaveValueAsync("忠州街道 9 号");
        await Assertions.Expect(bars).ToHaveCountAsync(0);

        async Task OpenDialogAsync()
        {
            await walk.ClickAsync("修改联系方式");
            await walk.Page.Locator(".mud-dialog [data-draft-asked]").WaitForAsync();
        }
    }

    [Fact]
    public async Task Draft_SurvivesAKilledServer_WithEveryKindOfFieldAndAddedRows()
    {
        using var folder = new TempFolder();
        await using (var first = SpawnedSite.StartWeb(folder.Of("data"), demo: true))
        {
            var before = await WalkAsync((await first.ListeningAsync()).ToString());
            await before.SignInAsync("shanwenbo");
            await before.OpenAsync("/occupations/new");
            await before.Page.Locator("#occ-name").FillAsync("健康照护师（试）");
            await before.Page.Locator("#occ-aliases").FillAsync("健康照护员\n照护师");
            await before.ClickAsync("加一个工种");
            await before.Page.GetByLabel("第 2 行工种", new() { Exact = true }).FillAsync("失智照护员");
            await before.Page.GetByLabel("第 2 行五级", new() { Exact = true }).CheckAsync();
            await before.Page.GetByLabel("第 2 行三级", new() { Exact = true }).CheckAsync();
            await before.ClickAsync("加一个相关职业");
            await before.Page.GetByLabel("第 1 行相关职业", new() { Exact = true }).FillAsync("护士");
            await before.Page.GetByLabel("第 1 行关系", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Index = 1 });
            await before.Page.GetByLabel("民政部门").First.CheckAsync();
            // Still in focus: the page itself has not been told of it.
            await before.Page.Locator("#occ-reason").PressSequentiallyAsync("照新标准补登");
            await Task.Delay(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken);
            await first.KillAsync();
        }

        await using var second = SpawnedSite.StartWeb(folder.Of("data"), demo: true);
        var after = await WalkAsync((await second.ListeningAsync()).ToString());
        await after.SignInAsync("shanwenbo");
        await after.OpenAsync("/occupations/new");
        await after.SeeAsync("未保存）");
        await after.Page.ScreenshotAsync("drafts");
        await after.ClickAsync(Restore);
        await Assertions.Expect(after.Page.Locator(".ky-draft-bar")).ToHaveCountAsync(0, new() { Timeout = 30_000 });
        await ExpectValueAsync(after, "#occ-name", "健康照护师（试）");
        await ExpectValueAsync(after, "#occ-aliases", "健康照护员\n照护师");
        await ExpectValueAsync(after, "#occ-reason", "照新标准补登");
        await Assertions.Expect(after.Page.GetByLabel("第 2 行工种", new() { Exact = true })).ToHaveValueAsync("失智照护员");
        await Assertions.Expect(after.Page.GetByLabel("第 2 行五级", new() { Exact = true })).ToBeCheckedAsync();
        await Assertions.Expect(after.Page.GetByLabel("第 2 行四级", new() { Exact = true })).Not.ToBeCheckedAsync();
        await Assertions.Expect(after.Page.GetByLabel("第 2 行三级", new() { Exact = true })).ToBeCheckedAsync();
        await Assertions.Expect(after.Page.GetByLabel("第 1 行相关职业", new() { Exact = true })).ToHaveValueAsync("护士");
        await Assertions.Expect(after.Page.GetByLabel("第 1 行关系", new() { Exact = true })).Not.ToHaveValueAsync("");
        await Assertions.Expect(after.Page.GetByLabel("民政部门").First).ToBeCheckedAsync();
        // The page took it over, not only the screen: what it refuses now is what nobody has typed.
        await after.ClickAsync("保存");
        await Assertions.Expect(after.Page.Locator("main [role=alert]").First).ToContainTextAsync("“责任部门”填了内容就要写出处");
        Assert.Equal("0/0", await StoredInBrowserAsync(after));
    }

    [Fact]
    public async Task Draft_SurvivesRefreshAndSignOut_AndNobodyElseSeesIt()
    {
        await using var app = new AppFixture();
        var walk = await WalkAsync(app.BaseAddress);
        await walk.SignInAsync("luoxiaomei");
        await walk.OpenAsync("/cohorts/new");
        await walk.Page.Locator("#cohort-name").PressSequentiallyAsync("养老护理员五级 2020-09 班");
        await walk.Page.Locator("#cohort-start").FillAsync("20201102");
        await walk.SeeAsync("草稿已保存");
        await walk.Page.Locator("#goal-occupation").SelectOptionAsync(new SelectOptionValue { Label = "养老护理员" });
        await walk.Page.Locator("#goal-level").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        var level = await walk.Page.Locator("#goal-level").InputValueAsync();
        // At once: the page is flushed as it goes.
        await walk.Page.ReloadAsync();
        await walk.Page.UntilInteractiveAsync();
        await walk.SeeAsync("4 处未保存");

        await SignOutAsync(walk);
        await walk.Page.SignInAsync("shanwenbo", App.Demo.DemoAccounts.Password);
        await SignOutAsync(walk);
        await walk.Page.SignInAsync("luoxiaomei", App.Demo.DemoAccounts.Password);
        await walk.OpenAsync("/cohorts/new");
        await walk.ClickAsync(Restore);
        await Assertions.Expect(walk.Page.Locator(".ky-draft-bar")).ToHaveCountAsync(0, new() { Timeout = 30_000 });
        await ExpectValueAsync(walk, "#cohort-name", "养老护理员五级 2020-09 班");
        await ExpectValueAsync(walk, "#cohort-start", "2020-11-02");
        await ExpectValueAsync(walk, "#goal-level", level);
        Assert.Equal("0/0", await StoredInBrowserAsync(walk));

        await walk.ClickAsync("保存并导入名册");
        await walk.Page.UntilAddressAsync("/import");
        await walk.OpenAsync("/cohorts/new");
        await walk.Page.WaitForSelectorAsync("[data-draft-asked]", new() { State = WaitForSelectorState.Attached });
        Assert.Equal(0, await walk.Button(Restore).CountAsync());
    }

    [Fact]
    public async Task Draft_NeverHoldsAPassword_AndDiscardIsForGood()
    {
        await using var app = new AppFixture();
        var walk = await WalkAsync(app.BaseAddress);
        await walk.SignInAsync("shanwenbo");
        await walk.OpenAsync("/accounts");
        await walk.ClickAsync("新建账号");
        await walk.Page.Locator("#acc-password").PressSequentiallyAsync("battery staple 12");
        var sent = walk.Page.WaitForRequestAsync(request => request.Url.EndsWith("/drafts", StringComparison.Ordinal));
        await walk.Page.Locator("#acc-name").PressSequentiallyAsync("冉隆芬");
        var body = (await sent).PostData!;
        Assert.Contains("冉隆芬", body);
        Assert.DoesNotContain("battery", body);
        await walk.OpenAsync("/occupations/new");
        await walk.Page.Locator("#occ-name").PressSequentiallyAsync("甲写的");
        await walk.SeeAsync("草稿已保存");
        await walk.OpenAsync("/occupations/new");
        await walk.SeeAsync("1 处未保存");
        await walk.ClickAsync("放弃草稿");
        await Assertions.Expect(walk.Button(Restore)).ToHaveCountAsync(0);
        await walk.OpenAsync("/occupations/new");
        await walk.Page.Locator("#occ-name").PressSequentiallyAsync("再写的");
        await walk.SeeAsync("草稿已保存");
        Assert.Equal(0, await walk.Button(Restore).CountAsync());
    }

    [Fact]
    public async Task Draft_WhileAWordIsComposed_HoldsWhatStoodBefore_AndTheWordWhenItIsDone()
    {
        await using var app = new AppFixture();
        var walk = await WalkAsync(app.BaseAddress);
        var sent = new List<string>();
        walk.Page.Request += (_, request) =>
        {
            if (request.Url.EndsWith("/drafts", StringComparison.Ordinal)) sent.Add(request.PostData ?? "");
        };
        await walk.SignInAsync("luoxiaomei");
        await walk.OpenAsync("/cohorts/new");
        await walk.Page.Locator("#cohort-place").FillAsync("忠州街道");
        var name = walk.Page.Locator("#cohort-name");
        await name.PressSequentiallyAsync("一班");
        var keyboard = await walk.Page.Context.NewCDPSessionAsync(walk.Page);
        await keyboard.SendAsync("Input.imeSetComposition", new() { ["text"] = "yanglao", ["selectionStart"] = 7, ["selectionEnd"] = 7 });
        await walk.SeeAsync("草稿已保存");
        Assert.Contains("忠州街道", sent[^1]);
        Assert.DoesNotContain(sent, body => body.Contains("yanglao", StringComparison.Ordinal));

        var done = walk.Page.WaitForRequestAsync(request => request.Url.EndsWith("/drafts", StringComparison.Ordinal) && request.PostData!.Contains("一班养老", StringComparison.Ordinal));
        await keyboard.SendAsync("Input.insertText", new() { ["text"] = "养老" });
        await done;
        Assert.DoesNotContain(sent, body => body.Contains("yanglao", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Draft_WhenTheSessionHasEnded_SaysSo_AndIsKeptAfterSigningInElsewhere()
    {
        await using var app = new AppFixture();
        var walk = await WalkAsync(app.BaseAddress);
        await walk.SignInAsync("luoxiaomei");
        await walk.OpenAsync("/cohorts/new");
        var cookies = await walk.Page.Context.CookiesAsync();
        await walk.Page.Context.ClearCookiesAsync();
        await walk.Page.Context.AddCookiesAsync(cookies.Where(cookie => cookie.Name != "kangyang").Select(cookie => new Cookie
        {
            Name = cookie.Name,
            Value = cookie.Value,
            Domain = cookie.Domain,
            Path = cookie.Path,
        }));
        await walk.Page.Locator("#cohort-name").PressSequentiallyAsync("登录过期时写的");
        await walk.SeeAsync("草稿未能保存：登录已过期");

        var other = await walk.Page.Context.NewPageAsync();
        await other.SignInAsync("luoxiaomei", App.Demo.DemoAccounts.Password);
        await other.CloseAsync();
        await walk.SeeAsync("草稿已保存");
    }

    [Fact]
    public async Task ScoreSheet_KeepsACellThatCannotBeSaved_ThroughSignOut_AndNothingInTheBrowser()
    {
        await using var app = new AppFixture();
        var walk = await WalkAsync(app.BaseAddress);
        await walk.SignInAsync("tanlihua");
        await walk.OpenAsync("/assessments/scores");
        await walk.Page.Locator("main a[href^='/assessments/'][href$='/marks']").First.ClickAsync();
        var cell = walk.Page.Locator("input[data-row='0'][data-column='0']");
        await Assertions.Expect(cell).ToBeEditableAsync();
        var stored = walk.Page.WaitForResponseAsync(answer => answer.Url.EndsWith("/drafts", StringComparison.Ordinal) && answer.Request.PostData!.Contains("888", StringComparison.Ordinal));
        await cell.FillAsync("888");
        await stored;
        var address = walk.Page.Url;
        Assert.Equal("0/0", await StoredInBrowserAsync(walk));

        await walk.Page.Context.ClearCookiesAsync();
        var again = await WalkAsync(app.BaseAddress);
        await again.SignInAsync("tanlihua");
        await again.OpenAsync(new Uri(address).AbsolutePath);
        await Assertions.Expect(again.Page.Locator("input[data-row='0'][data-column='0']")).ToHaveValueAsync("888");
    }

    private async Task<Walk> WalkAsync(string address) => new(await browser.NewPageAsync(address.TrimEnd('/')), address.TrimEnd('/'));

    private static Task ExpectValueAsync(Walk walk, string selector, string value) => Assertions.Expect(walk.Page.Locator(selector)).ToHaveValueAsync(value);

    private static async Task SignOutAsync(Walk walk)
    {
        await walk.Page.Locator(".ky-bar summary").Last.ClickAsync();
        await walk.ClickAsync("退出");
        await walk.Page.UntilAddressAsync("/account/sign-in");
    }

    private static Task<string> StoredInBrowserAsync(Walk walk) => walk.Page.EvaluateAsync<string>("() => `${localStorage.length}/${sessionStorage.length}`");
}
