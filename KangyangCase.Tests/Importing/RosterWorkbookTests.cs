using System.Text;
using KangyangCase.App.Importing;

namespace KangyangCase.Tests.Importing;

public sealed class RosterWorkbookTests
{
    private const string Csv = "序号,姓名,身份证号,备注\r\n1,彭𬭎,500241199202038072,\"逗号,和\"\"引号\"\"\r\n换行\"\r\n2,田㛃䶮,=\"500241199311114740\",\r\n";

    static RosterWorkbookTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string> Encodings => ["utf-8", "GB18030", "utf-16", "utf-16BE"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Read_Csv_KeepsRareCharactersInEveryEncoding(string name)
    {
        var encoding = Encoding.GetEncoding(name);

        var table = RosterWorkbook.Read([.. encoding.GetPreamble(), .. encoding.GetBytes(Csv)], "名册.csv").Value;

        Assert.Equal("彭𬭎", table.Rows[1][1].Text);
        Assert.Equal("田㛃䶮", table.Rows[2][1].Text);
        Assert.Equal("500241199311114740", table.Rows[2][2].Text);
        Assert.Equal("逗号,和\"引号\"\r\n换行", table.Rows[1][3].Text);
        Assert.Equal(3, table.Rows[2].Number);
    }

    [Theory]
    [InlineData('\t')]
    [InlineData(';')]
    public void Read_OtherDelimiters_AreRecognised(char delimiter)
    {
        var text = "姓名,身份证号\n张三,500101197003150023\n".Replace(',', delimiter);

        Assert.Equal("张三", RosterWorkbook.Read(Encoding.UTF8.GetBytes(text), "a.txt").Value.Rows[1][0].Text);
    }

    [Fact]
    public void Read_EveryKindOfCell_IsReadAsShown()
    {
        var data = Workbooks.Rows(["姓名", "身份证号"]) + """
            <row r="5">
              <c r="A5" t="s"><v>0</v></c><c r="B5"><v>1.3800138E10</v></c><c r="C5" s="1"><v>44116</v></c><c r="D5" s="2"><v>44116.5</v></c>
              <c r="E5" t="b"><v>1</v></c><c r="F5" t="e"><v>#REF!</v></c><c r="G5" t="str"><f>A1&amp;"x"</f><v>算好的</v></c>
              <c r="H5"><f>1+1</f></c><c r="J5" t="inlineStr"><is><r><t>富</t></r><r><rPr><b/></rPr><t>文本</t></r><rPh sb="0" eb="1"><t>fu</t></rPh></is></c>
              <c r="K5" s="3"><v>2.50</v></c><c r="L5" t="s"><v>1</v></c>
            </row>
            """;
        var bytes = Workbooks.Of(
            data,
            ("xl/sharedStrings.xml", "<sst><si><r><t>张</t></r><r><t>三</t></r></si><si><t>一_x000A_二</t></si></sst>"),
            ("xl/styles.xml", """
                <styleSheet><numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="177" formatCode="0.00&quot;days&quot;"/></numFmts>
                <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/><xf numFmtId="177"/></cellXfs></styleSheet>
                """));

        var row = RosterWorkbook.Read(bytes, "a.xlsx").Value.Rows[1];

        Assert.Equal(5, row.Number);
        Assert.Equal(
            "0=张三 1=13800138000 2=2020-10-12 3=2020-10-12 4=TRUE 5=#REF! 6=算好的 9=富文本 10=2.5 11=一\n二",
            string.Join(' ', row.Filled.Select(filled => $"{filled.Column}={filled.Cell.Text}")));
    }

    [Fact]
    public void Read_HiddenSheetAndSheetWithoutHeader_ArePassedOver()
    {
        var people = Workbooks.Sheet(Workbooks.Rows(["姓名", "身份证号"], ["张三", "500101197003150023"]));
        var bytes = Workbooks.Of(
            "",
            ("xl/workbook.xml", Workbooks.Workbook(("隐藏", "hidden"), ("说明", "visible"), ("名册", "visible"))),
            ("xl/_rels/workbook.xml.rels", Workbooks.WorkbookRelations("worksheets/sheet3.xml", "worksheets/sheet2.xml", "/xl/worksheets/sheet1.xml")),
            ("xl/worksheets/sheet1.xml", people),
            ("xl/worksheets/sheet2.xml", Workbooks.Sheet(Workbooks.Rows(["填表说明"]))),
            ("xl/worksheets/sheet3.xml", people));

        Assert.Equal("名册", RosterWorkbook.Read(bytes, "a.xlsx").Value.SheetName);
    }

    [Fact]
    public void Read_LongNumberWrittenInFull_IsNotTakenForDamaged()
    {
        var bytes = Workbooks.Of(
            Workbooks.Rows(["姓名", "身份证号"])
            + "<row><c t=\"inlineStr\"><is><t>张三</t></is></c><c><v>500101197003150023</v></c></row>"
            + "<row><c t=\"inlineStr\"><is><t>李四</t></is></c><c><v>500101197003150000</v></c></row>");

        var report = RosterChecker.Check(RosterWorkbook.Read(bytes, "a.xlsx").Value, SampleRoster.Cohort, SampleRoster.Rules());

        Assert.Equal(["", "id.damaged"], report.Rows.Select(row => row.Codes()));
    }

    [Fact]
    public void Read_SampleThroughAStream_IsTheSame()
    {
        using var stream = File.OpenRead(SampleRoster.FilePath);

        Assert.Equal(SampleRoster.Table().Rows.Count, RosterWorkbook.Read(stream, "a").Value.Rows.Count);
    }
}
