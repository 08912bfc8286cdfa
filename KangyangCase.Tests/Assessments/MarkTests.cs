using CsCheck;
using KangyangCase.Domain.Assessments;

namespace KangyangCase.Tests.Assessments;

public sealed class MarkTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("60", 600)]
    [InlineData("85.5", 855)]
    [InlineData("85.50", 855)]
    [InlineData("100", 1000)]
    [InlineData("８５．５", 855)]
    [InlineData("85。5", 855)]
    [InlineData(" 90 ", 900)]
    public void Parse_Scores_KeepsWholeTenths(string text, int tenths)
    {
        var mark = Mark.Parse(text).Value;

        Assert.Equal((MarkKind.Score, tenths), (mark!.Kind, mark.Tenths));
    }

    [Theory]
    [InlineData("缺", MarkKind.Absent)]
    [InlineData("缺考", MarkKind.Absent)]
    [InlineData(" 缺 考 ", MarkKind.Absent)]
    [InlineData("免", MarkKind.Exempt)]
    [InlineData("免考", MarkKind.Exempt)]
    public void Parse_Words_AreNotScores(string text, MarkKind kind)
    {
        var mark = Mark.Parse(text).Value;

        Assert.Equal((kind, null), (mark!.Kind, mark.Score));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("　")]
    public void Parse_Blank_IsNotEntered(string? text)
    {
        var mark = Mark.Parse(text);

        Assert.True(mark.Succeeded);
        Assert.Null(mark.Value);
    }

    [Theory]
    [InlineData("100.1", "mark.out-of-range")]
    [InlineData("101", "mark.out-of-range")]
    [InlineData("-1", "mark.out-of-range")]
    [InlineData("85.55", "mark.too-precise")]
    [InlineData("八十", "mark.unreadable")]
    [InlineData("1e2", "mark.unreadable")]
    [InlineData("8,5", "mark.unreadable")]
    [InlineData("--", "mark.unreadable")]
    [InlineData("85.5.5", "mark.unreadable")]
    public void Parse_Nonsense_IsRefused(string text, string code) => Assert.Equal(code, Mark.Parse(text).Refusal?.Code);

    [Fact]
    public void Absent_IsNotZero() => Assert.NotEqual(Mark.Absent, Mark.OfScore(0).Value);

    [Fact]
    public void Display_AnyScore_IsReadBackEqual() =>
        Gen.Int[0, 1000].Sample(tenths =>
        {
            var mark = Mark.FromStored(MarkKind.Score, tenths);
            Assert.Equal(mark, Mark.Parse(mark.Display).Value);
        });

    [Theory]
    [InlineData(MarkKind.Score, null)]
    [InlineData(MarkKind.Score, 1001)]
    [InlineData(MarkKind.Score, -1)]
    [InlineData(MarkKind.Absent, 0)]
    public void FromStored_WhenColumnsContradict_IsAFault(MarkKind kind, int? tenths) =>
        Assert.Throws<ArgumentException>(() => Mark.FromStored(kind, tenths));

    [Fact]
    public void FromStored_OfTheOtherKinds_IsEqualToThem()
    {
        Assert.Equal(Mark.Absent, Mark.FromStored(MarkKind.Absent, null));
        Assert.Equal(Mark.Exempt, Mark.FromStored(MarkKind.Exempt, null));
    }
}
