using KangyangCase.App.Features.Cases;
using KangyangCase.App.Features.Trainees.Duplicates;
using KangyangCase.App.Features.Trainees.Records;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Trainees;
using KangyangCase.Domain.Trainees.Duplicates;
using KangyangCase.Tests.Support;
using Microsoft.EntityFrameworkCore;
using UglyToad.PdfPig;

namespace KangyangCase.Tests.Cases;

/// <summary>Nobody who stands in the record of a case is named on its redacted paper, under whatever name or number.</summary>
public sealed class CasePrintoutTests : OfficeTest
{
    [Fact]
    public async Task Printout_AfterARename_HidesBothNames_BehindTheSameStandIn()
    {
        var mine = await Office.OpenAsync("向春兰", await Office.CohortAsync());
        await LogAsync(mine, "旧记录 向春兰");
        await RenameAsync(mine.TraineeId, "向改名");
        await LogAsync(mine, "新记录 向改名，也写作 向 春 兰");

        var text = await PrintAsync(mine);

        Assert.DoesNotContain("春兰", text);
        Assert.DoesNotContain("向春", text);
        Assert.DoesNotContain("改名", text.Replace("【", ""));
        Assert.Contains("旧记录学员甲", text);
        Assert.Contains("新记录学员甲，也写作学员甲", text);
        Assert.DoesNotContain("学员乙", text);
    }

    [Fact]
    public async Task Printout_WithANameOnlyTheLogStillKnows_HidesIt()
    {
        var mine = await Office.OpenAsync("向春兰");
        await Office.WriteAsync(scope => scope.LogAsync(
            "trainee.basics-changed", "trainee", mine.TraineeId.Value, "修改基本信息", details: new { Changes = new[] { new { Field = "姓名", Before = "向旧字", After = "向春兰" } } }));
        await LogAsync(mine, "旧记录 向旧字");

        Assert.Contains("旧记录学员甲", await PrintAsync(mine));
    }

    [Fact]
    public async Task Printout_WithFurtherNumbersAndTheContact_HidesThem()
    {
        var mine = await Office.OpenAsync("向春兰");
        Assert.True((await Site.Get<AddDocument>().HandleAsync(Site.Coordinator, new(mine.TraineeId, IdentityDocumentKind.Passport, "E12345678", new(null, null, null)), Stop)).Succeeded);
        var contact = await Site.Get<ChangeContact>().HandleAsync(
            Site.Coordinator, new(mine.TraineeId, new(new("尾号 0001", null, false, null, null, null, null), new("尾号 0001", null, false, null, "谭世明（儿子）", null, "13611112222"))), Stop);
        Assert.Null(contact.Refusal);
        await LogAsync(mine, "联系谭世明", "护照 E-1234-5678，电话 136-1111-2222，另一 137 3333.4444，身份证 500233 1970 0101 0099，2020-10-12 14:30 来过");

        var text = await PrintAsync(mine);

        Assert.Contains("联系联系人1", text);
        Assert.Contains("2020-10-1214:30来过", text);
        Assert.All(new[] { "世明", "5678", "2222", "4444", "0099", "1970" }, hidden => Assert.DoesNotContain(hidden, text));
    }

    [Fact]
    public async Task Printout_OfAMergedPerson_HidesTheNamesOfTheOtherEntry()
    {
        var cohort = await Office.CohortAsync();
        var mine = await Office.OpenAsync("向春兰", cohort);
        var other = await Office.OpenAsync("向纯蓝");
        await RenameAsync(other.TraineeId, "向纯岚");
        await Office.WriteAsync(async scope => (await scope.Db.Cases.SingleAsync(entry => entry.Id == other.Id)).Exit(ExitKind.Withdrawn, "重复建档", Site.Clock.Today));
        var merged = await Site.Get<MergeTrainees>().HandleAsync(Site.Coordinator, new(mine.TraineeId, other.TraineeId, new HashSet<MergeField>(), "核对过证件原件"), Stop);
        Assert.Null(merged.Refusal);
        var mate = await Office.OpenAsync("谭代芳", cohort);
        await RenameAsync(mate.TraineeId, "谭代方");
        await LogAsync(mine, "写作 向纯蓝、向纯岚、谭代芳、谭代方");

        var text = await PrintAsync(mine);

        Assert.Contains("写作学员甲、学员甲、学员乙、学员乙", text);
        Assert.DoesNotContain("纯", text);
    }

    [Theory]
    [InlineData("电话 136-1111-2222", "电话 *******2222")]
    [InlineData("5002 33", "5002 33")]
    [InlineData("500233 19700101 001X", "**************001X")]
    [InlineData("136.1111.2222，2020-10-12 09:00", "*******2222，2020-10-12 09:00")]
    [InlineData("2020.9.1-2020.9.30 上课", "2020.9.1-2020.9.30 上课")]
    [InlineData("S000050000012205000001", "S000050000012205000001")]
    public void Mask_OfText_KnowsNumbersWithSeparators_AndLeavesDates(string text, string masked) => Assert.Equal(masked, LogFields.Mask(text));

    [Fact]
    public void Pseudonyms_OfANameInsideAnother_KeepTheTwoApart()
    {
        var names = new Pseudonyms([new(PseudonymKind.Trainee, "向春"), new(PseudonymKind.Trainee, "向春兰", "向 小·兰")], []);

        Assert.Equal("学员甲和学员乙、学员甲", names.Redact("向春兰和向春、向小兰"));
        Assert.Equal("学员甲", names.For("向 春兰", PseudonymKind.Trainee));
    }

    private Task LogAsync(CaseFile caseFile, string summary, string? reason = null) =>
        Office.WriteAsync(scope => scope.LogAsync("candidate.approved", "assessment", 1, summary, reason, caseFile.Id));

    private async Task RenameAsync(TraineeId person, string name)
    {
        await using var db = await Site.OpenAsync();
        var stands = BasicsDraft.Of(await db.Trainees.SingleAsync(entry => entry.Id == person, Stop));
        Assert.Null((await Site.Get<ChangeBasics>().HandleAsync(Site.Coordinator, new(person, new(stands, stands with { Name = name }, "登记有误")), Stop)).Refusal);
    }

    private async Task<string> PrintAsync(CaseFile caseFile)
    {
        var pdf = (await Site.Get<PrintCase>().HandleAsync(Site.Coordinator, new(caseFile.Id, "存档"), Stop)).Value;
        using var document = PdfDocument.Open(pdf);
        return string.Concat(document.GetPages().Select(page => page.Text)).Replace(" ", "");
    }
}
