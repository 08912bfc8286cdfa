using KangyangCase.App.Importing;

namespace KangyangCase.Tests.Importing;

public sealed class RosterHeaderTests
{
    [Theory]
    [InlineData("姓 名", RosterColumn.Name)]
    [InlineData("*学员姓名", RosterColumn.Name)]
    [InlineData("身份证号（18位）", RosterColumn.IdentityNumber)]
    [InlineData("公民身份号码", RosterColumn.IdentityNumber)]
    [InlineData("身份证\n号码", RosterColumn.IdentityNumber)]
    [InlineData("职业（工种）", RosterColumn.Occupation)]
    [InlineData("联系电话（手机）", RosterColumn.Phone)]
    [InlineData("ＮＯ．", RosterColumn.OwnNumber)]
    [InlineData("学历", RosterColumn.Education)]
    [InlineData("补贴对象类别", RosterColumn.TargetGroup)]
    public void Find_WaysOfWritingATitle_AreUnderstood(string title, RosterColumn field)
    {
        var header = Sheets.Table([title, "姓名", "身份证号码", "性别"]).Header;

        Assert.Equal(field, header.Cells[0].Field);
    }

    [Fact]
    public void Titles_OfDifferentFields_NeverCollide() =>
        Assert.Equal(
            RosterColumns.All.Sum(field => field.Titles().Count),
            RosterColumns.All.SelectMany(field => field.Titles()).Distinct(StringComparer.OrdinalIgnoreCase).Count());

    [Fact]
    public void Find_TitleLinesAbove_AreSkipped()
    {
        var header = Sheets.Table(["学员花名册"], ["姓名：", "填表说明"], ["姓名", "性别", "证件号"], ["张三", "男", "1"]).Header;

        Assert.Equal(3, header.Row);
    }

    [Fact]
    public void Find_TwoLinesOfMergedCells_AreReadAsOne()
    {
        var header = Sheets.Table(
            ["序号", "姓名", "身份证号", "申报情况"],
            ["", "", "", "职业", "等级"],
            ["1", "张三", "500101197003150023", "养老护理员", "五级"]).Header;

        Assert.Equal((1, 2), (header.Row, header.LastRow));
        Assert.Equal(3, header.ColumnOf(RosterColumn.Occupation));
        Assert.Equal(4, header.ColumnOf(RosterColumn.Level));
    }

    [Fact]
    public void Find_UnknownAndRepeatedTitles_AreListed()
    {
        var header = Sheets.Table(["姓名", "身份证号", "银行卡号", "电话", "手机"]).Header;

        Assert.Equal(["C 银行卡号", "E 手机"], header.NotUnderstood.Select(cell => $"{cell.Letter} {cell.Text}"));
    }

    [Fact]
    public void With_FieldTakenElsewhere_MovesIt()
    {
        var header = Sheets.Table(["姓名", "身份证号", "电话", "手机"]).Header.With(3, RosterColumn.Phone);

        Assert.Equal(3, header.ColumnOf(RosterColumn.Phone));
        Assert.Null(header.Cells[2].Field);
    }

    [Theory]
    [InlineData(0, "A")]
    [InlineData(25, "Z")]
    [InlineData(26, "AA")]
    [InlineData(255, "IV")]
    public void Letter_AndReference_AgreeWithSpreadsheets(int column, string letter)
    {
        Assert.Equal(letter, SheetColumns.Letter(column));
        Assert.Equal(column, SheetColumns.OfReference($"{letter}12"));
    }
}
