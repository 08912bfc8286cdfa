using System.Net;
using KangyangCase.App.Features.Verification;
using KangyangCase.App.Security.Account;

namespace KangyangCase.Tests.Verification;

/// <summary>The public page over real HTTP, without a cookie and without a browser.</summary>
public sealed class VerificationPageTests(RegisterHost host) : IClassFixture<RegisterHost>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Check_OfAGoodQr_AnswersOnASmallPlainPageWithoutCookie()
    {
        using var response = await host.Client.GetAsync(host.PathOf(host.Number), Token);
        var page = await response.Content.ReadAsStringAsync(Token);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("有效", page);
        Assert.Contains("刘**", page);
        Assert.DoesNotContain(host.Name, page);
        Assert.False(response.Headers.Contains("Set-Cookie"));
        Assert.DoesNotContain("<script", page);
        Assert.DoesNotContain("Blazor:", page);
        Assert.True(page.Length < 15 * 1024, $"{page.Length}");
        Assert.Contains("no-store", response.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task Form_WithEveryWrongAnswer_GivesTheSamePage()
    {
        var unknown = await PostAsync(host.Number[..^1] + "9", host.Name);
        var wrongName = await PostAsync(host.Number, "别人");
        var wrongCheck = await host.Client.GetStringAsync($"/v/{host.Number}/AAAAAAAAAAAAAAAA", Token);
        var neverIssued = await host.Client.GetStringAsync("/v/S000050123456205999999/AAAAAAAAAAAAAAAA", Token);
        var empty = await PostAsync("", "");

        Assert.Contains("查无此证", unknown);
        Assert.All([wrongName, wrongCheck, neverIssued, empty], page => Assert.Equal(unknown, page));
    }

    [Fact]
    public async Task Form_WithNumberAndName_AnswersAndTheNameStandsInNoAddress()
    {
        using var response = await host.Client.PostAsync(VerificationUrls.Form, Fields(host.Number, host.Name), Token);

        Assert.Contains("有效", await response.Content.ReadAsStringAsync(Token));
        Assert.Equal(VerificationUrls.Form, response.RequestMessage!.RequestUri!.PathAndQuery);
        Assert.False(response.Headers.Contains("Set-Cookie"));
        Assert.Contains("method=\"post\"", await host.Client.GetStringAsync(VerificationUrls.Form, Token));
    }

    [Fact]
    public async Task Form_WithMarkup_IsShownAsTextOnly()
    {
        Assert.DoesNotContain("<img", await PostAsync("<img src=x onerror=alert(1)>", "<img src=x>"));
        var page = await host.Client.GetStringAsync(host.PathOf(host.MarkedNumber), Token);

        Assert.DoesNotContain("<b>机构", page);
        Assert.Contains("&lt;", page);
    }

    [Fact]
    public async Task Form_BeyondAnyRealLength_IsNotRead()
    {
        using var response = await host.Client.PostAsync(VerificationUrls.Form, Fields(new string('9', 100_000), "李"), Token);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task Pdf_WithoutSignIn_LeadsToTheSignInPage()
    {
        using var response = await host.Client.GetAsync($"/certificates/{Guid.NewGuid()}/pdf", Token);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.StartsWith(AccountPaths.SignIn, response.Headers.Location!.IsAbsoluteUri ? response.Headers.Location.AbsolutePath : response.Headers.Location.OriginalString);
    }

    private async Task<string> PostAsync(string number, string name)
    {
        using var response = await host.Client.PostAsync(VerificationUrls.Form, Fields(number, name), Token);
        return await response.Content.ReadAsStringAsync(Token);
    }

    private static FormUrlEncodedContent Fields(string number, string name) => new([new("number", number), new("name", name)]);
}
