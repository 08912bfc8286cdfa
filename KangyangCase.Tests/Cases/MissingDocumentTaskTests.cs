using KangyangCase.App.Features.Cases;
using KangyangCase.App.Features.Rules;
using KangyangCase.Domain.Attachments;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Cases.Tasks;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Rules;
using KangyangCase.Tests.Support;

namespace KangyangCase.Tests.Cases;

/// <summary>缺材料 follows from the site's rule and from what is on file for the case or its person.</summary>
public sealed class MissingDocumentTaskTests : OfficeTest
{
    [Fact]
    public async Task Task_WhileTheRuleIsUnset_DoesNotExist()
    {
        var caseFile = await Office.OpenAsync();

        Assert.Null(await ReasonAsync(caseFile));
    }

    [Fact]
    public async Task Task_NamesWhatIsMissing_AndGoesWhenItIsOnFile()
    {
        var caseFile = await Office.OpenAsync();
        var goal = Goal.OfOccupation("养老护理员", Goal.NoWorkType, SkillLevel.Level4);
        var other = CaseFile.Open(caseFile.TraineeId, goal, Site.Provider.Id, TestSite.District, Office.Start, null);
        await Office.WriteAsync(scope => scope.Db.Add(other));
        await AskAsync("身份证件复印件、学历证明");
        Assert.Equal("缺少材料：身份证件复印件、学历证明。", await ReasonAsync(caseFile));

        await FileAsync(caseFile, AttachmentKind.IdentityCopy, ofCase: false);
        var proof = await FileAsync(caseFile, AttachmentKind.SchoolingProof, ofCase: true);

        Assert.Null(await ReasonAsync(caseFile));
        // What was handed in for one case does not count for another of the same person.
        Assert.Equal("缺少材料：学历证明。", await ReasonAsync(other));

        await Office.WriteAsync(async scope =>
        {
            var file = await scope.Db.Attachments.FindAsync([proof], Stop) ?? throw new InvalidOperationException("The file is gone.");
            Assert.True(file.Remove("传错了", "协调员", scope.Now).Succeeded);
        });
        Assert.Equal("缺少材料：学历证明。", await ReasonAsync(caseFile));
    }

    private async Task AskAsync(string kinds)
    {
        var done = await Site.Get<ChangeRule>().HandleAsync(Site.Administrator, new(RuleKeys.RequiredAttachments, kinds, true, "单位清单", "按单位清单收"), Stop);
        Assert.True(done.Succeeded, done.Refusal?.Code);
    }

    private async Task<AttachmentId> FileAsync(CaseFile caseFile, AttachmentKind kind, bool ofCase)
    {
        var content = new AttachmentFile("材料.pdf", AttachmentContent.Pdf, 1, new string('0', 64), ScanStatus.Unscanned);
        var file = Attachment.Add(
            caseFile.TraineeId, ofCase ? caseFile.Id : null, kind, content, null, Guid.NewGuid(), "协调员", new(2020, 9, 1, 1, 0, 0, DateTimeKind.Utc), new(2020, 9, 1)).Value;
        await Office.WriteAsync(scope => scope.Db.Attachments.Add(file));
        return file.Id;
    }

    private async Task<string?> ReasonAsync(CaseFile caseFile) =>
        (await Site.Get<TaskQueries>().OfCaseAsync(Site.Coordinator, caseFile.Id, Stop) ?? throw new InvalidOperationException("No such case."))
        .Open.SingleOrDefault(task => task.Kind == TaskKind.Document)?.Reason;
}
