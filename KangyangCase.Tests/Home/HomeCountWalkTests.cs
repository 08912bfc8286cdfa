using System.Globalization;
using System.Text.RegularExpressions;
using KangyangCase.App.Demo;
using KangyangCase.App.Features.Home;
using KangyangCase.Tests.Journeys;
using KangyangCase.Tests.Support;

namespace KangyangCase.Tests.Home;

/// <summary>Every count of every role, opened as a person opens it: the list must say the number that was clicked.</summary>
public sealed partial class HomeCountWalkTests(BrowserFixture browser)
{
    [Fact]
    public async Task EveryCount_OpensAListThatSaysTheSameNumber()
    {
        await using var app = new AppFixture();
        var walk = new Walk(await browser.NewPageAsync(app.BaseAddress), app.BaseAddress);
        var (wrong, seen) = (new List<string>(), new List<int>());
        // On the first day and later on: postings run out, and tasks fall due.
        foreach (var moved in new[] { false, true })
        {
            if (moved)
            {
                await walk.SignInAsync("luoxiaomei");
                await walk.MoveDateAsync("+5 个工作日", "2020-10-19");
            }
            foreach (var account in DemoAccounts.All)
            {
                await walk.SignInAsync(account.UserName);
                var counts = await CountsAsync(walk);
                Assert.InRange(counts.Count, 2, HomeCountRules.Most);
                foreach (var (label, count, href) in counts)
                {
                    await walk.OpenAsync(href);
                    var said = await SaidAsync(walk);
                    seen.Add(count);
                    if (said != count) wrong.Add($"{account.DisplayName} {label}: {count}, {href} says {said}");
                }
            }
        }
        Findings(wrong);
        Assert.True(seen.Count(count => count > 0) > 20, $"{seen.Count(count => count > 0)} of {seen.Count} counts were above zero: the demo centre tells too little.");
    }

    private static void Findings(IReadOnlyCollection<string> wrong) => Assert.True(wrong.Count == 0, string.Join('\n', wrong));

    private static async Task<IReadOnlyList<(string Label, int Count, string Href)>> CountsAsync(Walk walk)
    {
        await walk.OpenAsync("/");
        var rows = await walk.Page.EvaluateAsync<string[][]>(
            "() => [...document.querySelectorAll('.ky-todo a')].map(a => [a.querySelector('.ky-t').innerText.trim(), a.querySelector('.ky-v b').innerText, a.getAttribute('href')])");
        return [.. rows.Select(row => (row[0], int.Parse(row[1], CultureInfo.InvariantCulture), row[2]))];
    }

    /// <summary>共 n 条, or how the page at hand words it; an empty list may leave it out.</summary>
    private static async Task<int> SaidAsync(Walk walk)
    {
        await walk.Page.WaitForFunctionAsync("() => !document.querySelector('main').innerText.includes('加载中')");
        var text = await walk.Page.EvaluateAsync<string>(
            "() => document.querySelector('.ky-seg [aria-pressed=true] b')?.innerText.replace(/^/, '共 ').concat(' 条') ?? document.querySelector('main').innerText");
        return Total().Match(text) is { Success: true } match ? int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : 0;
    }

    [GeneratedRegex(@"(?:共|未设定)\s*(\d+)\s*(?:条|项|人可签发|人)")]
    private static partial Regex Total();
}
