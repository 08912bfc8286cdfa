using System.Net;
using System.Text.RegularExpressions;
using KangyangCase.Tests.Support;

namespace KangyangCase.Tests.Faults;

/// <summary>The way into a new site, over plain HTTP as a browser without scripts goes it.</summary>
public sealed partial class FirstAdministratorTests
{
    private const string Page = "/account/first-administrator";
    private const string Password = "long-enough-to-pass";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SetupCode_Works_OnceAndOnlyWhenRight()
    {
        using var folder = new TempFolder();
        await using var site = SpawnedSite.StartWeb(folder.Of("data"), demo: false);
        using var client = new HttpClient(new HttpClientHandler { UseCookies = true }) { BaseAddress = await site.ListeningAsync() };
        var code = await File.ReadAllTextAsync(folder.Of("data", "setup-code.txt"), Cancel);

        Assert.Contains("设置码不正确", await PostAsync(client, "AAAAA-AAAAA-AAAAA-AAAAA", Password));
        Assert.Contains("两次输入的密码不一致", await PostAsync(client, code, Password, "something-else-entirely"));
        Assert.Contains("密码太简单", await PostAsync(client, code, "short"));
        Assert.True(File.Exists(folder.Of("data", "setup-code.txt")));

        Assert.Contains("工作台", await PostAsync(client, code.ToLowerInvariant().Replace("-", " "), Password));
        Assert.False(File.Exists(folder.Of("data", "setup-code.txt")));

        using var stranger = new HttpClient { BaseAddress = client.BaseAddress };
        Assert.Contains("已经有账号", await PostAsync(stranger, code, Password));
    }

    [Fact]
    public async Task Circuit_WithoutSignIn_AnswersUnauthorized()
    {
        using var folder = new TempFolder();
        await using var site = SpawnedSite.StartWeb(folder.Of("data"), demo: true);
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = await site.ListeningAsync() };
        using var negotiate = await client.PostAsync("/_blazor/negotiate?negotiateVersion=1", null, Cancel);
        Assert.Equal(HttpStatusCode.Unauthorized, negotiate.StatusCode);
        using var socket = await client.GetAsync("/_blazor", Cancel);
        Assert.Equal(HttpStatusCode.Unauthorized, socket.StatusCode);
        using var script = await client.GetAsync("/_framework/blazor.web.js", Cancel);
        Assert.Equal(HttpStatusCode.OK, script.StatusCode);
        using var foreign = new HttpRequestMessage(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1");
        foreign.Headers.Add("Origin", "http://evil.example");
        using var refused = await client.SendAsync(foreign, Cancel);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        using var page = await client.GetAsync("/cases", Cancel);
        Assert.Equal(HttpStatusCode.Redirect, page.StatusCode);
    }

    private static async Task<string> PostAsync(HttpClient client, string code, string password, string? again = null)
    {
        var form = await client.GetStringAsync(Page, Cancel);
        var token = Token().Match(form).Groups[1].Value;
        using var answer = await client.PostAsync(Page, new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = token,
            ["code"] = code,
            ["userName"] = "guanli",
            ["displayName"] = "单文博",
            ["password"] = password,
            ["passwordAgain"] = again ?? password,
        }), Cancel);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel));
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
