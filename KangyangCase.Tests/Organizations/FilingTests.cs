using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Organizations;
using KangyangCase.Tests.Support;

namespace KangyangCase.Tests.Organizations;

/// <summary>What a filing lets an organization do, to the day.</summary>
public sealed class FilingTests
{
    private static readonly Goal Level5 = Goal.OfOccupation("养老护理员", Goal.NoWorkType, SkillLevel.Level5);
    private static readonly Goal Level4 = Goal.OfOccupation("养老护理员", Goal.NoWorkType, SkillLevel.Level4);
    private static readonly Goal Ability = Goal.OfAbility("照料老年人");
    private static readonly DateOnly From = new(2020, 3, 1);
    private static readonly DateOnly To = new(2023, 2, 28);
    private static readonly OrganizationId Authority = OrganizationId.New();

    private readonly Organization assessor = Organization.CreateAssessmentOrganization("评价中心", "500233", EvaluatorType.Social).Value;

    private int entered;

    private Filing Enter(DateOnly? from = null, DateOnly? to = null, string prefix = "S000050000001", params Goal[] goals) =>
        TestSite.FilingOf(assessor, Authority, prefix, NumberSource.Generated, from ?? From, to ?? To, goals.Length == 0 ? [Level5, Ability] : goals, $"试备〔2020〕{++entered}号");

    private string? Code(Goal goal, DateOnly day, params Filing[] filings) => new FilingHistory(assessor, filings).Answer(goal, day).Refusal?.Code;

    [Theory]
    [InlineData("2020-02-29", "filing.out-of-force")]
    [InlineData("2020-03-01", null)]
    [InlineData("2023-02-28", null)]
    [InlineData("2023-03-01", "filing.out-of-force")]
    public void Answer_AtTheEdgesOfTheTerm_CountsBothEnds(string day, string? code) => Assert.Equal(code, Code(Level5, DateOnly.Parse(day), Enter()));

    [Fact]
    public void Answer_BeforeTheTerm_NamesTheFirstDay() => Assert.Equal(From, new FilingHistory(assessor, [Enter()]).Answer(Level5, From.AddDays(-1)).Refusal?.Earliest);

    [Fact]
    public void Answer_ForALevelOrAbilityNotListed_IsNo()
    {
        var filing = Enter();
        Assert.Null(Code(Ability, From, filing));
        Assert.Equal("filing.goal-not-filed", Code(Level4, From, filing));
        Assert.Equal("filing.goal-not-filed", Code(Goal.OfAbility("护理病人"), From, filing));
        Assert.Contains("124号 三（五）", new FilingHistory(assessor, [filing]).Answer(Level4, From).Refusal?.Clause);
    }

    [Fact]
    public void Answer_WithoutAnyFiling_OrForATrainingProvider_IsNo()
    {
        Assert.Equal("filing.none", Code(Level5, From));
        var school = Organization.CreateTrainingProvider("学校", "500233").Value;
        Assert.Equal("filing.not-assessing", new FilingHistory(school, []).Answer(Level5, From).Refusal?.Code);
    }

    [Fact]
    public void End_LeavesTheLastDayAndStopsTheNext()
    {
        var filing = Enter();
        Assert.Equal("organization.reason-missing", filing.End(new(2021, 6, 30), " ").Refusal?.Code);
        Assert.Equal("filing.before-it-began", filing.End(From.AddDays(-1), "注销").Refusal?.Code);
        Assert.True(filing.End(new(2021, 6, 30), "注销").Succeeded);
        Assert.Null(Code(Level5, new(2021, 6, 30), filing));
        Assert.Equal("filing.out-of-force", Code(Level5, new(2021, 7, 1), filing));
        Assert.Equal("filing.already-ended", filing.End(new(2022, 1, 1), "再来").Refusal?.Code);
    }

    [Fact]
    public void Suspend_StopsItsDaysOnly_AndResumeGivesTheRestBack()
    {
        var filing = Enter();
        Assert.True(filing.Suspend(new(2021, 1, 10), "整改").Succeeded);
        Assert.Equal("filing.already-suspended", filing.Suspend(new(2021, 2, 1), "整改").Refusal?.Code);
        Assert.Null(Code(Level5, new(2021, 1, 9), filing));
        Assert.Equal("filing.suspended", Code(Level5, new(2021, 1, 10), filing));
        Assert.True(filing.Resume(new(2021, 3, 31)).Succeeded);
        Assert.Equal(new DateOnly(2021, 4, 1), new FilingHistory(assessor, [filing]).Answer(Level5, new(2021, 3, 31)).Refusal?.Earliest);
        Assert.Null(Code(Level5, new(2021, 4, 1), filing));
        Assert.Equal("filing.not-suspended", filing.Resume(new(2021, 4, 1)).Refusal?.Code);
    }

    [Fact]
    public void Renewal_KeepsTheOldOneForItsDays()
    {
        var (old, renewed) = (Enter(), Enter(To.AddDays(1), new(2026, 2, 28), "S000050000001", Level4));
        Assert.Null(Code(Level5, To, old, renewed));
        Assert.Equal("filing.goal-not-filed", Code(Level5, To.AddDays(1), old, renewed));
        Assert.Null(Code(Level4, To.AddDays(1), old, renewed));
        Assert.Equal(old.Id, new FilingHistory(assessor, [old, renewed]).NumberingOn(To)?.Id);
        Assert.Equal(renewed.Id, new FilingHistory(assessor, [old, renewed]).NumberingOn(To.AddDays(1))?.Id);
    }

    [Fact]
    public void Accept_OfAnOverlapWithAnotherNumbering_IsRefused()
    {
        var history = new FilingHistory(assessor, [Enter()]);
        Assert.Equal("filing.numbering-clash", history.Accept(Enter(To, new(2026, 1, 1), "S000050000002")).Refusal?.Code);
        Assert.True(history.Accept(Enter(To.AddDays(1), new(2026, 1, 1), "S000050000002")).Succeeded);
        Assert.True(history.Accept(Enter(To, new(2026, 1, 1))).Succeeded);
        Assert.Equal("filing.known", history.Accept(TestSite.FilingOf(assessor, Authority, "S000050000001", from: From, document: history.Filings[0].DocumentNumber!)).Refusal?.Code);
    }

    [Fact]
    public void Enter_WithManyFaults_NamesThemAllAtOnce()
    {
        var refusal = Filing.Enter(assessor, new() { NumberSource = NumberSource.Generated, NumberPrefix = "Y000050000001", UnreadableDates = ["有效期自"] }).Refusal;
        Assert.Equal("form.several-faults", refusal?.Code);
        Assert.All(["主管部门", "层级", "“有效期自”写的不是日期", "文号", "以 S 开头", "至少一项"], part => Assert.Contains(part, refusal?.Message));
        Assert.DoesNotContain("请填写备案有效期的开始日期", refusal?.Message);
    }

    [Fact]
    public void Enter_OfAReversedTerm_OrAProgramme_IsRefused()
    {
        var draft = new FilingDraft { AuthorityId = Authority, Tier = FilingTier.City, DocumentNumber = "文", ValidFrom = To, ValidTo = From, Goals = [Level5] };
        Assert.Equal("filing.reversed", Filing.Enter(assessor, draft).Refusal?.Code);
        Assert.Equal("filing.programme-in-scope", Filing.Enter(assessor, draft with { ValidTo = null, Goals = [Goal.OfProgramme("养老院院长")] }).Refusal?.Code);
    }

    [Fact]
    public void Describe_AgainstTheFiledPrefix_IsRefused() =>
        Assert.Equal("organization.type-against-prefix", assessor.Describe(new(EvaluatorType: EvaluatorType.Employer), [Enter()]).Refusal?.Code);

    [Theory]
    [InlineData("康颐公司", "2020-05-01", true)]
    [InlineData(" 康颐 公司 ", "2020-05-01", true)]
    [InlineData("康颐养老院", "2020-05-01", true)]
    [InlineData("人和劳务", "2019-12-31", false)]
    [InlineData("人和劳务", "2020-01-01", true)]
    [InlineData("人和劳务", "2020-06-30", true)]
    [InlineData("人和劳务", "2020-07-01", false)]
    [InlineData("别家公司", "2020-05-01", false)]
    [InlineData(null, "2020-05-01", false)]
    public void OwnStaff_OfAnEmployer_AreItsOwnNamesAndUnits(string? employer, string day, bool may)
    {
        var company = Organization.CreateAssessmentOrganization("康颐公司", "500233", EvaluatorType.Employer).Value;
        var unit = StaffUnit.Register(company, "人和劳务", StaffRelation.Dispatched, new(2020, 1, 1), new(2020, 6, 30), null).Value;
        var refusal = new OwnStaff(company, [FormerName.Keep(company.Id, "康颐养老院", new(2019, 1, 1))], [unit]).WhyNot(employer, DateOnly.Parse(day));
        Assert.Equal(may ? null : "staff.not-own", refusal?.Code);
        if (!may) Assert.Equal("渝人社发〔2020〕124号 三（五）", refusal?.Clause);
    }

    [Fact]
    public void OwnStaff_OfASocialEvaluator_IsEverybody()
    {
        Assert.Null(new OwnStaff(assessor, [], []).WhyNot("别家公司", From));
        Assert.Equal("staff.not-an-employer", StaffUnit.Register(assessor, "人和劳务", StaffRelation.Dispatched, From, null, null).Refusal?.Code);
    }
}
