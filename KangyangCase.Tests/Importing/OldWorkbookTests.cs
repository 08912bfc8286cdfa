using System.Text;
using KangyangCase.App.Importing;
using KangyangCase.Tests.Support;
using static KangyangCase.Tests.Importing.OldWorkbooks;

namespace KangyangCase.Tests.Importing;

/// <summary>.xls and .et: files of another program, and files that mean harm.</summary>
public sealed class OldWorkbookTests
{
    private static readonly byte[][] Header = [Label(0, 0, "姓名"), Label(0, 1, "身份证号码"), Label(0, 2, "出生日期")];

    private static byte[] Roster => File.ReadAllBytes(Repository.PathOf("KangyangCase.Tests", "Importing", "Files", "roster.xls"));

    [Fact]
    public void Read_FileOfAnotherProgram_ReadsTextNumbersAndDates()
    {
        var table = RosterWorkbook.Read(Roster, "名册.et").Value;

        Assert.Equal((RosterFileKind.Xls, "名册", 2), (table.Kind, table.SheetName, table.Header.Row));
        Assert.Equal(["彭明霞", "阿依古丽·买买提", "田丰"], table.Rows.Skip(2).Select(row => row[1].Text));
        Assert.Equal(("500101197003150023", SheetCellKind.Text), (table.Rows[2][3].Text, table.Rows[2][3].Kind));
        Assert.Equal(("1970-03-15", SheetCellKind.Date), (table.Rows[2][4].Text, table.Rows[2][4].Kind));
        Assert.Equal(("2.5", "13912345678", "Zoë é"), (table.Rows[3][6].Text, table.Rows[3][5].Text, table.Rows[2][8].Text));
        Assert.Equal((SheetCellKind.Number, SheetCellKind.Boolean), (table.Rows[4][3].Kind, table.Rows[4][8].Kind));
    }

    [Fact]
    public void Check_NumberThatTheSheetShortened_IsExplained()
    {
        var report = RosterChecker.Check(RosterWorkbook.Read(Roster, "a.xls").Value, SampleRoster.Cohort, SampleRoster.Rules());

        Assert.Equal([RosterOutcome.Ok, RosterOutcome.Ok, RosterOutcome.Error], report.Rows.Select(row => row.Outcome));
        Assert.Equal("id.damaged", report.Rows[2].Problems[0].Code);
    }

    [Fact]
    public void ErrorWorkbook_OfAnOldFile_ComesBackInTheNewFormat()
    {
        var table = RosterWorkbook.Read(Roster, "a.xls").Value;
        var marked = RosterErrorWorkbook.Write(Roster, table, RosterChecker.Check(table, SampleRoster.Cohort, SampleRoster.Rules()));

        var again = RosterWorkbook.Read(marked, "a.xlsx").Value;
        Assert.Equal(RosterFileKind.Xlsx, again.Kind);
        Assert.Equal("彭明霞", again.Rows[2][1].Text);
        Assert.Contains("错误：号码被表格变成", again.Rows[4][9].Text);
    }

    [Fact]
    public void Read_FormulasWithAndWithoutResult_ShowsWhatTheyShowedLast()
    {
        var table = RosterWorkbook.Read(Of([.. Header, Formula(1, 0, "张三"), Formula(1, 1, null), Number(1, 2, 42)]), "a.xls").Value;

        Assert.Equal(("张三", "", "42"), (table.Rows[1][0].Text, table.Rows[1][1].Text, table.Rows[1][2].Text));
    }

    [Fact]
    public void Read_HiddenSheets_AreLeftOut()
    {
        byte[][] hidden = [.. Header, Label(1, 0, "不该读到"), Label(1, 1, "1")];
        byte[][] shown = [.. Header, Label(1, 0, "张三"), Label(1, 1, "2")];
        var bytes = Container(Stream([], [("甲", 1, hidden), ("乙", 2, hidden), ("丙", 0, shown)]));

        Assert.Equal("丙", RosterWorkbook.Read(bytes, "a.xls").Value.SheetName);
    }

    [Fact]
    public void Read_SharedStringsOverSeveralRecords_JoinsThemAndTheirWidths()
    {
        var shared = Record(0xFC, [.. BitConverter.GetBytes(5), .. BitConverter.GetBytes(5), .. Wide("姓名"), .. Wide("身份证号码"), .. Short(4), 1, .. Encoding.Unicode.GetBytes("欧阳")]);
        var rest = Record(0x3C, [0, (byte)'A', (byte)'b', .. Short(1), 0, (byte)'7', .. Short(1), 0, (byte)'8']);
        byte[][] cells = [Shared(0, 0, 0), Shared(0, 1, 1), Shared(1, 0, 2), Shared(1, 1, 3)];

        var table = RosterWorkbook.Read(Container(Stream([shared, rest], [("名册", 0, cells)])), "a.xls").Value;

        Assert.Equal(("欧阳Ab", "7"), (table.Rows[1][0].Text, table.Rows[1][1].Text));
    }

    [Fact]
    public void Read_Excel95_AsksToSaveAnew()
    {
        Refused("file.xls", File.ReadAllBytes(Repository.PathOf("KangyangCase.Tests", "Importing", "Files", "roster-excel95.xls")));
        Refused("file.xls", Container(Bof(0x0500, 5)));
    }

    [Fact]
    public void Read_PasswordProtected_SaysSo()
    {
        Refused("file.encrypted", Container(Stream([Record(0x2F, new byte[54])], [("名册", 0, [])])));
        Refused("file.encrypted", Container([], "EncryptedPackage"));
    }

    [Fact]
    public void Read_OtherOldOffice_IsNoWorkbook() => Refused("file.not-workbook", Container([], "WordDocument"));

    [Fact]
    public void Read_SectorsThatLoop_IsDamaged()
    {
        Refused("file.damaged", Container(Stream([], [("名册", 0, Header)]), chain: table => table[5] = 3));
        Refused("file.damaged", Container(Stream([], [("名册", 0, Header)]), chain: table => table[1] = 1));
    }

    [Fact]
    public void Read_FurtherTablesThatLoop_IsDamaged()
    {
        var bytes = Of(Header);
        BitConverter.TryWriteBytes(bytes.AsSpan(0x44), 2u);
        bytes.AsSpan(512 * 3, 512).Fill(0xFF);
        BitConverter.TryWriteBytes(bytes.AsSpan((512 * 3) + 508), 2u);

        Refused("file.damaged", bytes);
    }

    [Theory]
    [InlineData(0x30)]
    [InlineData(0x4C)]
    [InlineData(0x3C)]
    public void Read_ChainsThatLeadOutOfTheFile_IsDamaged(int place)
    {
        var bytes = Of(Header);
        BitConverter.TryWriteBytes(bytes.AsSpan(place), 0x00FFFFFFu);

        Refused("file.damaged", bytes);
    }

    [Fact]
    public void Read_LyingCounts_AreNotBelieved()
    {
        Refused("file.too-large", Container(Stream([Record(0xFC, [0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0x7F])], [("名册", 0, Header)])));
        Refused("file.damaged", Container(Stream([Record(0xFC, [0, 0, 0, 0, 2, 0, 0, 0, 0xFF, 0x7F, 1, 0x41])], [("名册", 0, Header)])));
        Refused("file.damaged", Of([.. Header, Record(0xFD, [1, 0, 0, 0, 0, 0, 0xFF, 0, 0, 0])]));
        Refused("file.damaged", Of([.. Header, Record(0xFD, [1, 0])]));
    }

    [Fact]
    public void Read_AMillionColumnsOrRows_IsTooLarge()
    {
        Refused("file.too-large", Of([.. Header, Label(1, 300, "远")]));
        Refused("file.too-large", Of([.. Enumerable.Range(0, RosterFileLimits.Rows + 1).Select(row => Number(row, 0, 1))]));
    }

    [Fact]
    public void Read_OneSheetNamedThousandsOfTimes_StopsAtTheBudget()
    {
        var blanks = Enumerable.Repeat(Record(0x99, new byte[8000]), 100).ToArray();
        var bytes = Of(blanks);
        var name = Stream([], [("甲", 0, [])]).AsSpan(20, 14).ToArray();
        var many = Container([.. Bof(0x0600, 5), .. Enumerable.Repeat(name, 5_000).SelectMany(one => Same(one, 20 + (14 * 5_000) + 4)), .. Record(0x0A),
            .. Bof(0x0600, 0x10), .. blanks.SelectMany(one => one), .. Record(0x0A)]);

        Refused("file.no-rows", bytes);
        Refused("file.bomb", many);

        static byte[] Same(byte[] sheet, int offset)
        {
            BitConverter.TryWriteBytes(sheet.AsSpan(4), offset);
            return sheet;
        }
    }

    [Fact]
    public void Read_OverItsLimit_IsRefusedUnread() => Refused("file.too-large", [.. Of(Header), .. new byte[RosterFileLimits.OldFileBytes]]);

    [Fact]
    public void Read_EveryByteFlippedOnce_NeverThrows()
    {
        for (var place = 0; place < Roster.Length; place++)
        {
            var damaged = Roster;
            damaged[place] ^= 0xFF;
            var table = RosterWorkbook.Read(damaged, "a.xls");
            Assert.True(table.Succeeded || table.Refusal.Message.EndsWith('。'));
        }
    }

    [Fact]
    public void Read_CutShortAnywhere_NeverThrows()
    {
        for (var length = 8; length < Roster.Length; length += 37)
        {
            var table = RosterWorkbook.Read(Roster[..length], "a.xls");
            Assert.True(table.Succeeded || table.Refusal.Message.EndsWith('。'));
        }
    }

    private static byte[] Wide(string text) => [.. Short(text.Length), 1, .. Encoding.Unicode.GetBytes(text)];

    private static byte[] Shared(int row, int column, int index) => Record(0xFD, [.. Place(row, column), .. BitConverter.GetBytes(index)]);

    private static void Refused(string code, byte[] bytes)
    {
        var refusal = RosterWorkbook.Read(bytes, "名册.xls").Refusal;

        Assert.Equal(code, refusal?.Code);
        Assert.EndsWith("。", refusal?.Message, StringComparison.Ordinal);
    }
}
