using KangyangCase.Tests.Support;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(BrowserFixture))]

namespace KangyangCase.Tests.Support;

/// <summary>One system Chromium for the whole run, started by the first test that asks; a fresh context per page.</summary>
public sealed class BrowserFixture : IAsyncDisposable
{
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly SemaphoreSlim starting = new(1, 1);
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <param name="baseAddress">Relative addresses start here; null for pages set by the test itself.</param>
    /// <param name="withoutScripts">As a visitor sees the static pages whose browser runs no script.</param>
    public async Task<IPage> NewPageAsync(string? baseAddress = null, ViewportSize? viewport = null, bool withoutScripts = false)
    {
        var context = await (await StartedAsync()).NewContextAsync(new()
        {
            BaseURL = baseAddress,
            Locale = "zh-CN",
            TimezoneId = "Asia/Shanghai",
            ViewportSize = viewport ?? new() { Width = 1366, Height = 768 },
            JavaScriptEnabled = !withoutScripts,
            ReducedMotion = ReducedMotion.Reduce,
        });
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        starting.Dispose();
    }

    private async Task<IBrowser> StartedAsync()
    {
        var chromium = ExternalTools.RequireChromium();
        await starting.WaitAsync();
        try
        {
            playwright ??= await Playwright.CreateAsync();
            return browser ??= await playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = Flags });
        }
        finally
        {
            starting.Release();
        }
    }
}
