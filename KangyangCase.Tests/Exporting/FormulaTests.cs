using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using KangyangCase.App.Exporting;
using KangyangCase.App.Features.Calendars;
using KangyangCase.App.Importing;
using KangyangCase.Domain.Calendars;
using KangyangCase.Tests.Support;

namespace KangyangCase.Tests.Exporting;

/// <summary>What somebody typed never runs as a formula on the desk of whoever opens the export.</summary>
public sealed class FormulaTests
{
    public static TheoryData<string> Dangerous => new()
    {
        "=cmd|'/c calc'!A1", "+1+1", "-2+3", "@SUM(A1)", "\t=1+1", "\r=1+1", " =1+1", "＝1+1", "\"=1+1", "=HYPERLINK(\"http://x\",\"点\")",
    };

    [Theory]
    [MemberData(nameof(Dangerous))]
    public void Csv_LeadsThemByAnApostrophe(string text)
    {
        var line = Encoding.UTF8.GetString(TableFile.Csv(["列"], [["前", text]])).Split("\r\n", 2)[1];

        Assert.StartsWith("\"前\",\"", line);
        Assert.DoesNotContain(",\"=", line);
        Assert.False(line["\"前\",\"".Length..].TrimStart() is ['=' or '+' or '-' or '@' or '＝', ..]);
        Assert.False(line["\"前\",\"".Length] is '\t' or '\r');
    }

    [Theory]
    [MemberData(nameof(Dangerous))]
    public void Xlsx_HoldsThemAsText(string text) => AssertTextOnly(new ListTable(["姓名"], [[text]], ["某人"]).ToFile("名单", "名单").Content, text.Replace('\r', '\n'));

    [Theory]
    [InlineData("=1+1")]
    [InlineData("@SUM(A1)")]
    [InlineData("-2+3")]
    public void UsersOwnTable_ComesBackAsText(string text)
    {
        var original = Encoding.UTF8.GetBytes($"姓名,身份证号码,{text}\n{text},500101197003150023,{text}\n");
        var table = RosterWorkbook.Read(original, "名册.csv").Value;

        var marked = RosterErrorWorkbook.Write(original, table, 1, new Dictionary<int, MarkedRow>
        {
            [2] = new(RosterOutcome.Error, [new MarkedCell(0, RosterOutcome.Error, text)]),
        });

        AssertTextOnly(marked, text);
    }

    [Fact]
    public void Calendar_NamesOfDays_AreNoFormulas() =>
        Assert.EndsWith("\"'=1+1\"", CalendarCsv.Line(new CalendarDay(new(2020, 10, 1), CalendarDayKind.Holiday, "=1+1")));

    /// <summary>A new export has no other way out than through the two that are tested here.</summary>
    [Fact]
    public void Source_WritesCsvAndCellsInOneWay()
    {
        var files = Directory.EnumerateFiles(Repository.PathOf("KangyangCase.App"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}") && !path.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}"))
            .Select(path => (Name: Path.GetFileName(path), Text: File.ReadAllText(path))).ToList();

        var csv = files.Where(file => file.Text.Contains("\"text/csv", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(csv);
        Assert.All(csv, file => Assert.Contains("CsvCell.Of", file.Text));
        var cells = files.Where(file => file.Text.Contains("new CellFormula", StringComparison.Ordinal)).Select(file => file.Name);
        Assert.Empty(cells);
    }

    private static void AssertTextOnly(byte[] workbook, string text)
    {
        using var stream = new MemoryStream(workbook);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        var cells = document.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet!.Descendants<Cell>()).ToList();
        Assert.NotEmpty(cells);
        Assert.All(cells, cell => Assert.Null(cell.CellFormula));
        Assert.All(cells, cell => Assert.Equal(CellValues.InlineString, cell.DataType!.Value));
        Assert.Contains(cells, cell => cell.InnerText.Contains(text, StringComparison.Ordinal));
    }
}
