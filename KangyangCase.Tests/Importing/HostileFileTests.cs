using System.Text;
using KangyangCase.App.Importing;

namespace KangyangCase.Tests.Importing;

public sealed class HostileFileTests
{
    private static readonly string Person = Workbooks.Rows(["姓名", "身份证号"], ["张三", "500101197003150023"]);

    [Fact]
    public void Read_NoBytes_IsRefused() => Refused("file.empty", []);

    [Theory]
    [InlineData("just a line of text")]
    [InlineData("%PDF-1.7 binary")]
    [InlineData("\0\u0001\u0002\u0003")]
    [InlineData("<html><table><tr><td>姓名</td><td>身份证号</td></tr></table></html>")]
    public void Read_LyingExtension_IsRefused(string content) => Refused("file.not-workbook", Encoding.UTF8.GetBytes(content));

    [Fact]
    public void Read_WordDocument_IsRefused() => Refused("file.not-workbook", Workbooks.Zip([("word/document.xml", "<document/>")]));

    [Fact]
    public void Read_TextWithoutHeader_AsksForOne() => Refused("file.no-header", Encoding.UTF8.GetBytes("甲,乙\n丙,丁\n"), "a.csv");

    [Fact]
    public void Read_TextOverItsLimit_IsRefused() =>
        Refused("file.too-large", Encoding.UTF8.GetBytes("姓名,身份证号\n" + new string('\n', RosterFileLimits.TextFileBytes)), "a.csv");

    [Fact]
    public void Read_QuoteNeverClosed_IsRefused() =>
        Refused("file.too-large", Encoding.UTF8.GetBytes("姓名,身份证号\n\"" + new string('长', 40_000)), "a.csv");

    [Fact]
    public void Read_StreamOverTheLimit_IsRefusedWithoutReadingIt()
    {
        using var huge = new EndlessStream(200L * 1024 * 1024, canSeek: true);

        Assert.Equal("file.too-large", RosterWorkbook.Read(huge, "a.xlsx").Refusal?.Code);
        Assert.Equal(0, huge.Position);
    }

    [Fact]
    public void Read_StreamOfUnknownLength_StopsAtTheLimit()
    {
        using var endless = new EndlessStream(long.MaxValue, canSeek: false);

        Assert.Equal("file.too-large", RosterWorkbook.Read(endless, "a.xlsx").Refusal?.Code);
        Assert.InRange(endless.Given, RosterFileLimits.FileBytes, RosterFileLimits.FileBytes + 1_000_000);
    }

    [Fact]
    public void Read_PartWithExtremeRatio_IsRefused()
    {
        var bomb = Workbooks.Of(new string(' ', 8 * 1024 * 1024));

        Assert.InRange(bomb.Length, 1, 100_000);
        Refused("file.bomb", bomb);
    }

    [Fact]
    public void Read_PackageLyingAboutItsLengths_IsRefused()
    {
        var bytes = Workbooks.Of(Person);
        ForgeLengths(bytes, 100);

        Refused("file.damaged", bytes);
    }

    [Fact]
    public void Read_ManyModestPartsTogetherTooLarge_IsRefused()
    {
        var noise = string.Concat(Enumerable.Range(0, 100_000).Select(i => $"<x v=\"{i * 7919L % 1_000_003}\"/>"));
        var sheet = Workbooks.Sheet(string.Concat(Enumerable.Repeat(noise, 4)));
        var bytes = Workbooks.Of(
            "",
            ("xl/workbook.xml", Workbooks.Workbook([.. Enumerable.Range(1, 9).Select(i => ($"表{i}", "visible"))])),
            ("xl/_rels/workbook.xml.rels", Workbooks.WorkbookRelations([.. Enumerable.Repeat("worksheets/sheet1.xml", 9)])),
            ("xl/worksheets/sheet1.xml", sheet));

        Refused("file.bomb", bytes);
    }

    [Fact]
    public void Read_EntityBomb_IsRefused() => Refused("file.damaged", Workbooks.Of("", (
        "xl/worksheets/sheet1.xml",
        "<!DOCTYPE z [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>" + Workbooks.Sheet("<row><c t=\"inlineStr\"><is><t>&b;</t></is></c></row>"))));

    [Fact]
    public void Read_ExternalEntity_IsRefused() => Refused("file.damaged", Workbooks.Of("", (
        "xl/workbook.xml", "<!DOCTYPE z [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><workbook>&a;</workbook>")));

    [Fact]
    public void Read_MillionColumns_IsRefused() =>
        Refused("file.too-large", Workbooks.Of($"<row>{string.Concat(Enumerable.Repeat("<c><v>1</v></c>", 100_000))}</row>"));

    [Fact]
    public void Read_MillionColumnsOfText_IsRefused() => Refused("file.too-large", Encoding.UTF8.GetBytes(new string(',', 1_000_000)), "a.csv");

    [Fact]
    public void Read_FarAwayCell_IsRefused() => Refused("file.too-large", Workbooks.Of(Person + "<row><c r=\"ZZZZZZZ3\"><v>1</v></c></row>"));

    [Fact]
    public void Read_TooManyRows_IsRefused() =>
        Refused("file.too-large", Workbooks.Of(string.Concat(Enumerable.Repeat("<row><c><v>1</v></c></row>", RosterFileLimits.Rows + 1))));

    [Fact]
    public void Read_RowsOutOfOrder_IsRefused() => Refused("file.damaged", Workbooks.Of("<row r=\"2\"/><row r=\"2\"/>"));

    [Fact]
    public void Read_BottomlessNesting_IsRefused() =>
        Refused("file.bomb", Workbooks.Of(string.Concat(Enumerable.Repeat("<a>", 200)) + string.Concat(Enumerable.Repeat("</a>", 200))));

    [Fact]
    public void Read_EndlessAttribute_IsRefused() => Refused("file.bomb", Workbooks.Of($"<row x=\"{Noise(700_000)}\"/>"));

    [Fact]
    public void Read_EveryElementNamedDifferently_IsRefused() =>
        Refused("file.bomb", Workbooks.Of(string.Concat(Enumerable.Range(0, 5_000).Select(i => $"<n{i}/>"))));

    [Fact]
    public void Read_OverlongCell_IsRefused() => Refused("file.too-large", Workbooks.Of(Workbooks.Rows([new string('长', 40_000)])));

    [Fact]
    public void Read_ThousandsOfParts_IsRefused() =>
        Refused("file.bomb", Workbooks.Zip([.. Enumerable.Range(0, 3_000).Select(i => ($"p{i}", ""))]));

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.5)]
    [InlineData(0.99)]
    public void Read_TruncatedPackage_IsRefused(double part)
    {
        var whole = File.ReadAllBytes(SampleRoster.FilePath);

        Refused("file.damaged", whole[..(int)(whole.Length * part)]);
    }

    [Fact]
    public void Read_EveryByteFlippedOnce_NeverThrows()
    {
        var whole = File.ReadAllBytes(SampleRoster.FilePath);
        for (var place = 0; place < whole.Length; place += 13)
        {
            var damaged = (byte[])whole.Clone();
            damaged[place] ^= 0xFF;
            var table = RosterWorkbook.Read(damaged, "a.xlsx");
            Assert.True(table.Succeeded || table.Refusal.Message.EndsWith('。'));
        }
    }

    [Fact]
    public void Read_MergedHeaderOfTwoLines_IsFoundAndPeopleBegin()
    {
        var bytes = Workbooks.Of(Workbooks.Rows(["学员名册", "", ""], ["姓名", "基本情况", ""], ["", "性别", "身份证号"], ["张三", "女", "500101197003150023"]));

        var table = RosterWorkbook.Read(bytes, "a.xlsx").Value;

        Assert.Equal((2, 3), (table.Header.Row, table.Header.LastRow));
        Assert.Equal([0, 1, 2], new[] { RosterColumn.Name, RosterColumn.Sex, RosterColumn.IdentityNumber }.Select(table.Header.ColumnOf).OfType<int>());
    }

    [Fact]
    public void Read_HiddenRowsAndColumns_AreReadLikeTheOthers()
    {
        var cells = Workbooks.Rows(["姓名", "身份证号"], ["张三", "500101197003150023"]).Replace("<row>", "<row hidden=\"1\">", StringComparison.Ordinal);
        var sheet = Workbooks.Sheet(cells).Replace("<sheetData>", "<cols><col min=\"1\" max=\"2\" hidden=\"1\"/></cols><sheetData>", StringComparison.Ordinal);

        Assert.Equal(2, RosterWorkbook.Read(Workbooks.Of("", ("xl/worksheets/sheet1.xml", sheet)), "a.xlsx").Value.Rows.Count);
    }

    [Fact]
    public void Read_HiddenSheets_AreLeftOut() => Refused("file.no-rows", Workbooks.Of(Person, ("xl/workbook.xml", Workbooks.Workbook(("名册", "veryHidden")))));

    [Fact]
    public void Read_Formulas_ShowTheirLastValueAndAreNeverEvaluated()
    {
        var row = "<row><c t=\"str\"><f>WEBSERVICE(\"http://example.cn\")</f><v>张三</v></c><c><f>1+1</f></c><c><f>1+1</f><v>7</v></c></row>";
        var table = RosterWorkbook.Read(Workbooks.Of(Workbooks.Rows(["姓名", "身份证号", "备注"]) + row), "a.xlsx").Value;

        Assert.Equal(("张三", "", "7"), (table.Rows[1][0].Text, table.Rows[1][1].Text, table.Rows[1][2].Text));
    }

    [Theory]
    [InlineData("名册.xls")]
    [InlineData("名册.csv")]
    [InlineData("名册.html")]
    [InlineData("名册")]
    public void Read_WorkbookUnderAnotherName_IsReadForWhatItIs(string name)
    {
        Assert.Equal(RosterFileKind.Xlsx, RosterWorkbook.Read(Workbooks.Of(Workbooks.Rows(["姓名", "身份证号"], ["张三", "1"])), name).Value.Kind);
        Assert.Equal(RosterFileKind.Xls, RosterWorkbook.Read(OldWorkbooks.Of(OldWorkbooks.Label(0, 0, "姓名"), OldWorkbooks.Label(0, 1, "身份证号"), OldWorkbooks.Label(1, 0, "张三")), name).Value.Kind);
        Assert.Equal(RosterFileKind.Csv, RosterWorkbook.Read(Encoding.UTF8.GetBytes("姓名,身份证号\n张三,1\n"), name).Value.Kind);
    }

    [Theory]
    [InlineData("GB18030")]
    [InlineData("utf-16")]
    [InlineData("utf-8")]
    public void Read_TextInAnyEncodingOfTheCountry_IsRead(string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var writer = Encoding.GetEncoding(encoding);
        byte[] bytes = [.. writer.GetPreamble(), .. writer.GetBytes("姓名,身份证号\r\n彭𬭎,500101197003150023\r\n")];

        Assert.Equal("彭𬭎", RosterWorkbook.Read(bytes, "a.csv").Value.Rows[1][0].Text);
    }

    [Fact]
    public void Read_WideTextWithoutAMark_IsRefused() => Refused("file.not-workbook", Encoding.Unicode.GetBytes("姓名,身份证号\n张三,1\n"), "a.csv");

    [Fact]
    public void Read_NoRows_IsRefused() => Refused("file.no-rows", Workbooks.Of(""));

    [Fact]
    public void Read_HeaderOnly_IsRefused() => Refused("file.no-rows", Workbooks.Of(Workbooks.Rows(["姓名", "身份证号"])));

    [Fact]
    public void Read_NoHeader_IsRefused() => Refused("file.no-header", Workbooks.Of(Workbooks.Rows(["甲", "乙"], ["丙", "丁"])));

    [Fact]
    public void Read_MissingSharedString_IsRefused() => Refused("file.damaged", Workbooks.Of("<row><c t=\"s\"><v>7</v></c></row>"));

    private static void Refused(string code, byte[] bytes, string name = "名册.xlsx")
    {
        var refusal = RosterWorkbook.Read(bytes, name).Refusal;

        Assert.Equal(code, refusal?.Code);
        Assert.EndsWith("。", refusal?.Message, StringComparison.Ordinal);
    }

    private static string Noise(int length) => Convert.ToBase64String([.. Enumerable.Range(0, length).Select(i => (byte)(i * 2654435761L >> 13))])[..length];

    /// <summary>Overwrites the unpacked lengths in the central directory.</summary>
    private static void ForgeLengths(byte[] zip, int length)
    {
        for (var at = zip.AsSpan().IndexOf("PK\u0001\u0002"u8); at >= 0 && at + 28 < zip.Length; at++)
        {
            if (zip.AsSpan(at).StartsWith("PK\u0001\u0002"u8))
            {
                BitConverter.TryWriteBytes(zip.AsSpan(at + 24), length);
            }
        }
    }

    private sealed class EndlessStream(long length, bool canSeek) : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => canSeek;

        public override bool CanWrite => false;

        public override long Length => length;

        public override long Position { get => Given; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Given += count;
            return count;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
