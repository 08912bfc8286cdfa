using KangyangCase.App.Printing.Documents;
using KangyangCase.Domain.Certificates;

namespace KangyangCase.Tests.Printing;

public sealed class CertificateRefusalTests
{
    private const string BeyondExtensionF = "\U00030004"; // CJK Extension G, in no bundled font

    [Fact]
    public void Check_WhenACharacterHasNoGlyph_NamesPersonAndCharacter()
    {
        var result = PrintingHouse.Printer.Check(PrintingHouse.Face($"王{BeyondExtensionF}"));

        Assert.Equal("printing.character-missing", result.Refusal?.Code);
        Assert.Contains($"王{BeyondExtensionF}", result.Refusal!.Message, StringComparison.Ordinal);
        Assert.Contains($"“{BeyondExtensionF}”（U+30004）", result.Refusal.Message, StringComparison.Ordinal);
    }

    [Theory, InlineData("王\u200b明"), InlineData("王\ue000明"), InlineData("王\n明")]
    public void Check_WhenACharacterCannotBeSeen_IsRefused(string name) =>
        Assert.Equal("printing.character-missing", PrintingHouse.Printer.Check(PrintingHouse.Face(name)).Refusal?.Code);

    [Fact]
    public void PrintBatch_WhenOneCannotBePrinted_TheOthersAre()
    {
        CertificateSheet[] sheets = [new(PrintingHouse.Face("张䶮")), new(PrintingHouse.Face($"王{BeyondExtensionF}")), new(PrintingHouse.Face("李喆"))];

        var batch = PrintingHouse.Printer.PrintBatch(sheets);

        Assert.Equal(2, PrintingHouse.Text(batch.Pdf!).Length);
        Assert.Equal(["张䶮", "李喆"], batch.Printed.Select(face => face.HolderName));
        Assert.Equal($"王{BeyondExtensionF}", Assert.Single(batch.Refused).Face.HolderName);
    }

    [Fact]
    public void PrintBatch_WhenNobodyCanBePrinted_ThereIsNoFile()
    {
        var batch = PrintingHouse.Printer.PrintBatch([new CertificateSheet(PrintingHouse.Face(BeyondExtensionF))]);

        Assert.Null(batch.Pdf);
        Assert.Single(batch.Refused);
    }

    [Fact]
    public void Check_WhenTheNameFitsNoWay_IsRefusedByName()
    {
        var result = PrintingHouse.Printer.Check(PrintingHouse.Face(string.Concat(Enumerable.Repeat("买买提江吐尔逊", 5))));

        Assert.Equal("printing.name-too-long", result.Refusal?.Code);
        Assert.Contains("买买提江吐尔逊", result.Refusal!.Message, StringComparison.Ordinal);
    }

    public static TheoryData<string, CertificateFace> TooLong
    {
        get
        {
            var (face, endless) = (PrintingHouse.Face(), new string('长', 60));
            return new()
            {
                { "printing.value-too-long", face with { OrganizationName = endless } },
                { "printing.value-too-long", face with { OccupationName = endless } },
                { "printing.value-too-long", face with { WorkType = endless } },
                { "printing.value-too-long", face with { DocumentNumber = new string('1', 40) } },
                { "printing.value-too-long", face with { CertificateQueryAddress = "http://" + new string('a', 80) } },
                { "printing.qr-too-dense", face with { QrPayload = "https://" + new string('a', 400) } },
                { "printing.field-blank", face with { WorkType = " " } },
                { "printing.field-blank", face with { HolderName = "" } },
            };
        }
    }

    [Theory, MemberData(nameof(TooLong))]
    public void Check_WhenAValueHasNoRoom_IsRefused(string code, CertificateFace face) =>
        Assert.Equal(code, PrintingHouse.Printer.Check(face).Refusal?.Code);

    [Fact]
    public void Print_WhenTheBodyNeedsEightLines_IsRefused()
    {
        var settings = new SkillCertificateSettings(BodySentence: new string('文', 14 * 7 - 1));

        var result = PrintingHouse.Printer.Print(new CertificateSheet(PrintingHouse.Face()), settings);

        Assert.Equal("printing.body-too-long", result.Refusal?.Code);
    }

    [Fact]
    public void Print_WhenThePhotoIsNotNormalized_IsRefused()
    {
        var result = PrintingHouse.Printer.Print(new CertificateSheet(PrintingHouse.Face(), PrintingHouse.Picture(600, 840)));

        Assert.Equal("printing.photo-unusable", result.Refusal?.Code);
    }
}
