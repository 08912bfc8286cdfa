using System.Net;
using KangyangCase.App.Security.Account;
using KangyangCase.Tests.Support;
using Microsoft.Playwright;

namespace KangyangCase.Tests.Shell;

public sealed class StaticPageTests(ShellHost host, BrowserFixture browser) : IClassFixture<ShellHost>
{
    private static readonly string[] Pages = [AccountPaths.SignIn, AccountPaths.FirstAdministrator, AccountPaths.AccessDenied, "/error"];

    public static TheoryData<string> Addresses => [.. Pages];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task StaticPage_ForAStranger_CarriesNoScriptAndNoMudBlazor(string address)
    {
        using var client = new HttpClient { BaseAddress = new(host.BaseAddress) };

        var response = await client.GetAsync(address, TestContext.Current.CancellationToken);
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.DoesNotContain("<script", html);
        Assert.DoesNotContain("MudBlazor", html);
        Assert.DoesNotContain("<!--Blazor:", html);
        Assert.DoesNotMatch("&#x[4-9][0-9A-F]{3};", html);
        Assert.InRange(html.Length, 500, 15_000);
    }

    [Theory]
    [InlineData("light", 1366, 768)]
    [InlineData("dark", 390, 844)]
    public async Task StaticPage_OnScreenAndPhone_IsAccessibleAndNeverScrollsSideways(string theme, int width, int height)
    {
        var page = await browser.NewPageAsync(host.BaseAddress, new() { Width = width, Height = height });
        await page.DressAsync(host.BaseAddress, theme);
        foreach (var address in Pages)
        {
            await page.GotoAsync(address);
            await AxeAssert.NoSeriousFindings(page);
            Assert.False(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"), address);
            await page.ScreenshotAsync($"static-{address.Split('/')[^1]}-{theme}");
        }
    }

    [Fact]
    public async Task SignIn_WithoutScripts_WorksAndSignsIn()
    {
        var page = await browser.NewPageAsync(host.BaseAddress, withoutScripts: true);
        await page.GotoAsync(AccountPaths.SignIn);

        await page.GetByRole(AriaRole.Button, new() { Name = "以考评员 罗晓梅 登录" }).ClickAsync();

        Assert.Contains("考评员", await page.Locator(".ky-where").TextContentAsync());
    }

    [Fact]
    public async Task SignIn_WithAnErrorCode_SaysTheSentence()
    {
        var page = await browser.NewPageAsync(host.BaseAddress);

        await page.GotoAsync($"{AccountPaths.SignIn}?error={AccountProblems.WrongPassword}&returnUrl=//evil.example");

        Assert.Equal(AccountProblems.Sentence(AccountProblems.WrongPassword), await page.GetByRole(AriaRole.Alert).TextContentAsync());
        Assert.Equal(0, await page.Locator("input[name=returnUrl]").CountAsync());
    }

    [Fact]
    public async Task SignIn_WithoutAntiforgeryToken_IsRefused()
    {
        using var client = new HttpClient { BaseAddress = new(host.BaseAddress) };

        var answer = await client.PostAsync(AccountPaths.SignIn, new FormUrlEncodedContent([new("userName", "Examiner")]), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }
}
