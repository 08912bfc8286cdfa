using KangyangCase.App.Features.Certificates;
using KangyangCase.Domain.Certificates;
using KangyangCase.Domain.Organizations;
using KangyangCase.Tests.Certificates;
using KangyangCase.Tests.Importing;
using KangyangCase.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static KangyangCase.Tests.Cohorts.HistorySite;

namespace KangyangCase.Tests.Cohorts;

/// <summary>No number stands on two certificates, whichever of them comes first and wherever it is kept.</summary>
public sealed class HistoryNumberTests : CohortTest
{
    private const string Old = "1850003012400001";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static Line Own(int person, string number, string issuer) =>
        At(person).CertificateOnly with { Kind = "培训合格", Number = number, Issuer = issuer, Assessor = "" };

    private static async Task<string> JudgeAsync(TestSite site, App.Security.Actor? actor, Line line)
    {
        var row = Assert.Single((await site.HistoryAsync(actor, line)).Rows).Row;
        return $"{row.Codes()}|{row.Problems.Select(problem => problem.Message).FirstOrDefault()}";
    }

    public static TheoryData<string> NationalForms => new() { At(0).Number, Old, "ABC12345678901234567" };

    [Theory]
    [MemberData(nameof(NationalForms))]
    public async Task NationalNumber_OnFile_IsRefusedInEverySchool(string number)
    {
        await Site.BringInAsync(At(0).CertificateOnly with { Number = number });

        foreach (var (actor, issuer) in new[] { (Site.Coordinator, "渝康中心"), (Site.OtherCoordinator, "别的中心"), (Site.Clerk, "") })
        {
            var line = At(1).CertificateOnly with { Number = number, Issuer = issuer, Assessor = issuer.Length == 0 ? Site.Assessor.Name : "" };
            var answer = await JudgeAsync(Site, actor, line);
            Assert.Contains("history.number-taken", answer);
            Assert.Contains($"证书编号 {number} 已在历史证书中", answer);
        }
    }

    [Fact]
    public async Task OwnNumber_IsTakenWithinItsIssuerOnly_WhicheverSchoolEntersIt()
    {
        await Site.BringInAsync(Own(0, "渝康-001", "渝康学校"));

        Assert.StartsWith("history.number-taken", await JudgeAsync(Site, null, Own(1, " 渝康-００1 ", "渝康学校")));
        Assert.StartsWith("history.number-taken", await JudgeAsync(Site, Site.OtherCoordinator, Own(1, "渝康-001", "渝康 学校")));
        Assert.StartsWith("|", await JudgeAsync(Site, Site.OtherCoordinator, Own(1, "渝康-001", "万州学校")));
    }

    [Theory]
    [InlineData("S000050123456-18-5-000001")]
    [InlineData(" s0000 5012 3456 185 000001 ")]
    [InlineData("Ｓ００００５０１２３４５６·１８５·０００００１")]
    public async Task NationalNumber_WrittenApart_IsTheSame(string written)
    {
        Assert.Equal(HistoricalNumberForm.Current, HistoricalNumber.Read(written)!.Form);
        await Site.BringInAsync(At(0));

        Assert.StartsWith("history.number-taken", await JudgeAsync(Site, null, At(1) with { Number = written }));
    }

    [Fact]
    public void OwnNumber_KeepsItsSigns() => Assert.Equal("2018-0012-0034-0056", HistoricalNumber.Read("2018-0012-0034-0056")!.Value);

    [Fact]
    public async Task IssuedNumber_IsRefused_EvenWhenRevoked()
    {
        await using var scenario = await IssueScenario.CreateAsync(1);
        var issued = Assert.Single(await scenario.IssueAllAsync());
        var line = At(40).CertificateOnly with { Number = issued.Number, Issued = "2020-02-03" };

        Assert.Contains("已在签发登记簿中", await JudgeAsync(scenario.Site, null, line));
        Assert.True((await scenario.Site.Get<RevokeCertificate>().HandleAsync(scenario.Site.Clerk, new(issued.Id, "误发"), Stop)).Succeeded);
        Assert.Contains("已在签发登记簿中", await JudgeAsync(scenario.Site, null, line));
    }

    [Fact]
    public async Task NumberAheadOfTheCounter_IsWarnedOf_AndSteppedOver()
    {
        await using var scenario = await IssueScenario.CreateAsync(2);
        await scenario.IssueAsync(scenario.People.Take(1));
        var site = scenario.Site;
        var next = At(40).CertificateOnly with { Number = $"{TestSite.NumberPrefix}205000002", Issued = "2020-02-03" };

        Assert.Contains("计数到 000001", await JudgeAsync(site, null, next));
        await site.BringInAsync(next);
        await scenario.IssueAsync(scenario.People.Skip(1));

        Assert.Equal(["000001", "000003"], (await scenario.CertificatesAsync()).Select(one => one.Number[^6..]).Order());
        site.AssertVerifies();
    }

    [Fact]
    public async Task ReservedNumber_AndHistoricalNumber_ExcludeEachOther()
    {
        await using var scenario = await IssueScenario.CreateAsync(2, source: NumberSource.Imported);
        var (site, past) = (scenario.Site, At(40).CertificateOnly with { Number = $"{TestSite.NumberPrefix}205000007", Issued = "2020-02-03" });
        await site.BringInAsync(past);
        var file = new ImportNumbers.Input("编号清单.xlsx", Workbooks.Of(Workbooks.Rows([
            ["姓名", "证件号码", "证书编号"],
            [scenario.People[0].Trainee.Name, scenario.People[0].Document.Number, past.Number],
            [scenario.People[1].Trainee.Name, scenario.People[1].Document.Number, $"{TestSite.NumberPrefix}205000008"]])));

        var lines = (await site.Get<NumberListQueries>().PreviewAsync(site.Clerk, file, Stop)).Value;
        Assert.Equal([NumberListErrors.TakenByOther, null], lines.Select(line => line.Problem));
        Assert.Equal(1, (await site.Get<ImportNumbers>().HandleAsync(site.Clerk, file, Stop)).Value);

        Assert.Contains("已在编号清单中", await JudgeAsync(site, null, At(41).CertificateOnly with { Number = $"{TestSite.NumberPrefix}205000008", Issued = "2020-02-03" }));
    }

    [Fact]
    public async Task NumberTakenBetweenPreviewAndImport_WritesNothing()
    {
        var preview = await Site.HistoryAsync(Site.OtherCoordinator, At(1).CertificateOnly with { Number = Old, Assessor = "" });
        await Site.BringInAsync(At(0).CertificateOnly with { Number = Old });

        var late = await Site.Get<App.Features.Cohorts.ImportHistory>().HandleAsync(
            Site.OtherCoordinator, new(Site.OtherProvider.Id, "x.xlsx", preview, false), null, Stop);

        Assert.Equal("history.preview-outdated", late.Refusal?.Code);
        await using var db = await Site.OpenAsync();
        Assert.Equal(1, await db.HistoricalCertificates.CountAsync(Stop));
    }
}
