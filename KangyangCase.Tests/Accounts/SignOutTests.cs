using System.Net;
using System.Security.Claims;
using System.Text.RegularExpressions;
using KangyangCase.App.Data;
using KangyangCase.App.Demo;
using KangyangCase.App.Security;
using KangyangCase.App.Security.Account;
using KangyangCase.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace KangyangCase.Tests.Accounts;

/// <summary>Signing out ends the session on the server, over real HTTP.</summary>
public sealed partial class SignOutTests(AppFixture app) : IClassFixture<AppFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SignOut_EndsCopiesOfItsCookie_AndNoOtherSessionOfTheUser()
    {
        var (mine, copy, elsewhere) = (new CookieContainer(), new CookieContainer(), new CookieContainer());
        using var here = Client(mine);
        using var thief = Client(copy);
        using var otherComputer = Client(elsewhere);
        await SignInAsync(here);
        await SignInAsync(otherComputer);
        copy.Add(mine.GetAllCookies());
        Assert.Equal(HttpStatusCode.OK, await OpenAsync(thief));

        using (var answer = await here.PostAsync(AccountPaths.SignOut, await FormAsync(here, "/"), Stop))
        {
            Assert.Equal(AccountPaths.SignIn, answer.Headers.Location?.OriginalString);
        }

        using (var refused = await thief.GetAsync("/cases", Stop))
        {
            Assert.Equal(HttpStatusCode.Redirect, refused.StatusCode);
            Assert.Contains(AccountPaths.SignIn, refused.Headers.Location?.OriginalString);
        }

        Assert.Equal(HttpStatusCode.OK, await OpenAsync(otherComputer));
        await SignInAsync(here);
        Assert.Equal(HttpStatusCode.OK, await OpenAsync(here));
    }

    [Fact]
    public async Task EndedSession_StaysEnded_WhenClaimsAreWrittenAnewAndTheServerStartsAnew()
    {
        var contexts = app.Services.GetRequiredService<IDbContextFactory<KangyangDb>>();
        var (before, renewed, other) = (Person(), Person(), Person());
        SessionEnds.Carry(before, renewed);

        var sessions = new SessionEnds(contexts, TimeProvider.System, NullLogger<SessionEnds>.Instance);
        await sessions.EndAsync(before);
        var restarted = new SessionEnds(contexts, TimeProvider.System, NullLogger<SessionEnds>.Instance);

        foreach (var one in new[] { sessions, restarted })
        {
            Assert.True(await one.HasEndedAsync(renewed));
            Assert.False(await one.HasEndedAsync(other));
            Assert.False(await one.HasEndedAsync(new ClaimsPrincipal()));
        }
    }

    private static ClaimsPrincipal Person() => new(new ClaimsIdentity([SessionEnds.NewSession()], "test"));

    private HttpClient Client(CookieContainer cookies) =>
        new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = new(app.BaseAddress) };

    private static async Task<HttpStatusCode> OpenAsync(HttpClient client)
    {
        using var answer = await client.GetAsync("/cases", Stop);
        return answer.StatusCode;
    }

    private static async Task SignInAsync(HttpClient client)
    {
        using var answer = await client.PostAsync(
            AccountPaths.SignIn,
            await FormAsync(client, AccountPaths.SignIn, new(AccountFields.UserName, "luoxiaomei"), new(AccountFields.Password, DemoAccounts.Password)),
            Stop);
        Assert.Equal("/", answer.Headers.Location?.OriginalString);
    }

    private static async Task<FormUrlEncodedContent> FormAsync(HttpClient client, string page, params KeyValuePair<string, string>[] fields) =>
        new([new("__RequestVerificationToken", Token().Match(await client.GetStringAsync(page, Stop)).Groups[1].Value), .. fields]);

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
