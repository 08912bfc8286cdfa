using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using KangyangCase.App.Data;
using KangyangCase.App.Demo;
using KangyangCase.App.Drafts;
using KangyangCase.App.Security.Account;
using KangyangCase.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KangyangCase.Tests.Drafts;

/// <summary>The one door drafts come in by, over real HTTP: who may knock, with what, how often.</summary>
public sealed partial class DraftEndpointTests(AppFixture app) : IClassFixture<AppFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Post_OfASignedInUser_IsKeptAndAnswersTheTime()
    {
        using var client = await SignedInAsync("luoxiaomei");
        using var answer = await SendAsync(client, await TokenAsync(client));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Matches(@"^\d\d:\d\d$", await answer.Content.ReadAsStringAsync(Stop));
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal(1, await CountAsync("luoxiaomei"));
    }

    [Fact]
    public async Task Post_WithoutSignIn_Answers401_AndIsNotSentToTheSignInPage()
    {
        using var client = NewClient();
        using var answer = await SendAsync(client, "");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Null(answer.Headers.Location);
    }

    [Fact]
    public async Task Post_WithoutTheForgeryToken_OrWithAnotherUsers_IsRefused()
    {
        using var coordinator = await SignedInAsync("luoxiaomei");
        using var reviewer = await SignedInAsync("zhouwenjing");

        using var none = await SendAsync(reviewer, "");
        // As from a page that the former user of this browser left open.
        using var foreign = await SendAsync(reviewer, await TokenAsync(coordinator));

        Assert.Equal([HttpStatusCode.BadRequest, HttpStatusCode.BadRequest], [none.StatusCode, foreign.StatusCode]);
        Assert.Equal(0, await CountAsync("zhouwenjing"));
    }

    [Fact]
    public async Task Post_AfterTheSessionEnded_WorksAgainWithTheSameToken_WhenThatUserSignsInAnew()
    {
        using var client = await SignedInAsync("xieyumei");
        var token = await TokenAsync(client);
        using (await PostFormAsync(client, AccountPaths.SignOut, token)) { }
        using (var ended = await SendAsync(client, token)) Assert.Equal(HttpStatusCode.Unauthorized, ended.StatusCode);

        await SignInAsync(client, "xieyumei");
        using var again = await SendAsync(client, token);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    [Fact]
    public async Task Post_OfTooMuch_OrOfNonsense_IsRefused()
    {
        using var client = await SignedInAsync("tanlihua");
        var token = await TokenAsync(client);
        using var large = await SendAsync(client, token, new string('x', DraftStore.FormLimit + 1));
        using var huge = await SendAsync(client, token, new string('x', 5 * DraftStore.FormLimit));
        using var nonsense = await SendRawAsync(client, token, "{\"key\":");
        using var empty = await SendRawAsync(client, token, "{}");

        Assert.Equal(
            [HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity],
            [large.StatusCode, huge.StatusCode, nonsense.StatusCode, empty.StatusCode]);
        Assert.Equal(0, await CountAsync("tanlihua"));
    }

    [Fact]
    public async Task Post_WithoutEnd_IsSlowedDown_ForThisUserOnly()
    {
        using var client = await SignedInAsync("qiuzhiyuan");
        var token = await TokenAsync(client);
        var last = HttpStatusCode.OK;
        for (var number = 0; number < 300 && last != HttpStatusCode.TooManyRequests; number++)
        {
            using var answer = await SendRawAsync(client, token, "{}");
            last = answer.StatusCode;
        }
        Assert.Equal(HttpStatusCode.TooManyRequests, last);

        using var other = await SignedInAsync("shanwenbo");
        using var fine = await SendAsync(other, await TokenAsync(other));
        Assert.Equal(HttpStatusCode.OK, fine.StatusCode);
    }

    private HttpClient NewClient() => new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new(app.BaseAddress) };

    private async Task<HttpClient> SignedInAsync(string userName)
    {
        var client = NewClient();
        await SignInAsync(client, userName);
        return client;
    }

    private static async Task SignInAsync(HttpClient client, string userName)
    {
        var page = await client.GetStringAsync(AccountPaths.SignIn, Stop);
        using var answer = await client.PostAsync(AccountPaths.SignIn, new FormUrlEncodedContent(
        [
            new("__RequestVerificationToken", Token().Match(page).Groups[1].Value), new(AccountFields.UserName, userName), new(AccountFields.Password, DemoAccounts.Password),
        ]), Stop);
        Assert.Equal("/", answer.Headers.Location?.OriginalString);
    }

    /// <summary>As the page carries it, in its sign-out form.</summary>
    private static async Task<string> TokenAsync(HttpClient client) => Token().Match(await client.GetStringAsync("/", Stop)).Groups[1].Value;

    private static Task<HttpResponseMessage> PostFormAsync(HttpClient client, string path, string token) =>
        client.PostAsync(path, new FormUrlEncodedContent([new("__RequestVerificationToken", token)]), Stop);

    private static Task<HttpResponseMessage> SendAsync(HttpClient client, string token, string content = "{\"count\":1,\"fields\":{}}") =>
        SendAsync(client, token, JsonContent.Create(new { key = "test/1", slot = Guid.CreateVersion7(), sequence = 1, content }));

    private static Task<HttpResponseMessage> SendRawAsync(HttpClient client, string token, string body) =>
        SendAsync(client, token, new StringContent(body, System.Text.Encoding.UTF8, "application/json"));

    private static Task<HttpResponseMessage> SendAsync(HttpClient client, string token, HttpContent body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/drafts") { Content = body };
        if (token.Length > 0) request.Headers.Add("RequestVerificationToken", token);
        return client.SendAsync(request, Stop);
    }

    private async Task<int> CountAsync(string userName)
    {
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<KangyangDb>>().CreateDbContextAsync(Stop);
        var user = await db.Users.SingleAsync(account => account.UserName == userName, Stop);
        return await db.Drafts.CountAsync(draft => draft.UserId == user.Id, Stop);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
