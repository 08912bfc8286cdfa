using KangyangCase.App.Data;
using KangyangCase.App.Data.Reading;
using KangyangCase.App.Features.Standards;
using KangyangCase.App.Security;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Occupations.Standards;
using KangyangCase.Tests.Cohorts;
using KangyangCase.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.Tests.Standards;

public sealed class StandardTests : CohortTest
{
    private static readonly Goal Carer = Goal.OfOccupation("养老护理员", Goal.NoWorkType, SkillLevel.Level5);
    private static readonly Goal Community = Goal.OfOccupation("社群健康助理员", Goal.NoWorkType, SkillLevel.Level4);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private StandardQueries Queries => Site.Get<StandardQueries>();

    [Fact]
    public async Task Draft_IsStoredAsTyped_WithSumsAndLackingSubjects()
    {
        var view = await TrainingAsync(await DraftAsync(Form()));

        var standard = view.Standard;
        Assert.Equal(("6.5", "10", "2", "18.5"), (
            standard.Modules[0].Theory.ToString(), standard.HoursOf(Domain.Cohorts.LessonKind.Practice).ToString(), standard.HoursOf(Domain.Cohorts.LessonKind.Remote).ToString(), standard.TotalHours.ToString()));
        Assert.Equal([CrossCuttingSubject.Quality, CrossCuttingSubject.Psychology, CrossCuttingSubject.Nutrition], standard.LackingSubjects);
        Assert.Equal(["职业素养", "生活照护"], standard.Modules.Select(module => module.Name));
        Assert.Null(view.MinHours);
    }

    [Fact]
    public async Task Draft_WithSeveralFaults_NamesThemAllAndStoresNothing()
    {
        var form = Form();
        (form.Goal, form.Version, form.Modules[1].Name, form.Modules[0].Theory) = ("", " ", "", "六");

        var refused = await Site.Get<DraftStandard>().HandleAsync(Site.Administrator, new(form), Stop);

        foreach (var said in (string[])["请选择职业", "请填写版本", "第 2 行没有模块名称", "第 1 行理论学时：学时不是数字"]) Assert.Contains(said, refused.Refusal?.Message);
        await using var db = await Site.OpenAsync();
        Assert.Empty(await db.TrainingStandards.ToListAsync(Stop));
    }

    [Theory]
    [InlineData("occupation:育婴员/--/2")]
    [InlineData("occupation:飞行员/--/5")]
    [InlineData("ability:飞行")]
    [InlineData("胡写")]
    public async Task Draft_ForAGoalTheCatalogueDoesNotHave_IsRefused(string goal)
    {
        var form = Form();
        form.Goal = goal;
        Assert.Equal("standard.goal-missing", (await Site.Get<DraftStandard>().HandleAsync(Site.Administrator, new(form), Stop)).Refusal?.Code);
    }

    [Fact]
    public async Task Draft_OfTheSameVersionForTheSamePeople_IsRefused_ForOthersNot()
    {
        await DraftAsync(Form());
        Assert.Equal("standard.version-taken", (await Site.Get<DraftStandard>().HandleAsync(Site.Administrator, new(Form()), Stop)).Refusal?.Code);
        var other = Form();
        other.Schooling = "高中及以上";
        Assert.True((await Site.Get<DraftStandard>().HandleAsync(Site.Administrator, new(other), Stop)).Succeeded);
    }

    [Fact]
    public async Task Edit_MovesAndRemovesModules_AndAStaleTabIsRefused()
    {
        var id = await DraftAsync(Form());
        var form = TrainingForm.Of((await TrainingAsync(id)).Standard);
        form.Modules.Reverse();
        form.Modules.Add(new() { Name = "急救", Area = ContentArea.Accidents, Practice = "4", Subjects = { CrossCuttingSubject.Nutrition } });

        Assert.True((await Site.Get<EditStandard>().HandleAsync(Site.Administrator, new(id, 1, form), Stop)).Succeeded);

        var stored = (await TrainingAsync(id)).Standard;
        Assert.Equal(["生活照护", "职业素养", "急救"], stored.Modules.Select(module => module.Name));
        Assert.Equal(2, stored.Revision);
        Assert.Equal("standard.overtaken", (await Site.Get<EditStandard>().HandleAsync(Site.Administrator, new(id, 1, form), Stop)).Refusal?.Code);
        form.Modules.RemoveAt(0);
        Assert.True((await Site.Get<EditStandard>().HandleAsync(Site.Administrator, new(id, 2, form), Stop)).Succeeded);
        await using var db = await Site.OpenAsync();
        Assert.Equal(2, await db.Set<CurriculumModule>().CountAsync(Stop));
    }

    [Fact]
    public async Task Approve_OfAnIncompleteDraft_NamesEverythingLacking()
    {
        var form = Form();
        (form.Developer, form.Modules[1].Practice, form.Modules[1].Remote) = ("", "", "");
        var id = await DraftAsync(form);

        var refused = await Site.Get<ApproveStandard>().HandleAsync(
            Site.Administrator, new(StandardKind.Training, id, 1, "", " ", new(2020, 10, 13), new(2020, 11, 1), new(2020, 10, 31)), Stop);

        foreach (var said in (string[])["还没有写开发单位", "“生活照护”没有学时", "请填写批准单位", "请填写批准文件", "2020-10-13 还没有到", "失效日期早于生效日期"])
        {
            Assert.Contains(said, refused.Refusal?.Message);
        }
        var dates = await Site.Get<ApproveStandard>().HandleAsync(Site.Administrator, new(StandardKind.Training, id, 1, "甲", "乙", null, null, null), Stop);
        Assert.Contains("批准日期", dates.Refusal?.Message);
        Assert.Contains("生效日期", dates.Refusal?.Message);
    }

    [Fact]
    public async Task Approved_NeverChanges_AndANewVersionTakesOver()
    {
        var id = await DraftAsync(Form());
        await ApproveAsync(id, new(2020, 10, 1));
        var form = TrainingForm.Of((await TrainingAsync(id)).Standard);
        Assert.Equal("standard.not-a-draft", (await Site.Get<EditStandard>().HandleAsync(Site.Administrator, new(id, 2, form), Stop)).Refusal?.Code);
        Assert.Equal("standard.not-a-draft", (await Site.Get<RemoveDraft>().HandleAsync(Site.Administrator, new(StandardKind.Training, id, 2), Stop)).Refusal?.Code);
        Assert.Equal("standard.version-taken", (await Site.Get<CopyStandard>().HandleAsync(Site.Administrator, new(StandardKind.Training, id, "2020年版"), Stop)).Refusal?.Code);

        var next = (await Site.Get<CopyStandard>().HandleAsync(Site.Administrator, new(StandardKind.Training, id, "2021年版"), Stop)).Value;
        Assert.Equal("standard.overlaps", (await Site.Get<ApproveStandard>().HandleAsync(Site.Administrator, Approval(next, new(2020, 10, 1)), Stop)).Refusal?.Code);
        await ApproveAsync(next, new(2021, 1, 1));

        var old = await TrainingAsync(id);
        Assert.Equal((new DateOnly(2020, 12, 31), StandardStatus.Approved), (old.Standard.ValidTo, old.Standard.Status));
        Assert.Equal(old.Standard.Modules.Select(module => module.Name), (await TrainingAsync(next)).Standard.Modules.Select(module => module.Name));
        Assert.Equal(("2020年版", "2021年版"), (await VersionOnAsync(new(2020, 12, 31)), await VersionOnAsync(new(2021, 1, 1))));
    }

    [Fact]
    public async Task Cover_OfADay_IsWhatWasValidThen_AlsoAfterWithdrawal()
    {
        var id = await DraftAsync(Form());
        Assert.False((await CoverAsync(new(2020, 10, 12))).Exists);
        await ApproveAsync(id, new(2020, 10, 5));

        Assert.Equal((false, true), ((await CoverAsync(new(2020, 10, 4))).Exists, (await CoverAsync(new(2020, 10, 5))).Exists));
        Assert.Equal(3, (await CoverAsync(new(2020, 10, 5))).LackingEverywhere.Count);
        Assert.Equal("standard.reason-missing", (await Site.Get<WithdrawStandard>().HandleAsync(Site.Administrator, new(StandardKind.Training, id, 2, " "), Stop)).Refusal?.Code);
        Assert.True((await Site.Get<WithdrawStandard>().HandleAsync(Site.Administrator, new(StandardKind.Training, id, 2, "有误"), Stop)).Succeeded);
        Assert.Equal((true, false), ((await CoverAsync(new(2020, 10, 11))).Exists, (await CoverAsync(new(2020, 10, 12))).Exists));
        Assert.Equal("standard.not-approved", (await Site.Get<WithdrawStandard>().HandleAsync(Site.Administrator, new(StandardKind.Training, id, 3, "再来"), Stop)).Refusal?.Code);
    }

    [Fact]
    public async Task Count_IsOfGoalsWithAValidStandard_NotOfVersions()
    {
        await ApproveAsync(await DraftAsync(Form()), new(2020, 10, 1));
        var other = Form();
        other.Experience = "一年以上";
        await ApproveAsync(await DraftAsync(other), new(2020, 10, 1));
        var later = Form();
        later.Goal = Community.Key;
        await ApproveAsync(await DraftAsync(later), new(2020, 10, 13));
        var draft = Form();
        draft.Goal = "ability:照料老年人";
        await DraftAsync(draft);

        var list = await Queries.ListAsync(Site.Auditor, new(), Stop);
        Assert.Equal((4, 1, "20", false), (list.Rows.Count, list.Counted, list.Planned?.Value, list.MayEdit));
        Site.Clock.Today = new(2020, 10, 13);
        Assert.Equal(2, (await Queries.ListAsync(Site.Auditor, new(), Stop)).Counted);
        Assert.Equal(Community, Assert.Single((await Queries.ListAsync(Site.Auditor, new("社群"), Stop)).Rows).Goal);
    }

    [Fact]
    public async Task Detail_OfAGoalWithAMinimum_ComparesWithIt()
    {
        var form = Form();
        form.Goal = Community.Key;
        var view = await TrainingAsync(await DraftAsync(form));

        Assert.Equal("120", view.MinHours?.ToString());
        Assert.Contains("社群健康助理员", view.MinHoursClause);
    }

    [Fact]
    public async Task Assessment_WeightsAreAllOrNone_AndAProgrammeHasNoStandard()
    {
        var form = new AssessmentForm { Goal = Carer.Key, Version = "2020年版", Developer = "市劳动就业培训中心" };
        form.Items.Add(new() { Component = AssessmentComponent.Skill, Examines = "生活照护", Weight = "60%" });
        form.Items.Add(new() { Component = AssessmentComponent.Skill, Examines = "基础照护", Weight = "" });
        form.Items.Add(new() { Component = AssessmentComponent.Theory, Examines = "基础知识", Weight = "" });
        var id = await DraftAsync(form);
        Assert.Equal("standard.weights-do-not-add-up", (await Site.Get<ApproveStandard>().HandleAsync(Site.Administrator, Approval(id, new(2020, 10, 1), StandardKind.Assessment), Stop)).Refusal?.Code);

        form.Items[1].Weight = "４０";
        Assert.True((await Site.Get<EditStandard>().HandleAsync(Site.Administrator, new(id, 1, form), Stop)).Succeeded);
        Assert.True((await Site.Get<ApproveStandard>().HandleAsync(Site.Administrator, Approval(id, new(2020, 10, 1), StandardKind.Assessment) with { Revision = 2 }, Stop)).Succeeded);
        Assert.True((await Queries.AssessmentAsync(Site.Auditor, id, Stop))!.IsValid);

        var programme = new AssessmentForm { Goal = "programme:养老院院长", Version = "2020年版" };
        Assert.Equal("standard.programme-not-assessed", (await Site.Get<DraftStandard>().HandleAsync(Site.Administrator, new(programme), Stop)).Refusal?.Code);
    }

    [Fact]
    public async Task Suggestions_AreNamesWithTheirTag_NeverHours()
    {
        var choices = await Queries.ChoicesAsync(Site.Administrator, StandardKind.Training, Stop);

        Assert.Equal(Certainty.Memory, choices!.Suggestions[Carer.Key].Certainty);
        Assert.Equal(["生活照护", "基础照护", "康复服务", "心理支持"], choices.Suggestions[Carer.Key].Modules);
        Assert.DoesNotContain("occupation:孤残儿童护理员/--/5", choices.Suggestions.Keys);
        Assert.All(choices.Suggestions.Keys, key => Assert.Contains(choices.Goals.SelectMany(group => group.Goals), goal => goal.Key == key));
    }

    public static TheoryData<Role> EverybodyElse => [.. Roles.All.Where(role => role != Role.Administrator)];

    [Theory]
    [MemberData(nameof(EverybodyElse))]
    public async Task Writes_ByAnybodyElse_AreRefused_AndReadingIsNot(Role role)
    {
        var actor = TestSite.Make(role, new DataScope.Everything());
        var id = await DraftAsync(Form());
        Refusal?[] refusals =
        [
            (await Site.Get<DraftStandard>().HandleAsync(actor, new(Form()), Stop)).Refusal,
            (await Site.Get<EditStandard>().HandleAsync(actor, new(id, 1, Form()), Stop)).Refusal,
            (await Site.Get<ApproveStandard>().HandleAsync(actor, Approval(id, new(2020, 10, 1)), Stop)).Refusal,
            (await Site.Get<WithdrawStandard>().HandleAsync(actor, new(StandardKind.Training, id, 1, "原因"), Stop)).Refusal,
            (await Site.Get<CopyStandard>().HandleAsync(actor, new(StandardKind.Training, id, "新版"), Stop)).Refusal,
            (await Site.Get<RemoveDraft>().HandleAsync(actor, new(StandardKind.Training, id, 1), Stop)).Refusal,
        ];

        Assert.All(refusals, refusal => Assert.Equal("standard.not-administrator", refusal?.Code));
        Assert.False((await Queries.TrainingAsync(actor, id, Stop))!.MayEdit);
        Assert.Null(await Queries.ChoicesAsync(actor, StandardKind.Training, Stop));
    }

    internal static TrainingForm Form() => new()
    {
        Goal = Carer.Key,
        Version = "2020年版",
        Developer = "市劳动就业培训中心",
        Schooling = "初中及以下",
        Modules =
        {
            new() { Name = "职业素养", Theory = "6.5", Subjects = { CrossCuttingSubject.Law, CrossCuttingSubject.Ethics, CrossCuttingSubject.Conduct } },
            new() { Name = "生活照护", Area = ContentArea.DailyLiving, Practice = "１０", Remote = "2", Subjects = { CrossCuttingSubject.Hygiene } },
        },
    };

    private static ApproveStandard.Input Approval(Guid id, DateOnly from, StandardKind kind = StandardKind.Training) =>
        new(kind, id, 1, "市人力社保局", "测试文件", new(2020, 9, 30), from, null);

    private async Task<Guid> DraftAsync(StandardForm form)
    {
        var drafted = await Site.Get<DraftStandard>().HandleAsync(Site.Administrator, new(form), Stop);
        return drafted.Succeeded ? drafted.Value : throw new InvalidOperationException(drafted.Refusal.Message);
    }

    private async Task ApproveAsync(Guid id, DateOnly from)
    {
        var approved = await Site.Get<ApproveStandard>().HandleAsync(Site.Administrator, Approval(id, from), Stop);
        Assert.True(approved.Succeeded, approved.Refusal?.Message);
    }

    private async Task<TrainingView> TrainingAsync(Guid id) =>
        await Queries.TrainingAsync(Site.Administrator, id, Stop) ?? throw new InvalidOperationException("The standard is gone.");

    private async Task<StandardCover> CoverAsync(DateOnly on)
    {
        await using var db = await Site.OpenAsync();
        return await db.StandardCoverAsync(Carer, on, Stop);
    }

    private async Task<string> VersionOnAsync(DateOnly on) => Assert.Single((await CoverAsync(on)).Standards).Version;
}
