using System.Text.RegularExpressions;
using KangyangCase.App.Data;
using KangyangCase.App.Demo;
using KangyangCase.App.Security.Account;
using KangyangCase.App.Security.Keys;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Certificates;
using KangyangCase.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KangyangCase.Tests.Verification;

/// <summary>The demo site with two certificates put into its register.</summary>
public sealed class RegisterHost : IAsyncLifetime
{
    private readonly AppFixture app = new();

    public HttpClient Client { get; private set; } = new();

    public string Name => "刘小明";

    public string Number { get; private set; } = "";

    public CertificateId Id { get; private set; }

    public CertificateBatchId BatchId { get; private set; }

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

    /// <summary>A client that carries the sign-in of a demo account.</summary>
    public async Task<HttpClient> SignedInAsync(string userName)
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new(app.BaseAddress) };
        var page = await client.GetStringAsync(AccountPaths.SignIn, TestContext.Current.CancellationToken);
        var token = Regex.Match(page, "name=\"__RequestVerificationToken\" value=\"([^\"]+)\"").Groups[1].Value;
        using var answer = await client.PostAsync(AccountPaths.SignIn, new FormUrlEncodedContent(
        [
            new("__RequestVerificationToken", token), new(AccountFields.UserName, userName), new(AccountFields.Password, DemoAccounts.Password),
        ]), TestContext.Current.CancellationToken);
        Assert.Equal("/", answer.Headers.Location?.OriginalString);
        return client;
    }

    private async Task<string> RegisterAsync(string number, string organization)
    {
        var face = new CertificateFace(
            number, Name, "居民身份证", "500233199001010010", "养老护理员", "--", "五级/初级工", organization, new(2020, 10, 13), "http://a", "http://b", "http://a", true);
        var sealedFace = app.Services.GetRequiredService<CertificateFaceSeal>().Seal(face);
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<KangyangDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        var caseFile = await db.Cases.OrderBy(entry => entry.Id).FirstAsync(TestContext.Current.CancellationToken);
        var cohort = await db.Cohorts.OrderBy(entry => entry.Id).FirstAsync(TestContext.Current.CancellationToken);
        var plan = AssessmentPlan.Announce($"计划{number[^3..]}", cohort, cohort.AssessmentOrganizationId!.Value, new(2020, 8, 1), new(2020, 9, 1), null).Value;
        var assessment = Assessment.PutForward(plan.Id, caseFile.Id, 1, "{}", new(2020, 8, 1));
        var batch = CertificateBatch.Open(CertificateBatchId.New(), plan.OrganizationId, face.IssuedOn, "测试", DateTime.UtcNow);
        var id = CertificateId.New();
        var facts = new IssueFacts(assessment.Id, caseFile.Id, caseFile.Goal, true, AssessmentOutcome.Passed, new(2020, 10, 12), ObjectionStatus.None, false, null);
        db.AddRange(plan, assessment, batch, Certificate.Issue(id, batch, facts, number, face.IssuedOn, sealedFace, 1).Value);
        (Id, BatchId) = (id, batch.Id);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return number;
    }
}
