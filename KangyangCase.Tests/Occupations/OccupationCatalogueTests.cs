using KangyangCase.App.Data;
using KangyangCase.App.Data.ReferenceData;
using KangyangCase.App.Features.Cohorts;
using KangyangCase.App.Features.Occupations;
using KangyangCase.App.Hosting;
using KangyangCase.App.Importing;
using KangyangCase.App.Security;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;
using KangyangCase.Tests.Cohorts;
using KangyangCase.Tests.Importing;
using KangyangCase.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.Tests.Occupations;

public sealed class OccupationCatalogueTests : CohortTest
{
    private const string Carer = "yanglao-huli";
    private const string Infants = "yuying";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Load_ASecondTime_AddsNothing_AndEveryEntryIsAsShipped()
    {
        await Site.Get<DatabaseStartup>().RunAsync();

        await using var db = await Site.OpenAsync();
        var shipped = ReferenceOccupations.Load().All;
        Assert.Equal(shipped.Select(entry => OccupationDocument.Write(entry)), (await db.OccupationCatalogueAsync(Stop)).All.Select(entry => OccupationDocument.Write(entry)));
        Assert.Equal(18, await db.OccupationVersions.CountAsync(Stop));
    }

    [Fact]
    public async Task Load_AfterAnEdit_LeavesTheEntryAlone_AndRefreshesTheOthers()
    {
        await ChangeAsync(Infants, form => form.Aliases += "\n月子宝宝师");
        await using (var db = await Site.OpenAsync())
        {
            // As an older program would have left it.
            await db.Occupations.Where(entry => entry.Id == "baoyu" || entry.Id == Infants)
                .ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Document, entry => entry.Document.Replace("\"note\":null", "\"note\":\"旧\"")), Stop);
        }

        await Site.Get<DatabaseStartup>().RunAsync();

        await using var after = await Site.OpenAsync();
        Assert.DoesNotContain("旧", (await after.Occupations.SingleAsync(entry => entry.Id == "baoyu", Stop)).Document);
        var edited = await after.Occupations.SingleAsync(entry => entry.Id == Infants, Stop);
        Assert.Contains("月子宝宝师", edited.Document);
        Assert.Contains("旧", edited.Document);
        Assert.Equal(["程序自带目录", "程序升级，自带目录更新"], await after.OccupationVersions.Where(one => one.OccupationId == "baoyu").OrderBy(one => one.Version).Select(one => one.Reason).ToListAsync(Stop));
    }

    [Fact]
    public async Task Load_WhenANameWasGivenToAnotherEntry_KeepsTheAdministratorsAndStillStarts()
    {
        await ChangeAsync(Infants, form => form.Aliases = "");
        var added = await Site.Get<AddOccupation>().HandleAsync(Site.Administrator, new(Ability("育婴师"), "照批复"), Stop);
        Assert.True(added.Succeeded, added.Refusal?.Message);
        await using (var db = await Site.OpenAsync()) await db.Occupations.Where(entry => entry.Id == Infants).ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Edited, false), Stop);

        await Site.Get<DatabaseStartup>().RunAsync();

        await using var after = await Site.OpenAsync();
        var catalogue = await after.OccupationCatalogueAsync(Stop);
        Assert.Equal(added.Value, catalogue.Find("育婴师")?.Occupation.Id);
        Assert.Empty(catalogue.ById(Infants)!.Aliases);
    }

    [Fact]
    public void Form_OfEveryShippedEntry_GivesTheSameEntryBack() =>
        Assert.All(ReferenceOccupations.Load().All, entry =>
            Assert.Empty(OccupationChanges.Between(entry, OccupationForm.Of(entry).ToOccupation(entry.Id, entry.RetiredOn))));

    [Fact]
    public async Task Change_IsKeptWithBeforeAfterWhoAndWhy()
    {
        Assert.True((await ChangeAsync(Infants, form =>
        {
            form.DocumentNumber.Value = "人社厅发〔2019〕00号";
            form.DocumentNumber.Source = "测试文件";
        }, "查到文号")).Succeeded);

        var view = await FindAsync(Infants);
        Assert.Equal((2, true), (view.Version, view.Edited));
        var version = view.History[0];
        Assert.Equal(("查到文号", Site.Administrator.DisplayName, "2020-10-12 09:00"), (version.Reason, version.ActorName, version.At));
        var change = Assert.Single(version.Changes);
        Assert.Equal(("标准文号", "未查到［未知］", "人社厅发〔2019〕00号［待核对：测试文件］"), (change.Field, change.Before, change.After));
        await using var db = await Site.OpenAsync();
        var row = await db.ChangeLog.SingleAsync(entry => entry.Action == "occupation.changed", Stop);
        Assert.Contains("人社厅发〔2019〕00号", row.Details);
    }

    [Fact]
    public async Task Change_OfANameGoalsUse_IsRefused_AndOfTheirLevelToo()
    {
        Assert.True((await ChangeAsync("nengli-pinggu", form => form.Name = "老年能力评估师")).Succeeded);
        await Site.CohortAsync();

        Assert.Equal("occupation.name-in-use", (await ChangeAsync(Carer, form => form.Name = "护理员")).Refusal?.Code);
        Assert.Equal("occupation.goal-in-use", (await ChangeAsync(Carer, form => form.WorkTypes[0].Toggle(SkillLevel.Level5, false))).Refusal?.Code);
        Assert.True((await ChangeAsync(Carer, form => form.WorkTypes[0].Toggle(SkillLevel.Level1, false))).Succeeded);
        Assert.Equal("养老护理员 五级/初级工", Assert.Single((await FindAsync(Carer)).UsedBy).Display);
    }

    [Theory]
    [InlineData("保育员", "occupation.name-taken")]
    [InlineData("保育师", "occupation.name-taken")]
    [InlineData("育婴员", "occupation.alias-twice")]
    public async Task Change_ToAnAliasThatIsTaken_IsRefused(string alias, string code) =>
        Assert.Equal(code, (await ChangeAsync(Infants, form => form.Aliases = alias)).Refusal?.Code);

    [Fact]
    public async Task Change_WithSeveralFaults_NamesThemAll()
    {
        var refused = await ChangeAsync(Infants, form =>
        {
            form.Name = "育婴/员";
            form.Standard.Source = "";
            form.WorkTypes[0].Levels.Clear();
        }, reason: " ");

        foreach (var said in (string[])["“育婴/员”", "“标准”填了内容", "没有勾选等级", "请写明原因"]) Assert.Contains(said, refused.Refusal?.Message);
        Assert.Equal(1, (await FindAsync(Infants)).Version);
    }

    [Fact]
    public async Task Change_FromASecondTab_IsRefusedUntilReopened()
    {
        var stale = await FindAsync(Infants);
        await ChangeAsync(Infants, form => form.Aliases += "\n育婴");

        var late = new ChangeOccupation.Input(Infants, stale.Version, OccupationForm.Of(stale.Entry), "第二个窗口");
        Assert.Equal("occupation.overtaken", (await Site.Get<ChangeOccupation>().HandleAsync(Site.Administrator, late, Stop)).Refusal?.Code);
        Assert.Equal("occupation.nothing-changed", (await ChangeAsync(Infants, _ => { })).Refusal?.Code);
    }

    [Fact]
    public async Task Retire_StopsNewClasses_KeepsOldOnesReadable_AndIsTakenBack()
    {
        await Site.CohortAsync();
        var retire = Site.Get<RetireOccupation>();
        Assert.Equal("occupation.retire-date-missing", (await retire.HandleAsync(Site.Administrator, new(Carer, 1, null, "不再开班"), Stop)).Refusal?.Code);
        Assert.Equal("occupation.retire-date-past", (await retire.HandleAsync(Site.Administrator, new(Carer, 1, new(2020, 10, 11), "不再开班"), Stop)).Refusal?.Code);
        Assert.True((await retire.HandleAsync(Site.Administrator, new(Carer, 1, new(2020, 10, 12), "不再开班"), Stop)).Succeeded);

        Assert.Equal("occupation.retired", (await Site.Get<CreateCohort>().HandleAsync(Site.Coordinator, CohortSite.Input("二班"), Stop)).Refusal?.Code);
        Assert.True((await Site.Get<CreateCohort>().HandleAsync(Site.Coordinator, CohortSite.Input("旧班") with { StartsOn = new(2020, 10, 11) }, Stop)).Succeeded);
        Assert.True((await FindAsync(Carer)).IsRetired);
        Assert.Equal("occupation.already-retired", (await retire.HandleAsync(Site.Administrator, new(Carer, 2, new(2021, 1, 1), "再停"), Stop)).Refusal?.Code);
        Assert.True((await Site.Get<ReinstateOccupation>().HandleAsync(Site.Administrator, new(Carer, 2, "弄错了"), Stop)).Succeeded);
        Assert.True((await Site.Get<CreateCohort>().HandleAsync(Site.Coordinator, CohortSite.Input("二班"), Stop)).Succeeded);
        Assert.Equal(["弄错了", "不再开班", "程序自带目录"], (await FindAsync(Carer)).History.Select(one => one.Reason));
    }

    [Fact]
    public async Task Add_IsOfferedToNewClasses_AndImportsMatchItsAliases()
    {
        var form = Ability("居家保洁照护");
        form.Aliases = "保洁照护、居家保洁";
        var id = await Site.Get<AddOccupation>().HandleAsync(Site.Administrator, new(form, "照批复增加"), Stop);
        var choices = await Site.Get<CohortQueries>().ChoicesAsync(Site.Coordinator);
        Assert.NotNull(choices?.Catalogue.ById(id.Value));

        var cohort = await Site.Get<CreateCohort>().HandleAsync(Site.Coordinator, CohortSite.Input("保洁班") with { OccupationId = id.Value, Level = null }, Stop);
        Assert.True(cohort.Succeeded, cohort.Refusal?.Message);
        var target = await Site.Get<RosterPreviewQueries>().TargetAsync(Site.Coordinator, cohort.Value);
        var table = Sheets.Table(
            [RosterColumn.Name.Label(), RosterColumn.IdentityNumber.Label(), RosterColumn.Occupation.Label()], ["张三", "500101197003150023", "居家保洁"], ["李四", "500101197003150023", "育婴员"]);
        var rows = RosterChecker.Check(table, target!.Cohort, target.Rules).Rows;
        Assert.Contains(rows[0].Problems, problem => problem.Code == "occupation.matched");
        Assert.Contains(rows[1].Problems, problem => problem.Code == "occupation.mismatch");
    }

    [Fact]
    public async Task Import_OfAnAliasAddedLater_IsMatched()
    {
        var cohort = await Site.CohortAsync();
        var table = Sheets.Table([RosterColumn.Name.Label(), RosterColumn.IdentityNumber.Label(), RosterColumn.Occupation.Label()], ["张三", "500101197003150023", "银龄照护人"]);
        Assert.Contains((await Site.PreviewAsync(cohort, table)).Report.Rows[0].Problems, problem => problem.Code == "occupation.mismatch");

        await ChangeAsync(Carer, form => form.Aliases += "\n银龄照护人");

        Assert.Contains((await Site.PreviewAsync(cohort, table)).Report.Rows[0].Problems, problem => problem.Code == "occupation.matched");
    }

    public static TheoryData<Role> EverybodyElse => [.. Roles.All.Where(role => role != Role.Administrator)];

    [Theory]
    [MemberData(nameof(EverybodyElse))]
    public async Task Writes_ByAnybodyElse_AreRefused_AndReadingIsNot(Role role)
    {
        var actor = TestSite.Make(role, new DataScope.Everything());
        var view = await Site.Get<OccupationQueries>().FindAsync(actor, Infants, Stop);

        Assert.False(view!.MayEdit);
        var form = OccupationForm.Of(view.Entry);
        Refusal?[] refusals =
        [
            (await Site.Get<AddOccupation>().HandleAsync(actor, new(Ability("新能力"), "原因"), Stop)).Refusal,
            (await Site.Get<ChangeOccupation>().HandleAsync(actor, new(Infants, 1, form, "原因"), Stop)).Refusal,
            (await Site.Get<RetireOccupation>().HandleAsync(actor, new(Infants, 1, new(2020, 10, 12), "原因"), Stop)).Refusal,
            (await Site.Get<ReinstateOccupation>().HandleAsync(actor, new(Infants, 1, "原因"), Stop)).Refusal,
        ];
        Assert.All(refusals, refusal => Assert.Equal("occupation.not-administrator", refusal?.Code));
    }

    [Theory]
    [InlineData("月嫂", null, null, "zx-muying")]
    [InlineData("母婴护理员", null, null, "jiazheng")]
    [InlineData("4-14-02", null, null, "nengli-pinggu")]
    [InlineData(null, OccupationKind.TrainingProgramme, null, "yuanzhang,laonian-shegong")]
    [InlineData(null, null, Department.WomensFederation, "jiazheng")]
    [InlineData("护理", OccupationKind.NationalOccupation, Department.CivilAffairs, "yanglao-huli,gucan")]
    public async Task List_ByTextKindAndDepartment_FindsThem(string? text, OccupationKind? kind, Department? department, string ids)
    {
        var list = await Site.Get<OccupationQueries>().ListAsync(Site.Auditor, new(text, kind, department), Stop);

        Assert.Equal(ids, string.Join(',', list.Rows.Select(row => row.Entry.Id)));
        Assert.Equal(18, list.All);
    }

    [Fact]
    public void Relation_PrintedCounts_NeighboursAndIncompleteListsAreForAPerson()
    {
        var catalogue = ReferenceOccupations.Load();
        var infants = catalogue.ById(Infants)!;

        Assert.Equal(Relatedness.Same, infants.RelationTo("育婴师"));
        Assert.Equal(Relatedness.Related, infants.RelationTo(" 儿科护士"));
        Assert.Equal(Relatedness.Unclear, infants.RelationTo("厨师"));
        Assert.Equal(Relatedness.Unrelated, (infants with { RelatedOccupationsComplete = true }).RelationTo("厨师"));
        Assert.Equal(Relatedness.Unclear, catalogue.ById("baoyu")!.RelationTo("婴幼儿发展引导员"));
    }

    private static OccupationForm Ability(string name) => new() { Name = name, Kind = OccupationKind.SpecialAbility };

    private async Task<OccupationView> FindAsync(string id) =>
        await Site.Get<OccupationQueries>().FindAsync(Site.Administrator, id, Stop) ?? throw new InvalidOperationException(id);

    private async Task<Result> ChangeAsync(string id, Action<OccupationForm> change, string reason = "核对")
    {
        var view = await FindAsync(id);
        var form = OccupationForm.Of(view.Entry);
        change(form);
        return await Site.Get<ChangeOccupation>().HandleAsync(Site.Administrator, new(id, view.Version, form, reason), Stop);
    }
}
