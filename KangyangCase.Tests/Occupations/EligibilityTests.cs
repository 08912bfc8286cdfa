using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Occupations.Eligibility;
using KangyangCase.Domain.Rules.Packs;
using static KangyangCase.Tests.Occupations.EligibilitySupport;

namespace KangyangCase.Tests.Occupations;

public sealed class EligibilityTests
{
    [Fact]
    public void Evaluate_SixteenWithoutWork_MayNotSitLevel5()
    {
        var verdict = Judge(5, CandidateFacts.None with { BirthDate = Day("2004-10-01") }, "2020-10-12");

        Assert.Equal(EligibilityOutcome.NotEligible, verdict.Outcome);
        Assert.Null(verdict.Earliest);
        Assert.Equal(("STD-2019", 1, Standing.Printed), (verdict.PackId, verdict.PackVersion, verdict.Standing));
        Assert.Equal(Certainty.Found, verdict.Certainty);
        Assert.All(verdict.Alternatives.SelectMany(one => one.Parts), part => Assert.False(part.Met));
    }

    [Theory]
    [InlineData("2020-10-11", EligibilityOutcome.NotEligible)]
    [InlineData("2020-10-12", EligibilityOutcome.Eligible)]
    public void Evaluate_TwoYearsAfterLevel5_AdmitsToLevel4OnTheAnniversary(string on, EligibilityOutcome expected)
    {
        var verdict = Judge(4, With(Certificate(5, "2018-10-12"), Work("2015-10-13", "2016-10-12"), Work("2018-10-12")), on);

        Assert.Equal(expected, verdict.Outcome);
        Assert.Equal(Day("2020-10-12"), verdict.Earliest);
    }

    [Fact]
    public void Evaluate_FourYearsWithoutCertificate_AdmitsToLevel4() =>
        Assert.Equal(EligibilityOutcome.Eligible, Judge(4, With(Work("2016-10-12")), "2020-10-12").Outcome);

    [Fact]
    public void Evaluate_TenYearsWithoutCertificate_DoesNotAdmitToLevel3() =>
        Assert.Equal(EligibilityOutcome.NotEligible, Judge(3, With(Work("2010-10-12")), "2020-10-12").Outcome);

    [Theory]
    [InlineData(3, 4)]
    [InlineData(2, 3)]
    [InlineData(1, 2)]
    public void Evaluate_FourYearsAfterTheCertificateBelow_Admits(int target, int held)
    {
        var facts = With(Certificate(held, "2016-10-12"), Work("2010-01-01"));

        Assert.Equal(EligibilityOutcome.Eligible, Judge(target, facts, "2020-10-12").Outcome);
        Assert.NotEqual(EligibilityOutcome.Eligible, Judge(target, facts, "2020-10-11").Outcome);
    }

    [Fact]
    public void Evaluate_Apprenticeship_AdmitsFromItsLastDayOn()
    {
        var facts = CandidateFacts.None with { ApprenticeshipCompletedOn = Day("2020-10-12") };

        Assert.Equal(EligibilityOutcome.Eligible, Judge(5, facts, "2020-10-12").Outcome);
        Assert.Equal(EligibilityOutcome.NotEligible, Judge(5, facts, "2020-10-11").Outcome);
        Assert.Equal(Day("2020-10-12"), Judge(5, facts, "2020-10-11").Earliest);
    }

    [Fact]
    public void Evaluate_HigherCertificate_CountsFromItsOwnIssue()
    {
        var facts = With(Certificate(4, "2018-10-12"), Work("2018-01-01"));

        Assert.Equal(Day("2020-10-12"), Judge(4, facts, "2020-10-12").Alternatives[0].Earliest);
    }

    [Fact]
    public void Evaluate_CertificateOfTomorrow_DoesNotCountToday()
    {
        var verdict = Judge(4, With(Certificate(5, "2020-10-13"), Work("2018-01-01")), "2020-10-12");

        Assert.Equal(Day("2022-10-13"), verdict.Alternatives[0].Earliest);
        Assert.Equal(Day("2022-01-01"), verdict.Earliest);
    }

    [Fact]
    public void Evaluate_WorkNobodyJudgedRelated_AsksForAJudgement()
    {
        var unjudged = With(Work("2019-01-01", occupation: "家政服务员"));
        var related = With(Work("2019-01-01", occupation: "家政服务员", related: true));
        var unrelated = With(Work("2019-01-01", occupation: "电工", related: false));

        Assert.Equal(EligibilityOutcome.NeedsJudgement, Judge(5, unjudged, "2020-10-12").Outcome);
        Assert.Equal(EligibilityOutcome.Eligible, Judge(5, related, "2020-10-12").Outcome);
        Assert.Equal(EligibilityOutcome.NotEligible, Judge(5, unrelated, "2020-10-12").Outcome);
    }

    [Fact]
    public void Evaluate_ACertificateNobodyJudgedRelated_AsksForAJudgement() =>
        Assert.Null(Judge(3, With(Certificate(4, "2010-01-01", "育婴员"), Work("2010-01-01")), "2020-10-12").Alternatives[0].Met);

    [Fact]
    public void Evaluate_SchoolingAndTitles_AreLeftToAPerson()
    {
        var verdict = Judge(2, With(Certificate(3, "2018-10-12"), Work("2010-01-01")) with { Schooling = "技师学院" }, "2020-10-12");

        Assert.Equal(EligibilityOutcome.NeedsJudgement, verdict.Outcome);
        Assert.Equal([false, null, false], verdict.Alternatives.Select(one => one.Met));
        Assert.Contains(verdict.Alternatives[1].Parts, part => part is { Found: "技师学院，学校、专业待认定", Met: null });
    }

    [Fact]
    public void Evaluate_OnlyDeclaredWork_SaysSo()
    {
        var declared = Judge(5, With(Work("2019-10-12", proof: PracticeProof.Declared)), "2020-10-12");
        var proved = Judge(5, With(Work("2019-10-12", proof: PracticeProof.Declared), Work("2018-01-01", "2019-06-30")), "2020-10-12");

        Assert.True(declared.RestsOnDeclared);
        Assert.Contains("自报未核", declared.Alternatives[0].Parts[0].Found);
        Assert.False(proved.RestsOnDeclared);
    }

    [Fact]
    public void Evaluate_PartiallyPractised_SaysHowMuchWasFound() =>
        Assert.Equal("累计从业 1 年又 3 天（已核）", Judge(4, With(Work("2019-10-09")), "2020-10-12").Alternatives[1].Parts[0].Found);

    [Fact]
    public void Evaluate_EveryPart_CarriesClauseAndSource()
    {
        foreach (var level in Enumerable.Range(1, 5))
        {
            Assert.All(Judge(level, CandidateFacts.None, "2020-10-12").Alternatives.SelectMany(one => one.Parts), part =>
            {
                Assert.NotEmpty(part.Clause);
                Assert.NotEmpty(part.Source);
                Assert.NotEmpty(part.Required);
                Assert.NotEmpty(part.Found);
            });
        }
    }

    [Fact]
    public void EarliestIfEmployedFrom_WithoutWork_IsOneYearAfterClassStart() =>
        Assert.Equal(Day("2021-10-12"), EligibilityRules.EarliestIfEmployedFrom(Conditions(5), CandidateFacts.None, Day("2020-10-12")));

    [Fact]
    public void EarliestIfEmployedFrom_WithHalfAYearBehind_NeedsOnlyTheRest() =>
        Assert.Equal(Day("2021-04-13"), EligibilityRules.EarliestIfEmployedFrom(
            Conditions(5), With(Work("2018-01-01", "2018-07-01")), Day("2020-10-12")));

    [Fact]
    public void EarliestIfEmployedFrom_WhenACertificateIsMissing_IsNull() =>
        Assert.Null(EligibilityRules.EarliestIfEmployedFrom(Conditions(3), CandidateFacts.None, Day("2020-10-12")));

    [Fact]
    public void NotEligible_WhenWorkWouldCureIt_SaysFromWhenAndUnderWhichClause()
    {
        var goal = Goal.OfOccupation(Carer, Goal.NoWorkType, SkillLevel.Level5);
        var start = Day("2020-10-12");
        var earliest = EligibilityRules.EarliestIfEmployedFrom(Conditions(5), CandidateFacts.None, start)!.Value;

        var sentence = EligibilityErrors.NotEligible(goal, Judge(5, CandidateFacts.None, "2020-10-12"), (start, earliest)).ToString();

        Assert.Contains("最早 2021-10-12，如自 2020-10-12 起不间断从业", sentence);
        Assert.Contains("养老护理员国家职业技能标准（2019年版）", sentence);
    }

    [Theory]
    [InlineData("2020-02-29", "2036-02-29")]
    [InlineData("2005-02-28", "2021-02-28")]
    [InlineData("2004-02-29", "2020-02-29")]
    public void MinimumAge_OnTheBirthday_IsReached(string born, string reached)
    {
        var conditions = Conditions(5) with
        {
            Alternatives = [new("age", "年满16周岁", "测试", Certainty.Found, ["测试"], [new EntryRequirement.MinimumAge(16)])],
        };
        var facts = CandidateFacts.None with { BirthDate = Day(born) };

        Assert.Equal(EligibilityOutcome.Eligible, EligibilityRules.Evaluate(conditions, facts, Day(reached)).Outcome);
        Assert.Equal(EligibilityOutcome.NotEligible, EligibilityRules.Evaluate(conditions, facts, Day(reached).AddDays(-1)).Outcome);
        Assert.Equal(EligibilityOutcome.NeedsJudgement, EligibilityRules.Evaluate(conditions, CandidateFacts.None, Day(reached)).Outcome);
    }
}
