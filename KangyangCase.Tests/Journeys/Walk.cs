using KangyangCase.App.Demo;
using KangyangCase.Tests.Support;
using Microsoft.Playwright;

namespace KangyangCase.Tests.Journeys;

/// <summary>One person's hands in the browser: signs in, finds things by their label, waits as a person waits.</summary>
internal sealed class Walk(IPage page, string address)
{
    public IPage Page => page;

    public async Task SignInAsync(string userName)
    {
        await page.Context.ClearCookiesAsync();
        await page.SignInAsync(userName, DemoAccounts.Password);
    }

    public Task OpenAsync(string path) => page.OpenAsync(path.StartsWith('/') ? address + path : path);

    public ILocator Button(string name) => page.GetByRole(AriaRole.Button, new() { Name = name });

    public Task ClickAsync(string button) => Button(button).First.ClickAsync();

    public ILocator Link(string name) => page.GetByRole(AriaRole.Link, new() { Name = name });

    /// <summary>Follows a link and waits until the page it leads to answers.</summary>
    public async Task FollowAsync(string link)
    {
        await Link(link).First.ClickAsync();
        await page.WaitForLoadStateAsync();
        await page.UntilInteractiveAsync();
    }

    public Task SeeAsync(string text) => page.GetByText(text).First.WaitForAsync(new() { State = WaitForSelectorState.Visible });

    /// <summary>Types into a field that keeps its value when it is left.</summary>
    public async Task FillAsync(string label, string text)
    {
        var field = page.GetByLabel(label).First;
        await field.FillAsync(text);
        await field.BlurAsync();
    }

    public Task ChooseAsync(string selector, string value) => page.Locator(selector).SelectOptionAsync(value);

    /// <summary>A file over the session's cookies, as a click on the link would fetch it.</summary>
    public async Task<byte[]> FetchAsync(string href)
    {
        var answer = await page.Context.APIRequest.GetAsync(href.StartsWith('/') ? address + href : href);
        Assert.Equal(200, answer.Status);
        return await answer.BodyAsync();
    }

    public async Task<string> HrefAsync(string link) => await Link(link).First.GetAttributeAsync("href") ?? throw new InvalidOperationException($"{link} leads nowhere.");

    /// <summary>The demo date in the top bar, moved by one of its buttons.</summary>
    public async Task MoveDateAsync(string button, string until)
    {
        await ClickAsync(button);
        await page.WaitForSelectorAsync($"[data-demo-date='{until}']");
        await page.UntilInteractiveAsync();
    }
}
