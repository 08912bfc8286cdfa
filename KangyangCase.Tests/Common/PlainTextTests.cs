using KangyangCase.Domain.Common;

namespace KangyangCase.Tests.Common;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("１２．５", "12.5")]
    [InlineData("（专兼职）", "(专兼职)")]
    [InlineData("Ａz", "Az")]
    [InlineData("养老", "养老")]
    [InlineData("𬭎", "𬭎")]
    public void HalfWidth_FullWidthForms_BecomeAscii(string text, string expected) => Assert.Equal(expected, PlainText.HalfWidth(text));

    [Theory]
    [InlineData(null, "")]
    [InlineData("　养老 护理员\u200B\t\r\n", "养老护理员")]
    [InlineData("\uFEFF5\u00A0级", "5级")]
    public void Clean_BlanksAndInvisibles_AreGone(string? text, string expected) => Assert.Equal(expected, PlainText.Clean(text));
}
