using KangyangCase.App.Features.Certificates;
using KangyangCase.App.Security.Keys;
using KangyangCase.Domain.Certificates;
using KangyangCase.Domain.Organizations;
using KangyangCase.Domain.Trainees;
using KangyangCase.Tests.Cases;
using KangyangCase.Tests.Importing;
using KangyangCase.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.Tests.Certificates;

public sealed class NumberSourceTests
{
    private const string Good = TestSite.NumberPrefix + "205000321";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Task<KangyangCase.Domain.Common.Result<IssueCertificates.Outcome>> TypeAsync(IssueScenario scenario, params string?[] numbers) =>
        scenario.Site.Get<IssueCertificates>().HandleAsync(
            scenario.Site.Clerk,
            new(Guid.CreateVersion7(), [.. numbers.Select((number, place) => new ChosenPerson(scenario.People[place].Assessment.Id, number))]), Token);

    [Theory]
    [InlineData(TestSite.NumberPrefix + "205000321")]
    [InlineData(" s000050123456 205000321 ")]
    [InlineData("Ｓ００００５０１２３４５６２０５０００３２１")]
    public async Task Typed_AsPeopleTypeIt_IsStoredClean(string typed)
    {
        await using var scenario = await IssueScenario.CreateAsync(1, source: NumberSource.Typed);

        Assert.Equal(Good, Assert.Single((await TypeAsync(scenario, typed)).Value.Issued).Number);
    }

    [Theory]
    [InlineData(null, "certificate.number-missing")]
    [InlineData("S00005012345620500032", "certificate-number.length")]
    [InlineData("X000050123456205000321", "certificate-number.structure")]
    [InlineData("S000050123456215000321", "certificate-number.other-year")]
    [InlineData("S000050123456204000321", "certificate-number.other-level")]
    [InlineData("S000050999999205000321", "certificate-number.other-organization")]
    public async Task Typed_ThatDisagrees_IsRefused(string? typed, string code)
    {
        await using var scenario = await IssueScenario.CreateAsync(1, source: NumberSource.Typed);

        Assert.Equal(code, Assert.Single((await TypeAsync(scenario, typed)).Value.Refused).Refusal.Code);
        Assert.Empty(await scenario.CertificatesAsync());
    }

    [Fact]
    public async Task Typed_ForTwoPeople_IsRefusedForBothAndTheThirdGoesOn()
    {
        await using var scenario = await IssueScenario.CreateAsync(3, source: NumberSource.Typed);

        var outcome = (await TypeAsync(scenario, Good, Good.ToLowerInvariant(), TestSite.NumberPrefix + "205000400")).Value;

        Assert.Equal([CertificateErrors.NumberTwice, CertificateErrors.NumberTwice], outcome.Refused.Select(one => one.Refusal));
        Assert.Single(outcome.Issued);
    }

    [Fact]
    public async Task Typed_NumberOfAnotherCertificate_IsRefused()
    {
        await using var scenario = await IssueScenario.CreateAsync(2, source: NumberSource.Typed);
        await TypeAsync(scenario, Good);

        Assert.Equal("certificate.number-taken", (await TypeAsync(scenario, null, Good)).Value.Refused.Last().Refusal.Code);
    }

    [Fact]
    public async Task Generated_WhereTypedNumbersLieInTheWay_StepsOverThem()
    {
        await using var scenario = await IssueScenario.CreateAsync(3, source: NumberSource.Typed);
        await TypeAsync(scenario, TestSite.NumberPrefix + "205000002");
        await scenario.ChangeSourceAsync(NumberSource.Generated);

        await scenario.IssueAsync(scenario.People.Skip(1));

        Assert.Equal([1, 2, 3], (await scenario.CertificatesAsync()).Select(entry => CertificateNumber.Parse(entry.Number).Value.Serial));
    }

    [Fact]
    public async Task Imported_Numbers_GoToThePersonTheyWereGivenTo()
    {
        await using var scenario = await IssueScenario.CreateAsync(3, source: NumberSource.Imported);
        var file = List(
            Line(scenario.People[1], "000077"),
            Line(scenario.People[0], "000078", "2020-10-13"),
            ["外人", "110101199003070978", TestSite.NumberPrefix + "205000079", ""]);

        var lines = (await scenario.Site.Get<NumberListQueries>().PreviewAsync(scenario.Site.Clerk, file, Token)).Value;
        var imported = await scenario.Site.Get<ImportNumbers>().HandleAsync(scenario.Site.Clerk, file, Token);
        var outcome = (await scenario.IssueAsync()).Value;

        Assert.Equal([true, true, false], lines.Select(line => line.PersonKnown));
        Assert.All(lines, line => Assert.Null(line.Problem));
        Assert.Equal(3, imported.Value);
        Assert.Equal(CertificateErrors.NumberMissing, Assert.Single(outcome.Refused).Refusal);
        var certificates = await scenario.CertificatesAsync();
        Assert.Equal([scenario.People[1].Assessment.Id, scenario.People[0].Assessment.Id], certificates.Select(entry => entry.AssessmentId));
        await using var db = await scenario.Site.OpenAsync();
        Assert.Equal(2, await db.ReservedNumbers.CountAsync(entry => entry.UsedBy != null, Token));
    }

    [Fact]
    public async Task Imported_NumberUnderAFurtherDocument_GoesToItsHolder()
    {
        const string other = "110101199003070978";
        await using var scenario = await IssueScenario.CreateAsync(1, source: NumberSource.Imported);
        var holder = scenario.People[0].Trainee;
        await new CaseOffice(scenario.Site).WriteAsync(scope => scope.Db.Add(FurtherDocument.Add(
            holder.Id, IdentityDocumentKind.ResidentIdCard, scenario.Site.Get<PersonalDataProtector>().Seal(SealPurposes.DocumentNumber, other), new(null, null, null), new(2020, 10, 1)).Value));
        var file = List([holder.Name, other, TestSite.NumberPrefix + "205000077", ""]);

        var line = Assert.Single((await scenario.Site.Get<NumberListQueries>().PreviewAsync(scenario.Site.Clerk, file, Token)).Value);
        await scenario.Site.Get<ImportNumbers>().HandleAsync(scenario.Site.Clerk, file, Token);
        var again = Assert.Single((await scenario.Site.Get<NumberListQueries>().PreviewAsync(scenario.Site.Clerk, List(Line(scenario.People[0], "000078")), Token)).Value);
        await scenario.IssueAsync();

        Assert.True(line.PersonKnown);
        Assert.Equal(NumberListErrors.HasAnother, again.Problem);
        Assert.Equal(TestSite.NumberPrefix + "205000077", Assert.Single(await scenario.CertificatesAsync()).Number);
    }

    [Theory]
    [InlineData("2020-10-12", "certificate.face-date-in-posting")]
    [InlineData("2020-10-20", "certificate.face-date-ahead")]
    [InlineData("2020-10-13", null)]
    public async Task Imported_FaceDate_IsPrintedOnlyWhereItCanBeTrue(string printed, string? code)
    {
        await using var scenario = await IssueScenario.CreateAsync(1, source: NumberSource.Imported);
        await scenario.Site.Get<ImportNumbers>().HandleAsync(scenario.Site.Clerk, List(Line(scenario.People[0], "000001", printed)), Token);
        scenario.Site.Clock.Today = new(2020, 10, 14);

        var outcome = (await scenario.IssueAsync()).Value;

        Assert.Equal(code, outcome.Refused.SingleOrDefault()?.Refusal.Code);
        if (code is null) Assert.Equal(new DateOnly(2020, 10, 13), Assert.Single(await scenario.CertificatesAsync()).IssuedOn);
    }

    [Fact]
    public async Task Import_WithFaults_NamesEachLineAndTakesTheGoodOnes()
    {
        await using var scenario = await IssueScenario.CreateAsync(6, source: NumberSource.Imported);
        var people = scenario.People;
        var file = List(
            Line(people[0], "000001"),
            Line(people[1], "000002"), Line(people[2], "000002"),
            [people[3].Trainee.Name, people[3].Document.Number, "S00005012345620500", ""],
            [people[3].Trainee.Name, "500233199001011234", TestSite.NumberPrefix + "205000009", ""],
            [people[4].Trainee.Name, people[4].Document.Number, "S000050999999205000005", ""],
            Line(people[5], "000006", "2021-01-05"),
            ["", "110101199003070978", TestSite.NumberPrefix + "205000007", ""]);

        var lines = (await scenario.Site.Get<NumberListQueries>().PreviewAsync(scenario.Site.Clerk, file, Token)).Value;
        var imported = await scenario.Site.Get<ImportNumbers>().HandleAsync(scenario.Site.Clerk, file, Token);

        Assert.Equal(
            [null, "number-list.twice-in-file", "number-list.twice-in-file", "certificate-number.length", "id.checksum", "certificate-number.other-organization",
                "certificate-number.other-year", "name.missing"],
            lines.Select(line => line.Problem?.Code));
        Assert.Equal(1, imported.Value);
        Assert.All(lines.Where(line => line.MaskedDocument.Length == 18), line => Assert.Contains("********", line.MaskedDocument));
    }

    [Fact]
    public async Task Import_OfTheSameFileAgain_WritesNothing()
    {
        await using var scenario = await IssueScenario.CreateAsync(2, source: NumberSource.Imported);
        var file = List(Line(scenario.People[0], "000001"), Line(scenario.People[1], "000002"));
        var import = scenario.Site.Get<ImportNumbers>();

        var both = await Task.WhenAll(import.HandleAsync(scenario.Site.Clerk, file, Token), import.HandleAsync(scenario.Site.Clerk, file, Token));
        var lines = (await scenario.Site.Get<NumberListQueries>().PreviewAsync(scenario.Site.Clerk, file, Token)).Value;

        Assert.Equal(NumberListErrors.NothingNew, Assert.Single(both, result => !result.Succeeded).Refusal);
        Assert.All(lines, line => Assert.Equal(NumberLineOutcome.Known, line.Outcome));
        await using var db = await scenario.Site.OpenAsync();
        Assert.Equal(2, await db.ReservedNumbers.CountAsync(Token));
    }

    [Fact]
    public async Task Import_OfANumberGivenToSomebodyElse_IsRefused()
    {
        await using var scenario = await IssueScenario.CreateAsync(2, source: NumberSource.Imported);
        await scenario.Site.Get<ImportNumbers>().HandleAsync(scenario.Site.Clerk, List(Line(scenario.People[0], "000001")), Token);

        var lines = (await scenario.Site.Get<NumberListQueries>().PreviewAsync(
            scenario.Site.Clerk, List(Line(scenario.People[1], "000001"), Line(scenario.People[0], "000002")), Token)).Value;

        Assert.Equal([NumberListErrors.TakenByOther, NumberListErrors.HasAnother], lines.Select(line => line.Problem));
    }

    [Fact]
    public async Task Import_ByOthersOrForAnotherSource_IsRefused()
    {
        await using var scenario = await IssueScenario.CreateAsync(1);
        var (import, file) = (scenario.Site.Get<ImportNumbers>(), List(Line(scenario.People[0], "000001")));

        Assert.Equal(NumberListErrors.NotImporting, (await import.HandleAsync(scenario.Site.Clerk, file, Token)).Refusal);
        Assert.Equal(NumberListErrors.NotClerk, (await import.HandleAsync(scenario.Site.Coordinator, file, Token)).Refusal);
        Assert.Equal("file.empty", (await import.HandleAsync(scenario.Site.Clerk, new("空.xlsx", []), Token)).Refusal?.Code);
    }

    private static string[] Line(IssuePerson person, string serial, string date = "") =>
        [person.Trainee.Name, person.Document.Number, $"{TestSite.NumberPrefix}205{serial}", date];

    private static ImportNumbers.Input List(params string[][] lines) => new(
        "编号清单.xlsx", Workbooks.Of(Workbooks.Rows([["姓名", "证件号码", "证书编号", "证书版面发证日期"], .. lines, ["制表人：李四"]])));
}
