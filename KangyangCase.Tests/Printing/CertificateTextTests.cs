using KangyangCase.App.Printing;
using KangyangCase.App.Printing.Documents;

namespace KangyangCase.Tests.Printing;

public sealed class CertificateTextTests
{
    public static TheoryData<string> Names =>
        ["张䶮", "李喆", "王堃", "陈𬭎", "赵㛃", "刘𡊮", "阿依古丽·买买提", "彭𬭎", "田㛃䶮", "阿卜杜热合曼·买买提吐尔逊江·伊敏", "阿不都克里木江·吐尔逊买买提·阿卜杜热合曼·伊敏"];

    [Theory, MemberData(nameof(Names))]
    public void Print_WhateverTheName_TextIsWhatWentIn(string name)
    {
        var face = PrintingHouse.Face(name) with { OccupationName = "健康照护师", WorkType = "医疗临床辅助服务员" };

        var text = Assert.Single(PrintingHouse.Text(PrintingHouse.Print(face)));

        foreach (var value in new[]
        {
            SkillCertificate.Title, name, face.DocumentKind, face.DocumentNumber, face.OccupationName, face.WorkType, face.LevelLabel, face.Number,
            face.OrganizationName, "2020年11月30日", face.CertificateQueryAddress, face.OrganizationQueryAddress, "印制流水码　YK2020 0000121",
            "Certificate of Occupational Skill Level",
            "本证书由重庆渝康职业技能评价中心颁发，表明持证人通过本机构组织的职业技能等级认定，具备该职业（工种）相应的职业技能等级水平。",
        })
            Assert.Contains(value, text, StringComparison.Ordinal);
        Assert.DoesNotContain(text.EnumerateRunes(), rune => rune.Value is >= 0x2E80 and <= 0x2FDF);
    }

    [Fact]
    public void Print_WhenTheNameHoldsARadicalSign_BothLookalikesAreKeptApart()
    {
        var face = PrintingHouse.Face("⼈人⼒力");

        Assert.Contains("⼈人⼒力", PrintingHouse.Text(PrintingHouse.Print(face))[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Print_WhenWorkTypeIsNone_TwoDashesArePrinted() =>
        Assert.Contains("--", PrintingHouse.Text(PrintingHouse.Print(PrintingHouse.Face()))[0], StringComparison.Ordinal);

    [Theory, InlineData(true), InlineData(false)]
    public void Print_SaysDemo_OnlyForDemoFaces(bool isDemo)
    {
        var text = PrintingHouse.Text(PrintingHouse.Print(PrintingHouse.Face() with { IsDemo = isDemo }))[0];

        Assert.Equal(isDemo, text.Contains("演示", StringComparison.Ordinal));
    }

    [Fact]
    public void Print_WithoutEnglish_LeavesTheChineseInPlace()
    {
        var sheet = new CertificateSheet(PrintingHouse.Face());
        var chinese = new SkillCertificateSettings(EnglishTitle: null, EnglishLabels: false);

        var text = PrintingHouse.Text(PrintingHouse.Printer.Print(sheet, chinese).Value)[0];

        Assert.DoesNotContain("Certificate", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Name", text, StringComparison.Ordinal);
        Assert.Contains("彭𬭎", text, StringComparison.Ordinal);
    }

    [Fact]
    public void PrintBatch_ManyPeople_OnePageEachInOrder()
    {
        var names = Names.Select(row => row.Data).ToArray();

        var batch = PrintingHouse.Printer.PrintBatch(names.Select(name => new CertificateSheet(PrintingHouse.Face(name))));

        var pages = PrintingHouse.Text(batch.Pdf!);
        Assert.Equal(names.Length, pages.Length);
        Assert.All(names.Zip(pages), pair => Assert.Contains(pair.First, pair.Second, StringComparison.Ordinal));
        Assert.Empty(batch.Refused);
    }

    [Fact]
    public async Task Print_ReadByPoppler_TitleAndNumbersStayInOnePiece()
    {
        Support.ExternalTools.RequirePoppler();

        var text = await PrintingHouse.PopplerAsync("pdftotext", PrintingHouse.Print(PrintingHouse.Face() with { IsDemo = true }));

        Assert.All(new[] { SkillCertificate.Title, "Certificate of Occupational Skill Level", "彭𬭎", "50024119920203807X", "S000050123456205000021", "演示样张" },
            value => Assert.Contains(value, text, StringComparison.Ordinal));
    }
}
