using System.Net;
using KangyangCase.App.Data;
using KangyangCase.App.Features.Certificates;
using KangyangCase.App.Features.Verification;
using KangyangCase.App.Hosting;
using KangyangCase.App.Security.Account;
using KangyangCase.App.Security.Keys;
using KangyangCase.Domain.Certificates;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Organizations;
using KangyangCase.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KangyangCase.Tests.Verification;

/// <summary>The public page over real HTTP, without a cookie and without a browser.</summary>
public sealed class VerificationPageTests(VerificationPageTests.Host host) : IClassFixture<VerificationPageTests.Host>
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

    /// <summary>The demo site with two certificates put into its register.</summary>
    public sealed class Host : IAsyncLifetime
    {
        private readonly AppFixture app = new();

        public HttpClient Client { get; private set; } = new();

        public string Name => "刘小明";

        public string Number { get; private set; } = "";

        public string MarkedNumber { get; private set; } = "";

        public string PathOf(string number) => $"/v/{number}/{app.Services.GetRequiredService<VerificationSeal>().CheckOf(number)}";

        public async ValueTask InitializeAsync()
        {
            Client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new(app.BaseAddress) };
            Number = await RegisterAsync("S000050123456205000901", "重庆渝康职业技能评价中心");
            MarkedNumber = await RegisterAsync("S000050123456205000902", "<b>机构</b>");
        }

        public async ValueTask DisposeAsync()
        {
            Client.Dispose();
            await app.DisposeAsync();
        }

        private async Task<string> RegisterAsync(string number, string organization)
        {
            var face = new CertificateFace(
                number, Name, "居民身份证", "500233199001010010", "养老护理员", "--", "五级/初级工", organization, new(2020, 10, 13), "http://a", "http://b", "http://a", true);
            var sealedFace = app.Services.GetRequiredService<CertificateFaceSeal>().Seal(face);
            await using var db = await app.Services.GetRequiredService<IDbContextFactory<KangyangDb>>().CreateDbContextAsync(Token);
            var caseFile = await db.Cases.OrderBy(entry => entry.Id).FirstAsync(Token);
            var cohort = await db.Cohorts.OrderBy(entry => entry.Id).FirstAsync(Token);
            var plan = AssessmentPlan.Announce($"计划{number[^3..]}", cohort, cohort.AssessmentOrganizationId!.Value, new(2020, 8, 1), new(2020, 9, 1), null).Value;
            var assessment = Assessment.PutForward(plan.Id, caseFile.Id, 1, "{}", new(2020, 8, 1));
            var batch = CertificateBatch.Open(CertificateBatchId.New(), plan.OrganizationId, face.IssuedOn, "测试", DateTime.UtcNow);
            var facts = new IssueFacts(assessment.Id, caseFile.Id, caseFile.Goal, true, AssessmentOutcome.Passed, new(2020, 10, 12), ObjectionStatus.None, false, null);
            db.AddRange(plan, assessment, batch, Certificate.Issue(CertificateId.New(), batch, facts, number, face.IssuedOn, sealedFace, 1).Value);
            await db.SaveChangesAsync(Token);
            return number;
        }
    }
}
