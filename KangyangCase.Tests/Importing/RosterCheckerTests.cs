using CsCheck;
using KangyangCase.App.Importing;
using KangyangCase.Domain.Trainees;

namespace KangyangCase.Tests.Importing;

public sealed class RosterCheckerTests
{
    [Theory]
    [InlineData(RosterColumn.Name, "<b>张三</b>", "name.invalid")]
    [InlineData(RosterColumn.Name, "=1+1", "name.invalid")]
    [InlineData(RosterColumn.Name, "张\u200B三", "name.invisible")]
    [InlineData(RosterColumn.IdentityNumber, "", "id.missing")]
    [InlineData(RosterColumn.IdentityNumber, "50010119700315002", "id.invalid")]
    [InlineData(RosterColumn.IdentityNumber, "500101197013150020", "id.birthdate")]
    [InlineData(RosterColumn.IdentityNumber, "12345678", "id.kind-guessed,sex.missing,birthdate.missing")]
    [InlineData(RosterColumn.IdentityKind, "回乡证", "id.kind-mismatch")]
    [InlineData(RosterColumn.IdentityKind, "工作证", "id.kind-unknown")]
    [InlineData(RosterColumn.IdentityKind, "身份证", "")]
    [InlineData(RosterColumn.Sex, "男", "sex.mismatch")]
    [InlineData(RosterColumn.Sex, "2", "")]
    [InlineData(RosterColumn.Sex, "F?", "sex.unreadable")]
    [InlineData(RosterColumn.BirthDate, "1970-03-15", "")]
    [InlineData(RosterColumn.BirthDate, "1970年3月", "")]
    [InlineData(RosterColumn.BirthDate, "1970.3", "")]
    [InlineData(RosterColumn.BirthDate, "1970-03-16", "birthdate.mismatch")]
    [InlineData(RosterColumn.BirthDate, "不详", "birthdate.unreadable")]
    [InlineData(RosterColumn.Phone, "", "phone.missing")]
    [InlineData(RosterColumn.Phone, "023-72237676", "phone.invalid")]
    [InlineData(RosterColumn.TargetGroup, "", "group.missing")]
    [InlineData(RosterColumn.TargetGroup, "农 民 工", "")]
    [InlineData(RosterColumn.PracticeYears, "很久", "practice.unreadable")]
    [InlineData(RosterColumn.PracticeYears, "-1", "practice.unreadable")]
    [InlineData(RosterColumn.PracticeYears, "45", "practice.too-long")]
    [InlineData(RosterColumn.Occupation, "养老护理员（五级）", "occupation.matched")]
    [InlineData(RosterColumn.Occupation, "育婴员", "occupation.mismatch")]
    [InlineData(RosterColumn.Occupation, "养", "occupation.mismatch")]
    [InlineData(RosterColumn.Level, "高级工", "level.mismatch")]
    [InlineData(RosterColumn.Level, "五级/高级工", "level.mismatch")]
    [InlineData(RosterColumn.Level, "合格", "level.mismatch")]
    [InlineData(RosterColumn.Level, "初级工（五级）", "")]
    [InlineData(RosterColumn.Level, "５", "")]
    public void Check_OneCell_EarnsItsCodes(RosterColumn field, string text, string codes) =>
        Assert.Equal(codes, Sheets.Row((field, text)).Codes());

    [Theory]
    [InlineData("0", 0)]
    [InlineData("2.5", 2.5)]
    [InlineData("３年", 3)]
    [InlineData("1年半", 1.5)]
    [InlineData("1年6个月", 1.5)]
    [InlineData("6个月", 0.5)]
    [InlineData("半年", 0.5)]
    [InlineData("两年", 2)]
    [InlineData("5年以上", 5)]
    [InlineData("无", 0)]
    public void Check_PracticeYears_AreReadAsWritten(string text, double years) =>
        Assert.Equal((decimal)years, Sheets.Row((RosterColumn.PracticeYears, text)).Person.PracticeYears);

    [Fact]
    public void Check_NumberWithoutBirthDateOrSex_NeedsBothColumns()
    {
        (RosterColumn, string)[] permit = [(RosterColumn.IdentityNumber, "H12345678"), (RosterColumn.IdentityKind, "回乡证")];

        Assert.Equal(RosterOutcome.Error, Sheets.Row(permit).Outcome);
        Assert.Equal(RosterOutcome.Error, Sheets.Row([.. permit, (RosterColumn.Sex, "女"), (RosterColumn.BirthDate, "不详")]).Outcome);
        Assert.Equal(RosterOutcome.Ok, Sheets.Row([.. permit, (RosterColumn.Sex, "女"), (RosterColumn.BirthDate, "1970-03-15")]).Outcome);
    }

    [Fact]
    public void Check_WorkingAgeUnset_RefusesNobodyAndSaysSo()
    {
        var rules = SampleRoster.Rules() with { WorkingAge = null };

        var report = RosterChecker.Check(SampleRoster.Table(), SampleRoster.Cohort, rules);

        Assert.Equal(RosterOutcome.Ok, report.Rows.Single(row => row.OwnNumber == "33").Outcome);
        Assert.Equal(["法定劳动年龄", "退休年龄"], report.UnsetRules);
    }

    [Fact]
    public void Check_NothingButNameAndNumber_IsEnough()
    {
        var row = Sheets.Row();

        Assert.Equal(RosterOutcome.Ok, row.Outcome);
        Assert.Equal(Sex.Female, row.Person.Sex);
        Assert.Equal(new DateOnly(1970, 3, 15), row.Person.BirthDate);
    }

    [Fact]
    public void Check_CohortWithoutLevel_DoesNotCompareLevels() =>
        Assert.Equal("", Sheets.Row(SampleRoster.Cohort with { Level = null }, (RosterColumn.Level, "三级")).Codes());

    [Fact]
    public void Check_OccupationNamedByTwo_IsNotGuessed()
    {
        var table = Sheets.Table(["姓名", "身份证号", "职业"], ["张三", "500101197003150023", "养老"]);
        var rules = SampleRoster.Rules() with { Occupations = [new("养老院院长", []), new("养老护理员", ["护老员"])] };

        Assert.Equal("occupation.mismatch", RosterChecker.Check(table, SampleRoster.Cohort, rules).Rows[0].Codes());
    }

    [Fact]
    public void Check_OccupationAlias_IsMatched()
    {
        var table = Sheets.Table(["姓名", "身份证号", "职业"], ["张三", "500101197003150023", "护老员"]);
        var rules = SampleRoster.Rules() with { Occupations = [new("养老护理员", ["护老员"])] };

        Assert.Equal("occupation.matched", RosterChecker.Check(table, SampleRoster.Cohort, rules).Rows[0].Codes());
    }

    [Fact]
    public void Check_SameNumberDotWrittenDifferently_IsADuplicate()
    {
        var table = Sheets.Table(
            ["姓名", "身份证号"], ["阿依古丽·买买提", "659001198808179587"], ["阿依古丽．买买提", "６５９００１１９８８０８１７９５８７"]);

        var rows = RosterChecker.Check(table, SampleRoster.Cohort, SampleRoster.Rules()).Rows;

        Assert.Equal(["Ok", "Duplicate"], rows.Select(row => row.Outcome.ToString()));
    }

    [Fact]
    public void Check_EditOfOneRow_ClearsTheOtherToo()
    {
        var table = SampleRoster.Table();
        var edits = new Dictionary<(int, RosterColumn), string> { [(24, RosterColumn.IdentityNumber)] = "50010119700315 0023" };

        var rows = RosterChecker.Check(table, SampleRoster.Cohort, SampleRoster.Rules(), edits: edits).Rows;

        Assert.All(rows.Where(row => row.ExcelRow is 23 or 24), row => Assert.Equal(RosterOutcome.Ok, row.Outcome));
    }

    [Fact]
    public void Check_EveryErrorOfTheSampleEdited_LeavesOnlyTheDuplicateOut()
    {
        var edits = new Dictionary<(int, RosterColumn), string>
        {
            [(11, RosterColumn.IdentityNumber)] = "500101197003150023",
            [(17, RosterColumn.IdentityNumber)] = "500112197811229839",
            [(19, RosterColumn.Sex)] = "女",
            [(24, RosterColumn.IdentityNumber)] = "11010519491231002X",
            [(32, RosterColumn.Phone)] = "13800138002",
            [(36, RosterColumn.IdentityNumber)] = "50011619860120236" + IdentityChecksum.For("50011619860120236"),
            [(41, RosterColumn.Name)] = "王小花",
            [(46, RosterColumn.Level)] = "五级",
        };

        var report = RosterChecker.Check(SampleRoster.Table(), SampleRoster.Cohort, SampleRoster.Rules(), edits: edits);

        Assert.Equal(0, report.Count(RosterOutcome.Error));
        Assert.Equal(47, report.Importable.Count());
    }

    [Fact]
    public void Check_ColumnTakenOutByTheUser_IsNotRead()
    {
        var table = SampleRoster.Table();
        var mapping = table.Header.With(6, null);

        var report = RosterChecker.Check(table, SampleRoster.Cohort, SampleRoster.Rules(), mapping);

        Assert.Contains(RosterColumn.Phone, report.MissingColumns);
        Assert.Equal(RosterOutcome.Ok, report.Rows.Single(row => row.ExcelRow == 32).Outcome);
        Assert.DoesNotContain(report.Rows, row => row.Codes().Contains("phone", StringComparison.Ordinal));
    }

    [Fact]
    public void Check_FootersBlanksAndRepeatedHeaders_AreNoPeople()
    {
        var table = Sheets.Table(
            ["序号", "姓名", "身份证号"],
            ["1", "张三", "500101197003150023"],
            [" ", "\u200B"],
            ["序号", "姓名", "身份证号"],
            ["2", "", ""],
            ["合计", "1人"],
            ["", "注：以上信息属实"],
            ["3", "", "500233197408191057"]);

        var report = RosterChecker.Check(table, SampleRoster.Cohort, SampleRoster.Rules());

        Assert.Equal([2, 8], report.Rows.Select(row => row.ExcelRow));
        Assert.Equal([4, 5, 6, 7], report.Ignored.Select(line => line.Row));
    }

    [Fact]
    public void Check_RowsInAnyOrder_GiveTheSameVerdicts()
    {
        var table = SampleRoster.Table();
        var head = table.Rows.Where(row => row.Number <= table.Header.LastRow).ToList();
        var people = table.Rows.Where(row => row.Number > table.Header.LastRow).ToArray();
        var expected = Verdicts(table);

        Gen.Shuffle(people).Sample(
            shuffled => Assert.Equal(expected, Verdicts(table with { Rows = [.. head, .. shuffled.Select((row, i) => new SheetRow(i + 4, row.Filled))] })),
            iter: 200);
    }

    /// <summary>By person and code; which of two equal rows is the repeated one does depend on their order.</summary>
    private static IEnumerable<string> Verdicts(SheetTable table) =>
        RosterChecker.Check(table, SampleRoster.Cohort, SampleRoster.Rules()).Rows
            .Select(row => $"{row.DisplayName} {row.Person.Document?.LastFour} {row.Outcome} {row.Codes()}")
            .Order(StringComparer.Ordinal);
}
