using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace KangyangCase.Tests.Support;

public static class PageExtensions
{
    /// <summary>Opens an address and waits until the page answers clicks.</summary>
    public static async Task<IResponse?> OpenAsync(this IPage page, string address)
    {
        var response = await page.GotoAsync(address);
        await page.UntilInteractiveAsync();
        return response;
    }

    /// <summary>Text on screen proves nothing: the page is prerendered before its circuit is up.</summary>
    public static Task UntilInteractiveAsync(this IPage page) => page.WaitForSelectorAsync("body[data-interactive]");

    /// <summary>Waits until the page takes a file: setting one asks nothing of the element, not even that it is enabled.</summary>
    public static async Task<ILocator> UploadAsync(this IPage page)
    {
        var input = page.Locator("input[type=file]");
        await Assertions.Expect(input).ToBeEnabledAsync();
        return input;
    }

    /// <summary>Through the sign-in page, as a person does.</summary>
    public static async Task SignInAsync(this IPage page, string userName, string password)
    {
        await page.GotoAsync("/account/sign-in");
        await page.GetByLabel("用户名").FillAsync(userName);
        await page.GetByLabel("密码").FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "登录", Exact = true }).ClickAsync();
        await page.UntilInteractiveAsync();
    }

    /// <summary>Waits for the address itself: a circuit changes it without the load event that a navigation would fire.</summary>
    /// <param name="pattern">A regular expression found in the address.</param>
    public static Task UntilAddressAsync(this IPage page, string pattern) =>
        Assertions.Expect(page).ToHaveURLAsync(new Regex(pattern), new() { Timeout = 30_000 });

    /// <summary>Until the dialog has taken the focus: keys pressed before would go where the focus was.</summary>
    public static async Task<ILocator> UntilDialogAsync(this IPage page)
    {
        await page.Locator(".mud-dialog-container:focus-within").WaitForAsync();
        return page.Locator(".mud-dialog");
    }

    /// <summary>Sets 亮/暗 and 字号 the way the switches do; takes effect with the next page.</summary>
    public static Task DressAsync(this IPage page, string baseAddress, string theme = "light", string size = "standard") =>
        page.Context.AddCookiesAsync(
        [
            new() { Name = "ky-theme", Value = theme, Url = baseAddress },
            new() { Name = "ky-size", Value = size, Url = baseAddress },
        ]);

    /// <summary>Where pictures of this run go.</summary>
    public static string PictureFolder => Directory.CreateDirectory(
        Environment.GetEnvironmentVariable("KANGYANG_SCREENSHOTS") == "1" ? Repository.PathOf("docs", "screenshots") : Repository.PathOf("artifacts", "screenshots")).FullName;

    /// <summary>Into docs/screenshots when KANGYANG_SCREENSHOTS=1, into artifacts otherwise: a test run never dirties the tree.</summary>
    public static async Task ScreenshotAsync(this IPage page, string name)
    {
        await page.ScreenshotAsync(new() { Path = Path.Combine(PictureFolder, name + ".png"), Animations = ScreenshotAnimations.Disabled });
    }
}
