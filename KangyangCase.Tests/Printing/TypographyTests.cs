using KangyangCase.App.Printing.Fonts;
using KangyangCase.App.Printing.Layout;

namespace KangyangCase.Tests.Printing;

public sealed class TypographyTests
{
    private static readonly TextStyle Value = new(LogicalFont.FangSong, 12);

    [Theory, InlineData("0123456789"), InlineData("SXYABHMW"), InlineData("iljx")]
    public void Cells_FiguresAndLetters_TakeHalfAnEmEach(string text) =>
        Assert.All(PrintingHouse.Typography.Cells(text, Value), cell =>
        {
            Assert.Equal(0.5 * Value.Em, cell.Width, 9);
            Assert.Equal(0.5, cell.Glyph.AdvanceEm, 3); // the designer's half-width form, not a squeezed one
        });

    [Fact]
    public void Width_OfAnAddress_IsProportional() => Assert.NotEqual(
        PrintingHouse.Typography.Width("http", Value), PrintingHouse.Typography.Width("http", Value with { Figures = Figures.Proportional }));

    [Fact]
    public void Width_TheDotInAName_TakesHalfAnEm() =>
        Assert.Equal(7.5 * Value.Em, PrintingHouse.Typography.Width("阿依古丽·买买提", Value), 6);

    [Theory, InlineData("张䶮"), InlineData("彭𬭎"), InlineData("阿依古丽·买买提")]
    public void Cells_OfAName_ComeFromOneFile(string name) =>
        Assert.Single(PrintingHouse.Typography.Cells(name, Value).Select(cell => cell.File).Distinct());

    [Fact]
    public void Cells_InKai_FiguresStayInFangSong()
    {
        var files = PrintingHouse.Typography.Cells("共8人", Value with { Font = LogicalFont.Kai }).Select(cell => cell.File.Name);

        Assert.Equal(["LXGWWenKai-Regular", "NotoSerifSC-Regular", "LXGWWenKai-Regular"], files);
    }

    [Theory]
    [InlineData("张晓明", 12, 1)]
    [InlineData("阿卜杜热合曼·买买提吐尔逊江·伊敏", 12, 1)]
    [InlineData("阿卜杜热合曼·买买提吐尔逊江·伊敏江", 10.5, 1)]
    [InlineData("阿卜杜热合曼·买买提吐尔逊江·伊敏江阿不", 9, 1)]
    [InlineData("阿不都克里木江·吐尔逊买买提·阿卜杜热合曼·伊敏", 10.5, 2)]
    public void Name_LongerAndLonger_GetsSmallerThenTwoLines(string name, double size, int lines)
    {
        var fitted = TextFitting.Name(PrintingHouse.Typography, name, Value, 70);

        Assert.NotNull(fitted);
        Assert.Equal((size, lines), (fitted.Style.Size, fitted.Lines.Count));
        Assert.Equal(name, string.Concat(fitted.Lines));
        Assert.All(fitted.Lines.SkipLast(1), line => Assert.EndsWith("·", line));
    }

    [Fact]
    public void Term_LongOrganization_BreaksOutsideItsWords()
    {
        const string Name = "重庆市渝东北康养照护职业技能等级评价服务有限责任公司忠县分公司";

        var fitted = TextFitting.Term(PrintingHouse.Typography, Name, Value, 78);

        Assert.NotNull(fitted);
        Assert.Equal(["重庆市渝东北康养照护职业技能等级", "评价服务有限责任公司忠县分公司"], fitted.Lines);
    }

    [Fact]
    public void Fill_AnyWidth_NoLineStartsOrEndsWithTheWrongMark()
    {
        const string Text = "表明持证人（本机构）通过“考核”：理论86分、技能90分，于2020年10月12日取得《证书》；特此证明。阿依古丽·买买提";
        var style = Value with { Font = LogicalFont.Song };
        for (var width = 30.0; width < 90; width += 0.7)
        {
            var lines = LineBreaking.Fill(PrintingHouse.Typography, Text, style, width, 2);

            Assert.NotNull(lines);
            Assert.Equal(Text, string.Concat(lines.Select(line => line.Text)));
            Assert.All(lines, line =>
            {
                Assert.DoesNotContain(line.Text[0], "，。、；：？！）》”·");
                Assert.DoesNotContain(line.Text[^1], "（《“〔");
                Assert.DoesNotMatch("[0-9]$", line.Text);
            });
        }
    }

    [Fact]
    public void Choose_WhenAFontDrawsABlank_TheCharacterCountsAsMissing() =>
        Assert.NotNull(PrintingHouse.Typography.FirstMissing("\u3164", LogicalFont.Song)); // HANGUL FILLER has a glyph without ink
}
