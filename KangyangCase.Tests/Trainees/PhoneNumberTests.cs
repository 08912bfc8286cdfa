using KangyangCase.Domain.Trainees;

namespace KangyangCase.Tests.Trainees;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("13800138000")]
    [InlineData("138-0013-8000")]
    [InlineData("138 0013 8000")]
    [InlineData("+86 13800138000")]
    [InlineData("008613800138000")]
    [InlineData("8613800138000")]
    [InlineData("１３８００１３８０００")]
    [InlineData("\u200E138\u20130013\u20138000")]
    public void Parse_WaysOfTyping_GiveTheSameDigits(string text) => Assert.Equal("13800138000", PhoneNumber.Parse(text).Value.Digits);

    [Theory]
    [InlineData("", "phone.missing")]
    [InlineData("1380013800", "phone.invalid")]
    [InlineData("12800138000", "phone.invalid")]
    [InlineData("138001380000", "phone.invalid")]
    [InlineData("023-72237676", "phone.invalid")]
    [InlineData("13800138000/13900139000", "phone.invalid")]
    [InlineData("١٣٨٠٠١٣٨٠٠٠", "phone.invalid")]
    public void Parse_AnythingElse_IsRefusedWithItsCode(string text, string code) => Assert.Equal(code, PhoneNumber.Parse(text).Refusal?.Code);

    [Fact]
    public void Parse_Landline_SaysAMobileIsNeeded() =>
        Assert.Contains("座机", PhoneNumber.Parse("023-72237676").Refusal?.Message, StringComparison.Ordinal);

    [Fact]
    public void Masked_HidesTheMiddle()
    {
        var phone = PhoneNumber.Parse("13800138000").Value;

        Assert.Equal("138****8000", phone.Masked);
        Assert.Equal("138****8000", phone.ToString());
        Assert.Equal("8000", phone.LastFour);
    }
}
