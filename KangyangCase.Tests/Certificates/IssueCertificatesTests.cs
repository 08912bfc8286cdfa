using KangyangCase.App.Data;
using KangyangCase.App.Features.Certificates;
using KangyangCase.App.Hosting;
using KangyangCase.App.Security;
using KangyangCase.App.Security.Keys;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Certificates;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Organizations;
using KangyangCase.Domain.Rules;
using KangyangCase.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.Tests.Certificates;

public sealed class IssueCertificatesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Issue_AfterThePostingRanOut_NumbersFreezesAndLogsEachCertificate()
    {
        await using var scenario = await IssueScenario.CreateAsync(3);

        var certificates = await scenario.IssueAllAsync();

        Assert.Equal([1, 2, 3], certificates.Select(entry => CertificateNumber.Parse(entry.Number).Value.Serial));
        Assert.All(certificates, entry => Assert.StartsWith($"{TestSite.NumberPrefix}205", entry.Number));
        var face = scenario.Site.Get<CertificateFaceSeal>().Open(certificates[0].Face);
        var person = scenario.People.Single(one => one.Assessment.Id == certificates[0].AssessmentId);
        Assert.Equal((person.Trainee.Name, "居民身份证", person.Document.Number), (face.HolderName, face.DocumentKind, face.DocumentNumber));
        Assert.Equal(("养老护理员", "--", "五级/初级工"), (face.OccupationName, face.WorkType, face.LevelLabel));
        Assert.Equal((scenario.Site.Assessor.Name, IssueScenario.IssueDay, false), (face.OrganizationName, face.IssuedOn, face.IsDemo));
        await using var db = await scenario.Site.OpenAsync();
        var row = await db.ChangeLog.SingleAsync(entry => entry.Sequence == certificates[0].LogSequence, Token);
        Assert.Equal((CertificateActs.Issued, certificates[0].Id.Value.ToString()), (row.Action, row.SubjectId));
        Assert.Contains(Convert.ToHexString(certificates[0].FaceDigest), row.Details);
        Assert.DoesNotContain(person.Document.Number, row.Details + row.Summary);
    }

    [Fact]
    public async Task Issue_WhenPostingStillRuns_IsRefusedWithTheFirstPossibleDay()
    {
        await using var scenario = await IssueScenario.CreateAsync(1);
        scenario.Site.Clock.Today = IssueScenario.LastDay;

        var refused = Assert.Single((await scenario.IssueAsync()).Value.Refused).Refusal;

        Assert.Equal(("certificate.posting-runs", IssueScenario.IssueDay), (refused.Code, refused.Earliest));
        Assert.Contains("2020-10-12", refused.Message);
        Assert.Empty(await scenario.CertificatesAsync());
    }

    [Theory]
    [InlineData(null, "certificate.objection-open")]
    [InlineData(true, "certificate.objection-upheld")]
    [InlineData(false, null)]
    public async Task Issue_WithAnObjection_StopsThatPersonOnly(bool? upheld, string? code)
    {
        await using var scenario = await IssueScenario.CreateAsync(3);
        await scenario.ObjectAsync(scenario.People[1], upheld);

        var outcome = (await scenario.IssueAsync()).Value;

        Assert.Equal(code, outcome.Refused.SingleOrDefault()?.Refusal.Code);
        Assert.Equal(code is null ? 3 : 2, outcome.Issued.Count);
        Assert.Equal(Enumerable.Range(1, outcome.Issued.Count), (await scenario.CertificatesAsync()).Select(entry => CertificateNumber.Parse(entry.Number).Value.Serial));
    }

    [Theory]
    [InlineData(false, true, "85", "certificate.not-posted")]
    [InlineData(true, true, "59.5", "certificate.not-passed")]
    [InlineData(true, true, "缺考", "certificate.not-passed")]
    public async Task Issue_WithoutItsGrounds_IsRefused(bool posted, bool submitted, string theory, string code)
    {
        await using var scenario = await IssueScenario.CreateAsync(0);
        await scenario.AddPlanAsync(1, posted: posted, submitted: submitted, theory: theory);

        Assert.Equal(code, Assert.Single((await scenario.IssueAsync()).Value.Refused).Refusal.Code);
        Assert.Empty(await scenario.CertificatesAsync());
    }

    [Fact]
    public async Task Issue_WhenMarksWereReturnedAfterPosting_IsRefused()
    {
        await using var scenario = await IssueScenario.CreateAsync(1);
        await scenario.EditAsync(async db => (await db.AssessmentPlans.SingleAsync(Token)).ReturnMarks("登分有误"));

        Assert.Equal("certificate.not-passed", Assert.Single((await scenario.IssueAsync()).Value.Refused).Refusal.Code);
    }

    [Fact]
    public async Task Issue_WhenTheCaseWasExited_IsRefused()
    {
        await using var scenario = await IssueScenario.CreateAsync(1);
        await scenario.EditAsync(async db => (await db.Cases.SingleAsync(Token)).Exit(ExitKind.Voided, "重复建档", IssueScenario.LastDay));

        Assert.Equal("certificate.case-exited", Assert.Single((await scenario.IssueAsync()).Value.Refused).Refusal.Code);
    }

    [Fact]
    public async Task Issue_ASecondTime_RefusesEachPersonAndUsesNoNumber()
    {
        await using var scenario = await IssueScenario.CreateAsync(2);
        await scenario.IssueAllAsync();

        var again = (await scenario.IssueAsync()).Value;

        Assert.Null(again.Batch);
        Assert.All(again.Refused, person => Assert.Equal(CertificateErrors.AlreadyIssued, person.Refusal));
        Assert.Equal(2, (await scenario.CertificatesAsync()).Count);
        await using var db = await scenario.Site.OpenAsync();
        Assert.Equal(2, (await db.NumberCounters.SingleAsync(Token)).Last);
    }

    [Fact]
    public async Task Issue_WithTheSameRequest_ReturnsTheSameBatch()
    {
        await using var scenario = await IssueScenario.CreateAsync(3);
        await scenario.ObjectAsync(scenario.People[0], null);
        var request = Guid.CreateVersion7();
        var first = (await scenario.IssueAsync(request: request)).Value;

        var second = (await scenario.IssueAsync(request: request)).Value;

        Assert.Equal(first.Batch, second.Batch);
        Assert.Equal(first.Issued.OrderBy(one => one.Number), second.Issued.OrderBy(one => one.Number));
        Assert.Equal(first.Refused.Select(one => (one.Name, one.Refusal.Code)), second.Refused.Select(one => (one.Name, one.Refusal.Code)));
        Assert.Equal(2, (await scenario.CertificatesAsync()).Count);
    }

    [Fact]
    public async Task Issue_UnderConcurrency_GivesEachPersonOneCertificateWithoutGap()
    {
        await using var scenario = await IssueScenario.CreateAsync(12);
        var same = Guid.CreateVersion7();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 24).Select(turn => Task.Run(() =>
            scenario.IssueAsync(turn % 3 == 0 ? scenario.People : scenario.People.Skip(turn % 12).Take(3), turn % 4 == 0 && turn % 3 == 0 ? same : null), Token)));

        Assert.All(outcomes, outcome => Assert.True(outcome.Succeeded || outcome.Refusal == WriteGate.Busy, outcome.Refusal?.Code));
        var certificates = await scenario.CertificatesAsync();
        Assert.Equal(12, certificates.Count);
        Assert.Equal(Enumerable.Range(1, 12), certificates.Select(entry => CertificateNumber.Parse(entry.Number).Value.Serial));
        Assert.Equal(12, certificates.Select(entry => entry.AssessmentId).Distinct().Count());
    }

    [Fact]
    public async Task Issue_ForTwoLevels_CountsEachLevelFromOne()
    {
        await using var scenario = await IssueScenario.CreateAsync(2);
        await scenario.AddPlanAsync(2, SkillLevel.Level4);

        var numbers = (await scenario.IssueAllAsync()).Select(entry => entry.Number[13..]);

        Assert.Equal(["204000001", "204000002", "205000001", "205000002"], numbers);
    }

    [Fact]
    public async Task Issue_InANewYear_StartsANewCounter()
    {
        await using var scenario = await IssueScenario.CreateAsync(2);
        await scenario.IssueAsync([scenario.People[0]]);
        scenario.Site.Clock.Today = new(2021, 1, 4);
        await scenario.IssueAsync([scenario.People[1]]);

        Assert.Equal(["205000001", "215000001"], (await scenario.CertificatesAsync()).Select(entry => entry.Number[13..]));
    }

    public static TheoryData<Role> OtherRoles => [Role.Coordinator, Role.Reviewer, Role.Examiner, Role.Administrator, Role.Auditor];

    [Theory]
    [MemberData(nameof(OtherRoles))]
    public async Task Issue_ByAnybodyButAClerk_IsRefused(Role role)
    {
        await using var scenario = await IssueScenario.CreateAsync(1);
        var actor = TestSite.Make(role, new DataScope.Organization(scenario.Site.Assessor.Id, "评价机构"));

        Assert.Equal(CertificateErrors.NotClerk, (await scenario.IssueAsync(actor: actor)).Refusal);
    }

    [Fact]
    public async Task Issue_ByAnotherOrganizationsClerk_IsRefused()
    {
        await using var scenario = await IssueScenario.CreateAsync(1);
        var other = Organization.CreateAssessmentOrganization("万州评价中心", "500101", EvaluatorType.Social).Value;
        await scenario.EditAsync(db =>
        {
            db.Organizations.Add(other);
            db.Filings.Add(TestSite.FilingOf(other, scenario.Site.Authority.Id, "S000050999999"));
            return Task.CompletedTask;
        });

        var outsider = await scenario.IssueAsync(actor: TestSite.Make(Role.CertificateClerk, new DataScope.Organization(other.Id, other.Name)));
        var provider = await scenario.IssueAsync(actor: TestSite.Make(Role.CertificateClerk, new DataScope.Organization(scenario.Site.Provider.Id, "培训机构")));
        var everywhere = await scenario.IssueAsync(actor: TestSite.Make(Role.CertificateClerk, new DataScope.Everything()));

        Assert.Equal(CertificateErrors.UnknownPerson, Assert.Single(outsider.Value.Refused).Refusal);
        Assert.False(provider.Succeeded);
        Assert.Equal(CertificateErrors.NotOwnOrganization, everywhere.Refusal);
        Assert.Empty(await scenario.CertificatesAsync());
    }

    [Fact]
    public async Task Issue_WithoutAQueryAddress_NamesTheRuleAndWritesNothing()
    {
        await using var scenario = await IssueScenario.CreateAsync(1);
        await scenario.EditAsync(async db => (await db.Rules.SingleAsync(rule => rule.Key == RuleKeys.CertificateQueryAddress, Token)).Value = null);

        var refused = (await scenario.IssueAsync()).Refusal;

        Assert.Equal("certificate.address-unset", refused?.Code);
        Assert.Contains("证书查询网址", refused!.Message);
        Assert.Empty(await scenario.CertificatesAsync());
    }

    [Fact]
    public async Task Face_AfterTheOrganizationIsRenamed_StaysAsIssued()
    {
        await using var scenario = await IssueScenario.CreateAsync(1);
        var before = Assert.Single(await scenario.IssueAllAsync());

        await scenario.EditAsync(async db => (await db.Organizations.SingleAsync(entry => entry.Id == scenario.Site.Assessor.Id, Token)).Rename("新的名称", null, IssueScenario.IssueDay));
        await scenario.EditAsync(db => db.Trainees.ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Name, "改过的名字"), Token));

        var face = scenario.Site.Get<CertificateFaceSeal>().Open(Assert.Single(await scenario.CertificatesAsync()).Face);
        Assert.Equal((scenario.People[0].Trainee.Name, "重庆渝康职业技能评价中心"), (face.HolderName, face.OrganizationName));
        var view = await scenario.Site.Get<CertificateDetailQueries>().FindAsync(scenario.Site.Clerk, before.Id, Token);
        Assert.Equal(face, view!.Face);
    }

    [Theory]
    [InlineData("https://zs.example.cn", "https://zs.example.cn/v/")]
    [InlineData("https://zs.example.cn/", "https://zs.example.cn/v/")]
    public async Task Qr_WithAPublicAddress_HoldsNumberAndCheckAndNoName(string address, string start)
    {
        await using var scenario = await IssueScenario.CreateAsync(1, new SiteSettings { PublicBaseUrl = address });
        var certificate = Assert.Single(await scenario.IssueAllAsync());

        var payload = scenario.Site.Get<CertificateFaceSeal>().Open(certificate.Face).QrPayload;

        Assert.Equal($"{start}{certificate.Number}/{scenario.Site.Get<VerificationSeal>().CheckOf(certificate.Number)}", payload);
        Assert.DoesNotContain(scenario.People[0].Trainee.Name, Uri.UnescapeDataString(payload));
    }

    [Fact]
    public async Task Qr_WithoutAPublicAddress_HoldsTheNationalQueryAddress()
    {
        await using var scenario = await IssueScenario.CreateAsync(1);
        var face = scenario.Site.Get<CertificateFaceSeal>().Open(Assert.Single(await scenario.IssueAllAsync()).Face);

        Assert.Equal(face.CertificateQueryAddress, face.QrPayload);
    }
}
