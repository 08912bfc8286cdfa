using KangyangCase.App.Features.Assessments;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Occupations.Eligibility;
using KangyangCase.Domain.Rules.Packs;
using KangyangCase.Tests.Support;
using KangyangCase.Tests.Training.Support;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.Tests.Candidates;

public sealed class PutForwardTests
{
    /// <summary>Declared years of the sample roster's 38 accepted people, in its order; the zeros are numbers 6, 7, 15, 24, 26, 37, 40 and 47.</summary>
    private static readonly decimal[] SampleYears =
    [
        5, 2, 1, 5, 3, 0, 0, 1, 3, 1, 3, 5, 0, 3, 3, 2, 3, 0, 3, 0, 1, 5, 2, 2, 3, 5, 1, 5, 0, 1, 0, 5, 2, 5, 1, 3, 0, 3,
    ];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task PutForward_TheSampleClass_Takes30AndTellsEightTheirEarliestDate()
    {
        await using var site = await TestSite.CreateAsync();
        var group = await TrainingClass.CreateAsync(site, SampleYears);
        await group.CompleteAsync();
        var plan = await site.AnnounceAsync(group);

        var report = await site.PutForwardAsync(plan, group);
        Assert.Equal(30, report.Done);
        Assert.Equal(
            SampleYears.Select((years, place) => (years, place)).Where(one => one.years == 0).Select(one => group.People[one.place].Name),
            report.Refused.Select(person => person.Name));
        Assert.All(report.Refused, person =>
        {
            Assert.Equal("eligibility.not-met", person.Refusal!.Code);
            Assert.Contains("最早 2021-10-12，如自 2020-10-12 起不间断从业", person.Refusal.Message);
            Assert.Contains("养老护理员国家职业技能标准（2019年版）", person.Refusal.Clause);
        });
        await using var db = await site.OpenAsync();
        Assert.Equal(Enumerable.Range(1, 30), await db.Assessments.Select(one => one.CandidateNumber).Order().ToListAsync(Cancelled));
    }

    [Fact]
    public async Task View_OfTheClass_ShowsTheSameAnswerBeforeAnythingIsWritten()
    {
        await using var site = await TestSite.CreateAsync();
        var group = await TrainingClass.CreateAsync(site, [1, 0, 0.5m]);
        await group.CompleteAsync();
        await site.AnnounceAsync(group);
        var view = (await site.Get<PutForwardQueries>().ForAsync(site.Coordinator, group.Cohort.Id))!;
        Assert.Equal(1, view.MayGo);
        Assert.Equal([null, new DateOnly(2021, 10, 12), new DateOnly(2021, 4, 12)], view.Rows.Select(row => row.WhyNot is null ? null : row.Eligibility.Earliest));
        Assert.Equal("最早 2021-10-12，如自 2020-10-12 起不间断从业", view.Rows[1].Eligibility.EarliestText());
        Assert.Equal("最早 2021-04-12", view.Rows[2].Eligibility.EarliestText());
        Assert.Equal("未设定", view.LeadDays);
    }

    [Fact]
    public async Task PutForward_StoresTheVerdictWithPackClauseAlternativesAndDay()
    {
        await using var site = await TestSite.CreateAsync();
        var group = await TrainingClass.CreateAsync(site, [1]);
        await group.CompleteAsync();
        await site.PutForwardAsync(await site.AnnounceAsync(group), group);
        await using var db = await site.OpenAsync();
        var stored = StoredEligibility.Read((await db.Assessments.SingleAsync(Cancelled)).Eligibility);
        Assert.Equal((EligibilityOutcome.Eligible, "STD-2019", 1, Standing.Printed, site.Clock.Today), (stored.Outcome!.Value, stored.PackId, stored.PackVersion, stored.Standing, stored.On));
        Assert.True(stored.RestsOnDeclared);
        Assert.Equal(2, stored.Alternatives.Count);
        Assert.Contains("申报条件", stored.Clause);
    }

    [Fact]
    public async Task PutForward_ADayBeforeTheYearIsFull_IsRefused_AndOnTheDayPasses()
    {
        await using var site = await TestSite.CreateAsync();
        var group = await TrainingClass.CreateAsync(site, [0.5m]);
        await group.CompleteAsync();
        var plan = await site.AnnounceAsync(group);
        site.Clock.Today = new(2021, 4, 11);
        var refused = Assert.Single((await site.PutForwardAsync(plan, group)).Refused);
        Assert.Equal(new DateOnly(2021, 4, 12), refused.Refusal!.Earliest);
        site.Clock.Today = new(2021, 4, 12);
        Assert.Equal(1, (await site.PutForwardAsync(plan, group)).Done);
    }

    [Fact]
    public async Task PutForward_Twice_AlsoByTwoAtOnce_PutsForwardOnce()
    {
        await using var site = await TestSite.CreateAsync();
        var group = await TrainingClass.CreateAsync(site, [1, 1]);
        await group.CompleteAsync();
        var plan = await site.AnnounceAsync(group);
        var reports = await Task.WhenAll(site.PutForwardAsync(plan, group), site.PutForwardAsync(plan, group));
        Assert.Equal([0, 2], reports.Select(report => report.Done).Order());
        Assert.All(reports.SelectMany(report => report.Refused), person => Assert.Equal("assessment.already-put-forward", person.Refusal!.Code));
    }

    [Fact]
    public async Task PutForward_IntoASecondPlanWhileTheFirstRuns_IsRefused()
    {
        await using var site = await TestSite.CreateAsync();
        var group = await TrainingClass.CreateAsync(site, [1]);
        await group.CompleteAsync();
        await site.PutForwardAsync(await site.AnnounceAsync(group), group);
        var refused = Assert.Single((await site.PutForwardAsync(await site.AnnounceAsync(group, "第2批"), group)).Refused);
        Assert.Equal("candidacy.wrong-stage", refused.Refusal!.Code);
    }

    [Fact]
    public async Task PutForward_BeforeCompletionOrAfterExit_IsRefused()
    {
        await using var site = await TestSite.CreateAsync();
        var group = await TrainingClass.CreateAsync(site, [1]);
        var plan = await site.AnnounceAsync(group);
        Assert.Equal("candidacy.not-completed", Assert.Single((await site.PutForwardAsync(plan, group)).Refused).Refusal!.Code);
        await group.CompleteAsync();
        await using (var db = await site.OpenAsync())
        {
            (await db.Cases.SingleAsync(Cancelled)).Exit(ExitKind.Transferred, "转外地", site.Clock.Today, "成都");
            await db.SaveChangesAsync(Cancelled);
        }
        Assert.Equal("candidacy.wrong-stage", Assert.Single((await site.PutForwardAsync(plan, group)).Refused).Refusal!.Code);
    }

    [Fact]
    public async Task PutForward_WithoutConditionsOnFile_NeedsAWrittenWord()
    {
        await using var site = await TestSite.CreateAsync();
        var group = await TrainingClass.CreateAsync(site, [3], Goal.OfOccupation("社群健康助理员", Goal.NoWorkType, SkillLevel.Level4));
        await group.MarkAllAsync(await group.ScheduleAsync());
        await SetMinHoursAsync(site, group);
        var plan = await site.AnnounceAsync(group);
        Assert.Equal("candidacy.confirmation-missing", Assert.Single((await site.PutForwardAsync(plan, group)).Refused).Refusal!.Code);
        Assert.Equal(1, (await site.PutForwardAsync(plan, group, "已核对学历证书")).Done);
        var row = Assert.Single((await site.Get<PlanQueries>().PlanAsync(site.Reviewer, plan))!.Candidates);
        Assert.Equal((true, "已核对学历证书", "测试协调员"), (row.Eligibility.NeedsWord, row.Eligibility.Confirmation, row.Eligibility.ConfirmedBy));
    }

    [Fact]
    public async Task PutForward_AfterTheMarksWereSubmitted_IsRefused()
    {
        await using var site = await TestSite.CreateAsync();
        var group = await TrainingClass.CreateAsync(site, [1]);
        await group.CompleteAsync();
        var plan = await site.AnnounceAsync(group);
        await using (var db = await site.OpenAsync())
        {
            (await db.AssessmentPlans.SingleAsync(Cancelled)).SubmitMarks(site.Clock.UtcNow);
            await db.SaveChangesAsync(Cancelled);
        }
        var refused = await site.Get<PutCandidatesForward>().HandleAsync(site.Coordinator, new(plan, [group.People[0].Case]), Cancelled);
        Assert.Equal("candidacy.list-closed", refused.Refusal?.Code);
    }

    [Fact]
    public async Task PutForward_ByAnyoneButTheProvidersCoordinator_OrStrangers_IsRefused()
    {
        await using var site = await TestSite.CreateAsync();
        var group = await TrainingClass.CreateAsync(site, [1]);
        await group.CompleteAsync();
        var plan = await site.AnnounceAsync(group);
        foreach (var actor in new[] { site.Reviewer, site.Examiner, site.Clerk, site.Administrator, site.Auditor })
        {
            Assert.Equal("candidacy.not-coordinator", await TryAsync(actor));
        }
        Assert.Equal("assessment.plan-not-found", await TryAsync(site.OtherCoordinator));
        Assert.Equal("candidacy.not-in-class", (await site.Get<PutCandidatesForward>().HandleAsync(site.Coordinator, new(plan, [CaseFileId.New()]), Cancelled)).Refusal?.Code);

        async Task<string?> TryAsync(KangyangCase.App.Security.Actor actor) =>
            (await site.Get<PutCandidatesForward>().HandleAsync(actor, new(plan, [group.People[0].Case]))).Refusal?.Code;
    }

    // The goal has 120 lessons as minimum on file; this class is shorter.
    private static async Task SetMinHoursAsync(TestSite site, TrainingClass group)
    {
        await using (var db = await site.OpenAsync())
        {
            (await db.Rules.SingleAsync(rule => rule.Key == Domain.Rules.RuleKeys.MinLessonHours(group.Cohort.Goal), Cancelled)).Value = "4";
            await db.SaveChangesAsync(Cancelled);
        }
        await group.ConfirmAsync(Domain.Rules.RuleKeys.AttendanceThreshold);
        var completed = await site.Get<KangyangCase.App.Features.Cohorts.CompleteTraining>().HandleAsync(
            site.Coordinator, new(group.Cohort.Id, [group.People[0].Enrollment]));
        Assert.Null(completed.Refusal);
    }
}
