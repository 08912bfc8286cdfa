using KangyangCase.App.Features.Assessments;
using KangyangCase.Domain.Assessments;
using KangyangCase.Tests.Marks.Support;

namespace KangyangCase.Tests.Marks;

public sealed class SheetPasteTests
{
    private static readonly ScoreSheetView Sheet = Sheets.Of(["向春兰", "谭光淑", "阿依古丽·买买提", "谭光淑", "罗小蓉"], ("", ""), ("80", ""), ("", ""), ("", ""), ("", ""));

    [Fact]
    public void Read_ARectangle_FillsFromTheFocusAndNamesWhatIsWrong()
    {
        var paste = SheetPaste.Read(Sheet, 1, 0, "８１\t70\r\n91\t122\r\n缺\t\r\n");

        Assert.False(paste.ByName);
        Assert.Equal((3, 2), (paste.RowCount, paste.ColumnCount));
        Assert.Equal(["81", "70", "91", "122", "缺考"], paste.Cells.Select(cell => cell.Text));
        Assert.Equal((2, 1), paste.Bad.Select(cell => (cell.Row, cell.Column)).Single());
        Assert.Equal((1, 0), paste.Good.Where(cell => cell.Overwrites).Select(cell => (cell.Row, cell.Column)).Single());
        Assert.Empty(paste.Left);
    }

    [Fact]
    public void Read_ARectangleLargerThanTheSheet_SaysWhatFindsNoPlace()
    {
        var paste = SheetPaste.Read(Sheet, 4, 1, "70\t80\n71\t81\n");

        Assert.Equal([(4, 1, "70")], paste.Cells.Select(cell => (cell.Row, cell.Column, cell.Text)));
        Assert.Equal(["多出 1 行，不填", "多出 1 列，不填"], paste.Left);
    }

    [Fact]
    public void Read_ANameList_MatchesByNameAndLeavesDoubtfulOnesOut()
    {
        var paste = SheetPaste.Read(Sheet, 3, 0, "姓名\t理论\t技能\n罗小蓉\t66\t77\n阿依古丽•买买提\t88\t99\n谭光淑\t70\t70\n王某\t60\t60\n");

        Assert.True(paste.ByName);
        Assert.Equal([(4, 0, "66"), (4, 1, "77"), (2, 0, "88"), (2, 1, "99")], paste.Cells.Select(cell => (cell.Row, cell.Column, cell.Text)));
        Assert.Equal(["“谭光淑”有 2 人重名，请逐个填写", "名单中没有“王某”"], paste.Left);
    }

    [Fact]
    public void Read_BlankCells_ChangeNothing()
    {
        var paste = SheetPaste.Read(Sheet, 0, 0, "\t70\n\t\n");

        Assert.Equal([(0, 1)], paste.Cells.Select(cell => (cell.Row, cell.Column)));
    }

    [Fact]
    public void Read_AHugeBlock_IsTurnedAway()
    {
        var paste = SheetPaste.Read(Sheet, 0, 0, new string('\t', SheetPaste.TextLimit + 1));

        Assert.Empty(paste.Cells);
        Assert.Single(paste.Left);
    }

    [Theory]
    [InlineData("\n\n\n")]
    [InlineData("\t\t\n\t")]
    public void Read_NothingButBlanks_FillsNothing(string text) => Assert.Empty(SheetPaste.Read(Sheet, 0, 0, text).Cells);
}
