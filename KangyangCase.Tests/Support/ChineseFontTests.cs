using Microsoft.Playwright;

namespace KangyangCase.Tests.Support;

/// <summary>Without a Chinese font Chromium draws every character as the same box, and screenshots prove nothing.</summary>
public sealed class ChineseFontTests(BrowserFixture browser)
{
    private const string Shot =
        """
        <style>span { display: inline-block; width: 48px; height: 48px; font: 32px/48px "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif; }</style>
        """;

    [Theory]
    [InlineData("康", "养")]
    [InlineData("个", "案")]
    [InlineData("彭", "𬭎")]
    [InlineData("㛃", "䶮")]
    public async Task Browser_DrawingTwoCharacters_DrawsTwoShapes(string one, string other)
    {
        var page = await browser.NewPageAsync();
        await page.SetContentAsync($"{Shot}<span>{one}</span><span>{other}</span><span>&#xE0FF;</span>");
        var drawn = new List<string>();
        foreach (var span in await page.Locator("span").AllAsync())
        {
            drawn.Add(Convert.ToBase64String(await span.ScreenshotAsync()));
        }

        // The third one has no glyph in any font.
        Assert.Equal(3, drawn.Distinct().Count());
    }
}
