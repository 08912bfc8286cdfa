using CsCheck;
using KangyangCase.Domain.Certificates;
using KangyangCase.Domain.Occupations;

namespace KangyangCase.Tests.Certificates;

public sealed class CertificateNumberTests
{
    private const string Prefix = "S000050123456";
    private const string Example = "S000050123456205000007";

    [Fact]
    public void Parse_AChongqingNumber_GivesItsParts()
    {
        var number = CertificateNumber.Parse(Example).Value;

        Assert.Equal('S', number.OrganizationKind);
        Assert.Equal(("0000", "50", "123456"), (number.CentralFilingCode, number.ProvinceCode, number.Site));
        Assert.Equal((Prefix, 20, SkillLevel.Level5, 7), (number.Prefix, number.TwoDigitYear, number.Level, number.Serial));
    }

    [Theory]
    [InlineData("s000050123456205000007")]
    [InlineData("Ｓ０００050123456205000007")]
    [InlineData(" S0000 50123456 20 5 000007\t")]
    public void Parse_AsPeopleTypeIt_IsPutRight(string text) => Assert.Equal(Example, CertificateNumber.Parse(text).Value.Value);

    [Theory]
    [InlineData("", "certificate-number.length")]
    [InlineData(null, "certificate-number.length")]
    [InlineData("S00005012345620500000", "certificate-number.length")]
    [InlineData("S0000501234562050000071", "certificate-number.length")]
    [InlineData("J000050123456205000007", "certificate-number.structure")]
    [InlineData("S000050123456206000007", "certificate-number.structure")]
    [InlineData("S000050123456200000007", "certificate-number.structure")]
    [InlineData("S00005012345620500000A", "certificate-number.structure")]
    [InlineData("S00005012345620500000٧", "certificate-number.structure")] // an Arabic-Indic digit
    [InlineData("2050003004500017", "certificate-number.legacy")]
    [InlineData("RCN50010212320512345", "certificate-number.legacy")]
    public void Parse_AnythingElse_IsRefused(string? text, string code) => Assert.Equal(code, CertificateNumber.Parse(text).Refusal?.Code);

    [Fact]
    public void Create_AnyParts_IsReadBackWithTheSameParts() =>
        Gen.Select(Gen.Int[2019, 2099], Gen.Int[1, 5], Gen.Int[1, CertificateNumber.MaxSerial]).Sample((year, level, serial) =>
        {
            var number = CertificateNumber.Create(Prefix, year, (SkillLevel)level, serial).Value;

            Assert.Equal(number, CertificateNumber.Parse(number.Value).Value);
            Assert.Equal((year % 100, (SkillLevel)level, serial), (number.TwoDigitYear, number.Level, number.Serial));
        });

    [Theory]
    [InlineData("", 1, "certificate-number.prefix-form")]
    [InlineData("S00005012345", 1, "certificate-number.prefix-form")]
    [InlineData("X000050123456", 1, "certificate-number.prefix-form")]
    [InlineData("S000050123456\n", 1, "certificate-number.prefix-form")]
    [InlineData(Prefix, 0, "certificate-number.serial")]
    [InlineData(Prefix, 1_000_000, "certificate-number.serial")]
    public void Create_FromFaultyParts_IsRefused(string prefix, int serial, string code) =>
        Assert.Equal(code, CertificateNumber.Create(prefix, 2020, SkillLevel.Level5, serial).Refusal?.Code);

    [Theory]
    [InlineData(Prefix, "2020-10-13", 5, null)]
    [InlineData("S000050123457", "2020-10-13", 5, "certificate-number.other-organization")]
    [InlineData(Prefix, "2021-01-04", 5, "certificate-number.other-year")]
    [InlineData(Prefix, "2020-10-13", 4, "certificate-number.other-level")]
    public void AgreesWith_TheCertificate_NamesTheFirstContradiction(string prefix, string issuedOn, int level, string? code) =>
        Assert.Equal(code, CertificateNumber.Parse(Example).Value.AgreesWith(prefix, DateOnly.Parse(issuedOn), (SkillLevel)level).Refusal?.Code);
}
