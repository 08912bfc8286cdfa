using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using KangyangCase.App.Importing;

namespace KangyangCase.Tests.Importing;

public sealed class RosterErrorWorkbookTests
{
    [Fact]
    public void Write_Sample_AddsReasonsBesideTheRowsConcerned()
    {
        var marked = Mark(File.ReadAllBytes(SampleRoster.FilePath), "a.xlsx");

        var table = RosterWorkbook.Read(marked, "a.xlsx").Value;
        Assert.Equal("O", table.Header.Cells.Single(cell => cell.Text == RosterErrorWorkbook.ReasonTitle).Letter);
        Assert.Equal("", table.Rows.Single(row => row.Number == 4)[14].Text);
        Assert.StartsWith("错误：校验位不符", table.Rows.Single(row => row.Number == 17)[14].Text, StringComparison.Ordinal);
        Assert.StartsWith("重复：与第 21 行", table.Rows.Single(row => row.Number == 22)[14].Text, StringComparison.Ordinal);
        Valid(marked);
    }

    [Fact]
    public void Write_Sample_ColoursOnlyTheCellsConcerned()
    {
        using var document = Open(Mark(File.ReadAllBytes(SampleRoster.FilePath), "a.xlsx"));

        Assert.Equal("FFFFC7CE", FillOf(document, "E17"));
        Assert.Equal("FFFFC7CE", FillOf(document, "B41"));
        Assert.Equal("FFFFEB9C", FillOf(document, "B30"));
        Assert.Equal("FFD9D9D9", FillOf(document, "O22"));
        Assert.Null(FillOf(document, "B17"));
        Assert.Null(FillOf(document, "E4"));
    }

    [Fact]
    public void Write_Twice_KeepsOneColumnAndTheSameVerdicts()
    {
        var once = Mark(File.ReadAllBytes(SampleRoster.FilePath), "a.xlsx");
        var twice = Mark(once, "a.xlsx");

        var (first, second) = (RosterWorkbook.Read(once, "a").Value, RosterWorkbook.Read(twice, "a").Value);
        Assert.Equal(first.Header.Cells.Count, second.Header.Cells.Count);
        Assert.Equal(Verdicts(SampleRoster.Table()), Verdicts(second));
    }

    [Fact]
    public void Write_ErrorPutRight_ClearsItsReason()
    {
        var once = Mark(File.ReadAllBytes(SampleRoster.FilePath), "a.xlsx");
        var table = RosterWorkbook.Read(once, "a").Value;
        var edits = new Dictionary<(int, RosterColumn), string> { [(32, RosterColumn.Phone)] = "13800138002" };

        var again = RosterErrorWorkbook.Write(once, table, RosterChecker.Check(table, SampleRoster.Cohort, SampleRoster.Rules(), edits: edits));

        Assert.Equal("", RosterWorkbook.Read(again, "a").Value.Rows.Single(row => row.Number == 32)[14].Text);
    }

    [Fact]
    public void Write_Csv_BecomesAWorkbookOfTextOnly()
    {
        var csv = Encoding.UTF8.GetBytes("序号,姓名,身份证号\n1,=1+1,500101197003150023\n2,\u0001@SUM(A1),+86\n");

        var marked = Mark(csv, "a.csv");

        using var document = Open(marked);
        var cells = document.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Cell>().ToList();
        Assert.NotEmpty(cells);
        Assert.All(cells, cell => Assert.Equal(CellValues.InlineString, cell.DataType!.Value));
        Assert.All(cells, cell => Assert.Null(cell.CellFormula));
        Assert.Equal("=1+1", RosterWorkbook.Read(marked, "a").Value.Rows[1][1].Text);
        Valid(marked);
    }

    [Fact]
    public void Write_PackageTooOddForEditing_IsRebuilt()
    {
        var odd = Workbooks.Of(Workbooks.Rows(["姓名", "身份证号"], ["张三", "1"]));

        var table = RosterWorkbook.Read(Mark(odd, "a.xlsx"), "a.xlsx").Value;

        Assert.Contains("号码", table.Rows[1][2].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://schemas.openxmlformats.org", "http://example.org")]
    [InlineData("<c r=\"A4\">", "<c r=\"A4\" s=\"-1\">")]
    public void Write_SheetStricterReadByTheLibrary_IsRebuilt(string part, string replacement)
    {
        var bytes = File.ReadAllBytes(SampleRoster.FilePath);
        using var stream = new MemoryStream();
        stream.Write(bytes);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.GetEntry("xl/worksheets/sheet1.xml")!;
            string xml;
            using (var reader = new StreamReader(entry.Open()))
            {
                xml = reader.ReadToEnd();
            }

            entry.Delete();
            using var writer = new StreamWriter(zip.CreateEntry("xl/worksheets/sheet1.xml").Open());
            writer.Write(xml.Replace(part, replacement, StringComparison.Ordinal));
        }

        var table = RosterWorkbook.Read(Mark(stream.ToArray(), "a.xlsx"), "a.xlsx").Value;

        Assert.StartsWith("错误：校验位不符", table.Rows.Single(row => row.Number == 17)[14].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Template_FilledIn_IsReadAsRoster()
    {
        var template = RosterTemplate.Write(SampleRoster.Cohort, SampleRoster.Rules());

        Valid(template);
        Assert.Equal("file.no-rows", RosterWorkbook.Read(template, "a.xlsx").Refusal?.Code);

        using var stream = new MemoryStream();
        stream.Write(template);
        using (var document = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            var data = document.WorkbookPart!.WorksheetParts.First(part => part.Worksheet!.Descendants<DataValidation>().Any()).Worksheet!.GetFirstChild<SheetData>()!;
            data.AppendChild(new Row(TextCells.At(1, 3, "张三"), TextCells.At(5, 3, "500101197003150023")) { RowIndex = 3 });
        }

        var table = RosterWorkbook.Read(stream.ToArray(), "a.xlsx").Value;
        Assert.Equal(RosterColumns.All, table.Header.Cells.Select(cell => cell.Field!.Value));
        Assert.Equal("张三", RosterChecker.Check(table, SampleRoster.Cohort, SampleRoster.Rules()).Rows.Single().DisplayName);
    }

    [Fact]
    public void Template_NumberColumns_AreFormattedAsText()
    {
        using var document = Open(RosterTemplate.Write(SampleRoster.Cohort, SampleRoster.Rules()));

        var columns = document.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet!.Descendants<Column>()).ToList();
        var formats = document.WorkbookPart.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ToList();
        foreach (var field in new[] { RosterColumn.IdentityNumber, RosterColumn.Phone })
        {
            Assert.Equal(49u, formats[(int)columns[(int)field].Style!.Value].NumberFormatId!.Value);
        }
    }

    private static byte[] Mark(byte[] file, string name)
    {
        var table = RosterWorkbook.Read(file, name).Value;
        return RosterErrorWorkbook.Write(file, table, RosterChecker.Check(table, SampleRoster.Cohort, SampleRoster.Rules(demo: true)));
    }

    private static IEnumerable<string> Verdicts(SheetTable table) =>
        RosterChecker.Check(table, SampleRoster.Cohort, SampleRoster.Rules()).Rows.Select(row => $"{row.ExcelRow} {row.Codes()}");

    private static SpreadsheetDocument Open(byte[] bytes) => SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);

    private static string? FillOf(SpreadsheetDocument document, string reference)
    {
        var cell = document.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Cell>().Single(cell => cell.CellReference == reference);
        var styles = document.WorkbookPart.WorkbookStylesPart!.Stylesheet!;
        var format = styles.CellFormats!.Elements<CellFormat>().ElementAt((int)(cell.StyleIndex?.Value ?? 0));
        return styles.Fills!.Elements<Fill>().ElementAt((int)(format.FillId?.Value ?? 0)).PatternFill?.ForegroundColor?.Rgb?.Value;
    }

    private static void Valid(byte[] bytes)
    {
        using var document = Open(bytes);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(fault => $"{fault.Path?.XPath} {fault.Description}"));
    }
}
