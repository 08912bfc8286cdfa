using KangyangCase.App.Importing;
using KangyangCase.Domain.Trainees;

namespace KangyangCase.Tests.Importing;

public sealed class SampleRosterTests
{
    private static readonly Dictionary<string, (string Outcome, string Codes)> Expected = new()
    {
        ["8"] = ("Error", "id.damaged"),
        ["14"] = ("Error", "id.checksum"),
        ["16"] = ("Error", "sex.mismatch"),
        ["19"] = ("Duplicate", "row.duplicate"),
        ["20"] = ("Error", "id.shared"),
        ["21"] = ("Error", "id.shared"),
        ["27"] = ("Warning", "name.blanks"),
        ["29"] = ("Error", "phone.invalid"),
        ["33"] = ("Error", "age.below16"),
        ["34"] = ("Warning", "age.retired"),
        ["38"] = ("Error", "name.missing"),
        ["40"] = ("Warning", "occupation.matched"),
        ["43"] = ("Error", "level.mismatch"),
        ["44"] = ("Warning", "group.unknown"),
    };

    public static TheoryData<int> OwnNumbers => [.. Enumerable.Range(1, 48)];

    [Theory]
    [MemberData(nameof(OwnNumbers))]
    public void Check_WithDemoRules_GivesTheListedVerdict(int number)
    {
        var row = Assert.Single(SampleRoster.Check().Rows, row => row.OwnNumber == $"{number}");

        var (outcome, codes) = Expected.GetValueOrDefault($"{number}", ("Ok", ""));
        Assert.Equal(number + 3, row.ExcelRow);
        Assert.Equal(outcome, row.Outcome.ToString());
        Assert.Equal(codes, string.Join(",", row.Problems.Select(problem => problem.Code)));
    }

    [Fact]
    public void Check_WholeSample_CountsAsListed()
    {
        var report = SampleRoster.Check();

        Assert.Equal(3, report.Header.Row);
        Assert.Equal(48, report.Rows.Count);
        Assert.Equal(9, report.Count(RosterOutcome.Error));
        Assert.Equal(1, report.Count(RosterOutcome.Duplicate));
        Assert.Equal(4, report.Count(RosterOutcome.Warning));
        Assert.Equal(38, report.Importable.Count());
        Assert.Empty(report.Header.NotUnderstood);
        Assert.Empty(report.MissingColumns);
        Assert.Equal(53, Assert.Single(report.Ignored).Row);
        Assert.Equal("“填表人、审核人、填表日期”不是学员", report.Ignored[0].Reason);
    }

    [Fact]
    public void Check_RetirementByExample_SaysThatItIsOne()
    {
        var row = SampleRoster.Check(demo: true).Rows.Single(row => row.OwnNumber == "34");

        Assert.Contains("（演示值）", Assert.Single(row.Problems).Message);
    }

    [Fact]
    public void Check_RetirementUnset_PassesAndSaysTheRuleIsUnset()
    {
        var report = SampleRoster.Check(demo: false);

        Assert.Equal(RosterOutcome.Ok, report.Rows.Single(row => row.OwnNumber == "34").Outcome);
        Assert.Equal(["退休年龄"], report.UnsetRules);
        Assert.Equal(38, report.Importable.Count());
    }

    [Fact]
    public void Check_EveryImportableRow_HasWhatATraineeNeeds()
    {
        foreach (var row in SampleRoster.Check().Importable)
        {
            Assert.NotNull(row.Person.Name);
            Assert.NotNull(row.Person.Document);
            Assert.NotNull(row.Person.Sex);
            Assert.NotNull(row.Person.BirthDate);
            Assert.NotNull(row.Person.Phone);
            Assert.NotNull(row.Person.PracticeYears);
        }
    }

    [Fact]
    public void Check_DeclaredPractice_IsZeroForTheEightNamedRows()
    {
        var none = SampleRoster.Check().Importable.Where(row => row.Person.PracticeYears == 0).Select(row => row.OwnNumber);

        Assert.Equal(["6", "7", "15", "24", "26", "37", "40", "47"], none);
    }

    [Theory]
    [InlineData("5", "50023319850304018X")]
    [InlineData("10", "500113199401146462")]
    [InlineData("12", "500101197106037189")]
    [InlineData("36", "810000199408230021")]
    public void Check_NumbersTypedCarelessly_AreReadInStandardForm(string number, string expected) =>
        Assert.Equal(expected, Row(number).Person.Document?.Number);

    [Theory]
    [InlineData("23", "阿依古丽·买买提")]
    [InlineData("24", "彭𬭎")]
    [InlineData("25", "田㛃䶮")]
    [InlineData("27", "陈小琴")]
    public void Check_RareNames_AreKeptToTheCharacter(string number, string expected) =>
        Assert.Equal(expected, Row(number).Person.Name?.Value);

    [Theory]
    [InlineData("30", "13800138000")]
    [InlineData("31", "13800138001")]
    public void Check_PhonesStoredAsNumberOrWithDashes_AreRead(string number, string expected) =>
        Assert.Equal(expected, Row(number).Person.Phone?.Digits);

    [Theory]
    [InlineData("8", "5.00226…E+17")]
    [InlineData("14", "末位应为 9，表中为 0")]
    [InlineData("16", "应为女，表中为男")]
    [InlineData("19", "第 21 行")]
    [InlineData("20", "第 24 行")]
    [InlineData("21", "第 23 行")]
    [InlineData("29", "10 位，应为 11 位")]
    [InlineData("33", "最早 2022-01-20")]
    [InlineData("33", "《劳动法》第十五条")]
    [InlineData("34", "四（二）")]
    [InlineData("43", "申报三级，本班为五级")]
    [InlineData("44", "其他类别X")]
    public void Check_Problem_NamesValueAndWayOut(string number, string part) =>
        Assert.Contains(part, Assert.Single(Row(number).Problems).Message, StringComparison.Ordinal);

    [Fact]
    public void Check_Messages_NeverHoldAFullNumber()
    {
        foreach (var row in SampleRoster.Check().Rows)
        {
            var said = string.Concat(row.Problems.Select(problem => problem.Message).Concat(row.Notes));
            Assert.DoesNotMatch("[0-9]{11,}", said);
        }
    }

    [Fact]
    public void Check_ResidencePermit_IsItsOwnKind() =>
        Assert.Equal(IdentityDocumentKind.HongKongMacaoResidencePermit, Row("36").Person.Document?.Kind);

    private static RosterRow Row(string number) => SampleRoster.Check().Rows.Single(row => row.OwnNumber == number);
}
