using CsCheck;
using KangyangCase.App.Data.ReferenceData;
using KangyangCase.App.Importing;
using KangyangCase.Domain.Certificates;
using KangyangCase.Domain.Occupations;
using static KangyangCase.Tests.Cohorts.HistorySite;

namespace KangyangCase.Tests.Cohorts;

public sealed class HistoryCheckerTests
{
    private static readonly DateOnly Today = new(2020, 10, 12);
    private static readonly OccupationCatalogue Catalogue = ReferenceOccupations.Load();

    private static HistoryReport Check(params Line[] lines) => HistoryChecker.Check(Table(lines), Catalogue, Today);

    private static void AssertRow(Line line, string codes) => Assert.Equal(codes, Assert.Single(Check(line).Rows).Codes());

    [Fact]
    public void Check_OfAFullRow_ReadsClassAndCertificate()
    {
        var row = Assert.Single(Check(At(0)).Rows);

        Assert.Equal(("", RosterOutcome.Ok), (row.Codes(), row.Outcome));
        Assert.Equal("occupation:养老护理员/--/5", row.Goal!.Key);
        Assert.Equal((Line.ClassName, new DateOnly(2018, 5, 7), new DateOnly(2018, 6, 15), 80m), (row.Class!.Name, row.Class.StartsOn, row.Class.EndsOn, row.Class.Hours!.Value.Lessons));
        Assert.Equal((HistoricalKind.SkillLevel, HistoricalNumberForm.Current, new DateOnly(2018, 7, 20)), (row.Certificate!.Kind, row.Certificate.Number.Form, row.Certificate.IssuedOn));
    }

    [Fact]
    public void Check_OfHalfARow_ReadsWhatIsThere()
    {
        var rows = Check(At(0).ClassOnly, At(1).CertificateOnly).Rows;

        Assert.All(rows, row => Assert.Equal(RosterOutcome.Ok, row.Outcome));
        Assert.Equal((true, true, true, true), (rows[0].Class is not null, rows[0].Certificate is null, rows[1].Class is null, rows[1].Certificate is not null));
    }

    [Fact]
    public void Check_NamesWhatIsWrongWithTheRow()
    {
        AssertRow(At(0).ClassOnly.CertificateOnly, "history.row-empty");
        AssertRow(At(0) with { Occupation = "屠龙" }, "history.occupation-unknown");
        AssertRow(At(0) with { Occupation = "" }, "history.missing");
        AssertRow(At(0) with { Level = "九级" }, "history.level-unreadable");
        AssertRow(At(0) with { Level = "" }, "level.missing");
        AssertRow(At(0) with { Class = "" }, "history.missing");
        AssertRow(At(0) with { Class = new string('班', 41) }, "cohort.name-too-long");
        AssertRow(At(0) with { Ends = "" }, "history.missing");
        AssertRow(At(0) with { Ends = "2018-05" }, "history.date-unreadable");
        AssertRow(At(0) with { Ends = "2018-05-01" }, "cohort.ends-before-start");
        AssertRow(At(0) with { Ends = "2020-10-13" }, "history.date-ahead");
        AssertRow(At(0) with { Starts = "1960-01-01" }, "history.before-birth");
        AssertRow(At(0) with { Hours = "八十" }, "lesson-hours.not-a-number");
        AssertRow(At(0) with { Number = "" }, "history.missing");
        AssertRow(At(0) with { Issued = "昨天" }, "history.date-unreadable");
        AssertRow(At(0) with { Issuer = "", Assessor = "" }, "history.missing");
        AssertRow(At(0) with { Kind = "驾驶" }, "history.kind-unknown");
        AssertRow(At(0) with { Kind = "专项能力" }, "history.kind-misfit");
        AssertRow(At(0) with { Number = new string('1', 41) }, "history.number-unreadable");
    }

    [Theory]
    [InlineData("S000050123456185000001", HistoricalNumberForm.Current, "")]
    [InlineData(" s000050123456 185000001 ", HistoricalNumberForm.Current, "")]
    [InlineData("1850003012400001", HistoricalNumberForm.Legacy, "")]
    [InlineData("渝康培（2018）第012号", HistoricalNumberForm.Other, "history.number-form")]
    [InlineData("S000050123456194000001", HistoricalNumberForm.Current, "certificate-number.other-year")]
    public void Check_OfANumber_TellsItsFormAndOnlyWarns(string number, HistoricalNumberForm form, string codes)
    {
        var row = Assert.Single(Check(At(0) with { Number = number }).Rows);

        Assert.Equal((form, codes), (row.Certificate!.Number.Form, row.Codes()));
        Assert.True(row.Outcome.IsImportable());
    }

    [Fact]
    public void Check_OfANumberCell_RefusesTheRoundedNumber()
    {
        var table = Table(At(0) with { Number = "1850003012400000" });
        var rows = table.Rows.Select(row => row.Number == 1 ? row : row with { Filled = [.. row.Filled.Select(filled => filled.Column == 9 ? (9, filled.Cell with { Kind = SheetCellKind.Number }) : filled)] });

        Assert.Equal("history.number-damaged", Assert.Single(HistoryChecker.Check(table with { Rows = [.. rows] }, Catalogue, Today).Rows).Codes());
    }

    [Fact]
    public void Check_OfRowsThatContradict_TellsEachOfThem()
    {
        Assert.All(Check(At(0), At(1) with { Number = At(0).Number }).Rows, row => Assert.Equal("history.number-shared", row.Codes()));
        Assert.All(Check(At(0), At(1) with { Ends = "2018-06-16" }).Rows, row => Assert.Equal("history.class-differs", row.Codes()));
        Assert.All(Check(At(0), At(0).ClassOnly with { Class = "另一个班" }).Rows, row => Assert.Equal("history.two-classes", row.Codes()));
        Assert.All(Check(At(0), At(0).CertificateOnly with { Number = At(1).Number }).Rows, row => Assert.Equal("history.kind-twice", row.Codes()));
        Assert.All(Check(At(0), At(0).CertificateOnly with { Name = "王五", Kind = "培训合格", Number = "2018-1" }).Rows, row => Assert.Contains("id.shared", row.Codes()));
        Assert.Contains("第 3 行", Check(At(0), At(1) with { Number = At(0).Number }).Rows[0].Problems[0].Message);
    }

    [Fact]
    public void Check_OfTheSameRowAgain_LeavesItOut() =>
        Assert.Equal([RosterOutcome.Ok, RosterOutcome.Duplicate], Check(At(0), At(0)).Rows.Select(row => row.Outcome));

    [Fact]
    public void Check_OfALevelAndATrainingCertificateOfOneCase_TakesBoth() =>
        Assert.All(Check(At(0), At(0).CertificateOnly with { Kind = "培训合格", Number = "2018-001" }).Rows, row => Assert.True(row.Outcome.IsImportable(), row.Codes()));

    [Fact]
    public void Check_WhateverTheOrderOfRows_FindsTheSame()
    {
        Line[] pool =
        [
            At(0), At(0), At(1), At(1) with { Number = At(0).Number }, At(2).ClassOnly, At(2).CertificateOnly, At(3) with { Ends = "2018-06-20" }, At(4) with { Name = "王五" },
            At(4), At(5) with { Occupation = "屠龙" }, At(6) with { Class = "第二班", Starts = "2018-05-08" }, At(6).ClassOnly with { Class = "第三班" },
        ];
        Gen.Int[0, int.MaxValue].Select(seed => new Random(seed)).Sample(
            random =>
            {
                var shuffled = pool.ToArray();
                random.Shuffle(shuffled);
                Assert.Equal(Found(pool), Found(shuffled));
            },
            iter: 40);

        static List<string> Found(Line[] lines) => [.. Check(lines).Rows.Select(row =>
            $"{string.Join('|', lines[row.ExcelRow - 2].Cells)} {row.Outcome} {string.Join(',', row.Problems.Select(problem => problem.Code).Order())}").Order()];
    }

    [Fact]
    public void Header_TakesSynonymsAndTheUsersOwnChoice()
    {
        var header = HistoryHeader.Of(Table(At(0)).Header);

        Assert.Empty(header.NotUnderstood);
        Assert.Equal(9, header.ColumnOf(HistoryColumn.CertificateNumber));
        var moved = header.With(2, HistoryColumn.CertificateNumber);
        Assert.Equal((2, (int?)null), (moved.ColumnOf(HistoryColumn.CertificateNumber), moved.ColumnOf(HistoryColumn.CohortName)));
        Assert.Equal((0, 1), (header.Person.ColumnOf(RosterColumn.Name), header.Person.ColumnOf(RosterColumn.IdentityNumber)));
    }

    [Fact]
    public void Template_ReadBack_IsUnderstoodWhole()
    {
        var bytes = HistoryTemplate.Write(Catalogue);
        var sheet = RosterWorkbook.Read(bytes, "模板.xlsx");

        Assert.Equal("file.no-rows", sheet.Refusal?.Code);
        var titles = HistoryColumns.All.Select(column => column.Label()).ToArray();
        var header = HistoryHeader.Of(Importing.Sheets.Table(titles, [.. titles.Select(_ => "x")]).Header);
        Assert.Equal(HistoryColumns.All, header.Cells.Select(cell => cell.Field!.Value));
    }

    [Fact]
    public void Check_WithACorrectedCell_JudgesTheCorrection()
    {
        var table = Table(At(0) with { Occupation = "屠龙" });
        var edits = new Dictionary<(int, HistoryColumn), string> { [(2, HistoryColumn.Occupation)] = "养老护理员" };

        Assert.Equal("", Assert.Single(HistoryChecker.Check(table, Catalogue, Today, null, edits).Rows).Codes());
    }
}
