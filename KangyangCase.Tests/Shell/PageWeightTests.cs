using System.Net;
using System.Text.RegularExpressions;

namespace KangyangCase.Tests.Shell;

public sealed partial class PageWeightTests(ShellHost host) : IClassFixture<ShellHost>
{
    private const int WorthCompressing = 2048;

    // The goal is 150 KB as published, with Brotli: 126 KB when last measured. A build only has gzip, about a fifth more.
    private const int Budget = 170 * 1024;

    [Fact]
    public async Task FirstVisit_OfASignedInPage_IsCompressedAndWithinBudget()
    {
        using var handler = new HttpClientHandler { AutomaticDecompression = DecompressionMethods.None };
        using var client = new HttpClient(handler) { BaseAddress = new(host.BaseAddress) };
        client.DefaultRequestHeaders.Add("Accept-Encoding", "br, gzip");
        await SignInAsync(client);
        var html = await client.GetStringAsync("/not-found", TestContext.Current.CancellationToken);
        var assets = Link().Matches(html).Select(match => match.Groups["url"].Value).Append(Icons().Match(html).Value).Distinct().ToList();
        Assert.Contains(assets, asset => asset.Contains("MudBlazor.min.css"));

        var total = 0L;
        foreach (var asset in assets)
        {
            var response = await client.GetAsync(asset, TestContext.Current.CancellationToken);
            var bytes = (await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).LongLength;
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Contains("immutable", response.Headers.CacheControl?.ToString());
            if (bytes > WorthCompressing) Assert.NotEmpty(response.Content.Headers.ContentEncoding);
            total += bytes;
        }
        Assert.InRange(total, 1, Budget);
    }

    private static async Task SignInAsync(HttpClient client)
    {
        var html = await client.GetStringAsync("/account/sign-in", TestContext.Current.CancellationToken);
        var token = Token().Match(html).Groups["value"].Value;
        var form = new FormUrlEncodedContent([new("userName", "Coordinator"), new("password", "x"), new("__RequestVerificationToken", token)]);
        await client.PostAsync("/account/sign-in", form, TestContext.Current.CancellationToken);
    }

    [GeneratedRegex("<(?:link rel=\"stylesheet\" href|script src|script type=\"module\" src)=\"(?<url>[^\"]+)\"")]
    private static partial Regex Link();

    [GeneratedRegex(@"/icons\.\w+\.svg")]
    private static partial Regex Icons();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<value>[^\"]+)\"")]
    private static partial Regex Token();
}
