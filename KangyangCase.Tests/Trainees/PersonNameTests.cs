using CsCheck;
using KangyangCase.Domain.Trainees;

namespace KangyangCase.Tests.Trainees;

public sealed class PersonNameTests
{
    [Theory]
    [InlineData("陈小琴", "陈小琴")]
    [InlineData(" 陈 小琴 ", "陈小琴")]
    [InlineData("\u3000陈\u00A0小\t琴\n", "陈小琴")]
    [InlineData("阿依古丽 · 买买提", "阿依古丽·买买提")]
    [InlineData("彭𬭎", "彭𬭎")]
    [InlineData("田㛃䶮", "田㛃䶮")]
    [InlineData("〇一", "〇一")]
    [InlineData("\uF900", "\uF900")]
    [InlineData("Mary-Jane  O'Neil", "Mary-Jane O'Neil")]
    [InlineData("José Ñandú", "José Ñandú")]
    public void Parse_Names_AreKeptToTheCharacterButForBlanks(string text, string expected) =>
        Assert.Equal(expected, PersonName.Parse(text).Value.Value);

    [Theory]
    [InlineData("", "name.missing")]
    [InlineData(" \u3000\t", "name.missing")]
    [InlineData("\u200B\u200D", "name.missing")]
    [InlineData("<b>张三</b>", "name.invalid")]
    [InlineData("=1+1", "name.invalid")]
    [InlineData("@SUM(A1)", "name.invalid")]
    [InlineData("张三2", "name.invalid")]
    [InlineData("张三（小）", "name.invalid")]
    [InlineData("彭?", "name.invalid")]
    [InlineData("张*", "name.invalid")]
    [InlineData("张\uD800", "name.invalid")]
    [InlineData("张三;李四", "name.invalid")]
    public void Parse_WhatIsNoName_IsRefused(string text, string code) => Assert.Equal(code, PersonName.Parse(text).Refusal?.Code);

    [Fact]
    public void Parse_LostRareCharacter_SaysSo() =>
        Assert.Contains("生僻字", PersonName.Parse("彭?").Refusal?.Message, StringComparison.Ordinal);

    [Fact]
    public void Parse_FiftyCharactersOutsideTheBmp_AreCountedAsFifty()
    {
        var fifty = string.Concat(Enumerable.Repeat("𬭎", PersonName.MaxLength));

        Assert.Equal(PersonName.MaxLength, PersonName.Parse(fifty).Value.Length);
        Assert.Equal("name.too-long", PersonName.Parse(fifty + "𬭎").Refusal?.Code);
    }

    [Theory]
    [InlineData("阿依古丽·买买提", "阿依古丽•买买提")]
    [InlineData("阿依古丽·买买提", "阿依古丽．买买提")]
    [InlineData("阿依古丽·买买提", "阿依古丽・买买提")]
    [InlineData("阿依古丽·买买提", "阿依古丽 ‧ 买买提")]
    [InlineData("阿依古丽·买买提", "阿依古丽.买买提")]
    [InlineData("陈小琴", "陈\u200B小琴")]
    [InlineData("葛小琴", "葛\U000E0100小琴")]
    [InlineData("Mary Jane", "ＭＡＲＹ\u3000ＪＡＮＥ")]
    public void Folded_SameNameTypedDifferently_IsEqual(string one, string other) =>
        Assert.Equal(PersonName.Parse(one).Value.Folded, PersonName.Parse(other).Value.Folded);

    [Theory]
    [InlineData("钟建国", "锺建国")]
    [InlineData("\u8C48", "\uF900")]
    [InlineData("陈小琴", "陈小芹")]
    public void Folded_DifferentHanCharacters_StayDifferent(string one, string other) =>
        Assert.NotEqual(PersonName.Parse(one).Value.Folded, PersonName.Parse(other).Value.Folded);

    [Theory]
    [InlineData("陈\u200B小琴", 0x200B)]
    [InlineData("陈\u202E小琴", 0x202E)]
    [InlineData("陈\uE000", 0xE000)]
    [InlineData("陈\u0001", 0x0001)]
    public void Suspicious_InvisibleBidiAndPrivateUse_ArePointedOutAndKept(string text, int codePoint)
    {
        var name = PersonName.Parse(text).Value;

        Assert.Equal(text, name.Value);
        Assert.Equal(codePoint, Assert.Single(name.Suspicious).Value);
    }

    [Fact]
    public void Folded_AnyName_FoldsToItself() => Gen.String.Sample(text =>
    {
        if (PersonName.Parse(text) is { Succeeded: true, Value: var name })
        {
            var again = PersonName.Parse(name.Folded);
            Assert.Equal(name.Folded, again.Succeeded ? again.Value.Folded : name.Folded);
            Assert.Equal(name.Value, PersonName.Parse(name.Value).Value.Value);
        }
    });
}
