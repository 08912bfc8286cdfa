using KangyangCase.App.Data;
using KangyangCase.App.Features.Cohorts;
using KangyangCase.App.Importing;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Trainees;
using KangyangCase.Tests.Importing;
using KangyangCase.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static KangyangCase.Tests.Cohorts.CohortSite;

namespace KangyangCase.Tests.Cohorts;

/// <summary>The same class's roster comes again: corrected, with blanks, or against what somebody decided in between.</summary>
public sealed class ReimportTests : CohortTest
{
    private const string Zhang = "500101197003150023";

    private CohortId cohort;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        cohort = await Site.CohortAsync();
    }

    private static SheetTable Person(string phone = "", string group = "", string employer = "", string years = "", string ethnicity = "", string schooling = "") => Sheets.Table(
        ["姓名", "身份证号码", "联系电话", "人员类别", "工作单位", "从事本职业年限", "民族", "文化程度"],
        ["张三", Zhang, phone, group, employer, years, ethnicity, schooling]);

    private static readonly SheetTable First = Person("13812345678", "残疾人", "甲养老院", "3", "汉", "初中");

    private async Task<Result<ImportRoster.Done>> ImportAsync(RosterPreview preview) =>
        await Site.Get<ImportRoster>().HandleAsync(Site.Coordinator, new(cohort, "改.xlsx", preview), Stop);

    private static RosterPreview TakingFile(RosterPreview preview) => new(preview.Checked, [.. preview.Rows.Select(row => row with { TakeFile = true })]);

    private async Task<Trainee> TraineeAsync()
    {
        await using var db = await Site.OpenAsync();
        return await db.Trainees.AsNoTracking().SingleAsync(Stop);
    }

    private async Task ByHandAsync(Func<WriteScope, Trainee, Task> change) => Assert.True((await Site.Get<WriteGate>().RunAsync<bool>(Site.Coordinator, async scope =>
    {
        var trainee = await scope.Db.Trainees.SingleAsync(Stop);
        await change(scope, trainee);
        await scope.LogAsync("trainee.corrected", "trainee", trainee.Id.Value, "修改登记信息");
        return true;
    }, Stop)).Succeeded);

    [Fact]
    public async Task Preview_OfTheSameFile_ChangesNothing()
    {
        await Site.ImportAsync(cohort, First);

        var row = (await Site.PreviewAsync(cohort, First)).Rows.Single();

        Assert.Equal((RowFate.Unchanged, false), (row.Fate, row.WillBeWritten));
        Assert.Empty(row.Changes);
    }

    [Fact]
    public async Task Preview_OfBlanks_ErasesNothing()
    {
        await Site.ImportAsync(cohort, First);

        Assert.Equal(RowFate.Unchanged, (await Site.PreviewAsync(cohort, Person())).Rows.Single().Fate);
    }

    [Fact]
    public async Task Import_OfACorrectedFile_ChangesOnlyWhatDiffers()
    {
        await Site.ImportAsync(cohort, First);
        var before = await Site.CountAsync();

        var preview = await Site.PreviewAsync(cohort, Person(employer: "乙养老院", phone: "13912345678", group: "退役军人"));
        var row = preview.Rows.Single();
        Assert.Equal((RowFate.Update, true), (row.Fate, row.WillBeUpdated));
        Assert.Equal(
            [(RosterColumn.Phone, "尾号 5678", "139****5678"), (RosterColumn.TargetGroup, "残疾人", "退役军人"), (RosterColumn.Employer, "甲养老院", "乙养老院")],
            row.Changes.Select(change => (change.Field, change.Before!, change.After)));
        var done = (await ImportAsync(preview)).Value;

        Assert.Equal((0, 1, 0, 0), (done.Imported, done.Updated, done.Unchanged, done.Skipped));
        var trainee = await TraineeAsync();
        Assert.Equal(("乙养老院", "退役军人", "汉族", "初中"), (trainee.Employer, trainee.TargetGroup, trainee.Ethnicity, trainee.Schooling));
        await using var db = await Site.OpenAsync();
        Assert.Equal("乙养老院", (await db.EmploymentRecords.SingleAsync(Stop)).Employer);
        Assert.Equal(TargetGroup.Veteran, (await db.TargetGroupMemberships.SingleAsync(Stop)).Group);
        var after = await Site.CountAsync();
        Assert.Equal((before.Trainees, before.Cases, before.Enrollments, before.Practice), (after.Trainees, after.Cases, after.Enrollments, after.Practice));
        var log = await db.ChangeLog.SingleAsync(act => act.Action == "roster.updated", Stop);
        Assert.DoesNotContain("13912345678", log.Details + log.Summary);
        Assert.Equal(RowFate.Unchanged, (await Site.PreviewAsync(cohort, Person(employer: "乙养老院", phone: "13912345678", group: "退役军人"))).Rows.Single().Fate);
    }

    [Fact]
    public async Task Import_OfCorrectedYears_ReplacesWhatTheRosterDeclared()
    {
        await Site.ImportAsync(cohort, First);

        Assert.True((await ImportAsync(await Site.PreviewAsync(cohort, Person(years: "5")))).Succeeded);

        await using var db = await Site.OpenAsync();
        Assert.Equal(new DateOnly(2015, 10, 12), (await db.PracticeRecords.SingleAsync(Stop)).From);
    }

    [Fact]
    public async Task Preview_AfterAHandMadeChange_SaysConflictAndWhoseItIs()
    {
        await Site.ImportAsync(cohort, First);
        await ByHandAsync((_, trainee) => Task.Run(() => trainee.ChangeOrigin("土家族", trainee.HouseholdPlace)));

        var preview = await Site.PreviewAsync(cohort, First);

        var (row, change) = (preview.Rows.Single(), preview.Rows.Single().Changes.Single());
        Assert.Equal((RowFate.Conflict, false, 0), (row.Fate, row.WillBeWritten, preview.Written));
        Assert.Equal((RosterColumn.Ethnicity, "土家族", "汉族", true), (change.Field, change.Before, change.After, change.ByHand));
        Assert.Equal($"{Site.Coordinator.DisplayName} {Site.Clock.Today:yyyy-MM-dd}", change.By);
        Assert.Equal("import.nothing", (await ImportAsync(preview)).Refusal?.Code);
        Assert.Equal("土家族", (await TraineeAsync()).Ethnicity);
    }

    [Fact]
    public async Task Import_WithOneConflictKept_WritesTheRest()
    {
        await Site.ImportAsync(cohort, First);
        await ByHandAsync((_, trainee) => Task.Run(() => trainee.ChangeOrigin("土家族", trainee.HouseholdPlace)));

        Assert.True((await ImportAsync(await Site.PreviewAsync(cohort, Person(ethnicity: "苗族", schooling: "高中")))).Succeeded);

        var trainee = await TraineeAsync();
        Assert.Equal(("土家族", "高中"), (trainee.Ethnicity, trainee.Schooling));
    }

    [Fact]
    public async Task Import_TakingTheFile_OverwritesAndCanBeUndone()
    {
        await Site.ImportAsync(cohort, First);
        await ByHandAsync(async (scope, trainee) =>
        {
            scope.Db.EmploymentRecords.Add(EmploymentRecord.Add(trainee.Id, new(EmploymentRelation.Staff, "丙医院", null, new(2020, 5, 1), null, null), scope.Today).Value);
            await scope.Db.SummarizeAsync(trainee, scope.Today);
        });
        Assert.Equal("丙医院", (await TraineeAsync()).Employer);

        var done = (await ImportAsync(TakingFile(await Site.PreviewAsync(cohort, Person(employer: "乙养老院", schooling: "高中"))))).Value;
        var taken = await TraineeAsync();
        Assert.Equal(("乙养老院", "高中"), (taken.Employer, taken.Schooling));

        Assert.Equal(new UndoImport.Done(0, 1), (await Site.Get<UndoImport>().HandleAsync(Site.Coordinator, new(done.Batch, "表传错了"), Stop)).Value);
        var restored = await TraineeAsync();
        Assert.Equal(("丙医院", "初中"), (restored.Employer, restored.Schooling));
        await using var db = await Site.OpenAsync();
        Assert.DoesNotContain("乙养老院", await db.EmploymentRecords.Select(job => job.Employer).ToListAsync(Stop));
    }

    [Fact]
    public async Task Undo_OfAnUpdate_PutsEverythingBack()
    {
        await Site.ImportAsync(cohort, First);
        var before = await TraineeAsync();
        var done = (await ImportAsync(await Site.PreviewAsync(cohort, Person("13912345678", "退役军人", "乙养老院", "5", "苗族", "高中")))).Value;

        Assert.Equal(new UndoImport.Done(0, 1), (await Site.Get<UndoImport>().HandleAsync(Site.Coordinator, new(done.Batch, "表传错了"), Stop)).Value);

        var after = await TraineeAsync();
        Assert.Equal(
            (before.Ethnicity, before.Schooling, before.SchoolingLevel, before.TargetGroup, before.Employer, Convert.ToHexString(before.PhoneIndex!)),
            (after.Ethnicity, after.Schooling, after.SchoolingLevel, after.TargetGroup, after.Employer, Convert.ToHexString(after.PhoneIndex!)));
        await using var db = await Site.OpenAsync();
        Assert.Equal(new DateOnly(2017, 10, 12), (await db.PracticeRecords.SingleAsync(Stop)).From);
        Assert.Equal(TargetGroup.Disabled, (await db.TargetGroupMemberships.SingleAsync(Stop)).Group);
        Assert.Equal(RowFate.Unchanged, (await Site.PreviewAsync(cohort, First)).Rows.Single().Fate);
    }

    [Fact]
    public async Task Undo_AfterSomebodyWentOnWithIt_IsRefused()
    {
        var first = await Site.ImportAsync(cohort, First);
        var second = (await ImportAsync(await Site.PreviewAsync(cohort, Person(ethnicity: "苗族")))).Value;

        Assert.Contains("1 人后来又按别的名册更新", (await Site.Get<UndoImport>().HandleAsync(Site.Coordinator, new(first.Batch, "表传错了"), Stop)).Refusal!.Message);
        await ByHandAsync((_, trainee) => Task.Run(() => trainee.ChangeOrigin("土家族", trainee.HouseholdPlace)));
        Assert.Equal("import.edited-since", (await Site.Get<UndoImport>().HandleAsync(Site.Coordinator, new(second.Batch, "表传错了"), Stop)).Refusal?.Code);
        Assert.Equal("土家族", (await TraineeAsync()).Ethnicity);
    }

    [Fact]
    public async Task Preview_OfAPersonOfAnotherOrganization_TellsNothingOfThem()
    {
        var elsewhere = await Site.CohortAsync("万州班", Site.OtherCoordinator);
        var ability = (await Site.Get<CreateCohort>().HandleAsync(Site.Coordinator, Input("专项班") with { OccupationId = "zx-laonianren", Level = null }, Stop)).Value;
        var preview = await Site.PreviewAsync(elsewhere, First, Site.OtherCoordinator);
        Assert.True((await Site.Get<ImportRoster>().HandleAsync(Site.OtherCoordinator, new(elsewhere, "a.xlsx", preview), Stop)).Succeeded);

        var row = (await Site.PreviewAsync(ability, Person(employer: "乙养老院"))).Rows.Single();

        Assert.Equal("其他机构登记的内容", row.Changes.Single().Before);
        Assert.Null(row.Changes.Single().By);
    }

    [Fact]
    public async Task Import_WhenTheRecordChangedSinceThePreview_WritesNothing()
    {
        await Site.ImportAsync(cohort, First);
        var preview = await Site.PreviewAsync(cohort, Person(ethnicity: "苗族"));
        await ByHandAsync((_, trainee) => Task.Run(() => trainee.ChangeOrigin("土家族", trainee.HouseholdPlace)));

        Assert.Equal("import.preview-outdated", (await ImportAsync(preview)).Refusal?.Code);
        Assert.Equal("土家族", (await TraineeAsync()).Ethnicity);
    }
}
