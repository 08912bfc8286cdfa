using KangyangCase.Domain.Attachments;

namespace KangyangCase.Tests.Attachments;

public sealed class AttachmentFileNameTests
{
    [Theory]
    [InlineData("身份证.jpg", "身份证.jpg")]
    [InlineData("../../etc/passwd", "passwd.jpg")]
    [InlineData(@"D:\报名\桌面\证件.PNG", "证件.jpg")]
    [InlineData("..", "未命名.jpg")]
    [InlineData("", "未命名.jpg")]
    [InlineData("a\u202Egpj.exe", "agpj.jpg")]
    [InlineData("a\u0000b\r\nc.jpg", "abc.jpg")]
    [InlineData("a<b>:\"|?*.jpg", "ab.jpg")]
    [InlineData("向春兰500233197001010001.jpg", "向春兰500****01.jpg")]
    [InlineData("11010519491231002X正面.jpg", "110****2X正面.jpg")]
    [InlineData("\u2066身份证\u2069\u200F.jpg", "身份证.jpg")]
    [InlineData("2020-10-12 扫描.jpg", "2020-10-12 扫描.jpg")]
    public void Clean_OfAnyName_IsHarmlessAndRecognisable(string given, string expected) =>
        Assert.Equal(expected, AttachmentFileName.Clean(given, AttachmentContent.Jpeg));

    [Fact]
    public void Clean_OfThreeHundredCharacters_FitsARow() =>
        Assert.Equal(new string('长', AttachmentFileName.Limit - ".jpg".Length) + ".jpg", AttachmentFileName.Clean(new string('长', 296) + ".jpg", AttachmentContent.Jpeg));

    [Fact]
    public void Clean_OfALongName_FitsAndNeverCutsACharacterInTwo()
    {
        var cleaned = AttachmentFileName.Clean(new string('a', 75) + "𠮷𠮷𠮷.pdf", AttachmentContent.Pdf);

        Assert.True(cleaned.Length <= AttachmentFileName.Limit);
        Assert.EndsWith(".pdf", cleaned);
        Assert.DoesNotContain(cleaned.Index(), one => char.IsHighSurrogate(one.Item) && !char.IsLowSurrogate(cleaned[one.Index + 1]));
    }

    [Fact]
    public void ParseList_OfWhatAnAdministratorWrites_NamesTheUnknownWord()
    {
        var (kinds, unknown) = AttachmentKinds.ParseList("照片、身份证件复印件，毕业证");

        Assert.Equal([AttachmentKind.Photo, AttachmentKind.IdentityCopy], kinds);
        Assert.Equal(["毕业证"], unknown);
    }
}
