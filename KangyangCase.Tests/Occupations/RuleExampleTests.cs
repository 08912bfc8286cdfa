using KangyangCase.App.Data.ReferenceData;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Occupations.Eligibility;
using static KangyangCase.Tests.Occupations.EligibilitySupport;

namespace KangyangCase.Tests.Occupations;

/// <summary>The examples by which people of the trade tell the two sets of conditions apart.</summary>
public sealed class RuleExampleTests
{
    private const string Today = "2024-06-01";
    private const string Nursemaid = "育婴员";

    private static readonly CandidateFacts Adult = CandidateFacts.None with { BirthDate = Day("1980-01-01") };

    public static TheoryData<string, string, int, string, bool> Judged => new()
    {
        { "16 without work", Carer, 5, "STD-2019", false },
        { "16 without work", Carer, 5, "R-2023", true },
        { "15 intending to work", Carer, 5, "R-2023", false },
        { "2 years after level 5", Carer, 4, "STD-2019", true },
        { "2 years after level 5", Carer, 4, "R-2023", false },
        { "3 years after level 5", Carer, 4, "STD-2019", true },
        { "3 years after level 5", Carer, 4, "R-2023", true },
        { "4 years of work", Carer, 4, "STD-2019", true },
        { "4 years of work", Carer, 4, "R-2023", false },
        { "10 years of work", Carer, 3, "STD-2019", false },
        { "10 years of work", Carer, 3, "R-2023", true },
        { "4 years after level 3", Carer, 2, "STD-2019", true },
        { "4 years after level 3", Carer, 2, "R-2023", false },
        { "4 years after level 4", Nursemaid, 3, "STD-2019", false },
        { "4 years after level 4", Nursemaid, 3, "R-2023", true },
        { "3 years after level 5", Nursemaid, 4, "STD-2019", false },
        { "3 years after level 5", Nursemaid, 4, "R-2023", true },
    };

    [Theory]
    [MemberData(nameof(Judged))]
    public void Example_UnderAPack_IsAnsweredAsTheTradeDoes(string person, string occupation, int level, string pack, bool eligible)
    {
        var goal = Goal.OfOccupation(occupation, Goal.NoWorkType, (SkillLevel)level);

        var verdict = EligibilityRules.Evaluate(EligibilitySupport.Packs.Forced(pack, goal)!.Conditions!, FactsOf(person, occupation), Day(Today));

        Assert.Equal(eligible ? EligibilityOutcome.Eligible : EligibilityOutcome.NotEligible, verdict.Outcome);
    }

    [Theory]
    [InlineData("家政服务员", null, 1)]
    [InlineData(Nursemaid, null, 2)]
    [InlineData("老年人能力评估师", null, 4)]
    [InlineData("社群健康助理员", null, 5)]
    [InlineData("健康照护师", "长期照护师", 2)]
    public void Example_LevelThatTheStandardDoesNotHave_IsRefused(string occupation, string? workType, int level)
    {
        var goal = ReferenceOccupations.Load().Find(occupation)!.Occupation.GoalFor((SkillLevel)level, workType);

        Assert.Equal("level.absent", goal.Refusal?.Code);
    }

    private static CandidateFacts FactsOf(string person, string occupation)
    {
        return person switch
        {
            "16 without work" => CandidateFacts.None with { BirthDate = Day("2008-06-01") },
            "15 intending to work" => CandidateFacts.None with { BirthDate = Day("2008-06-02") },
            "2 years after level 5" => After(5, "2022-06-01"),
            "3 years after level 5" => After(5, "2021-06-01"),
            "4 years after level 4" => After(4, "2020-06-01"),
            "4 years after level 3" => After(3, "2020-06-01"),
            "4 years of work" => Adult with { Practice = [Work("2020-06-01", occupation: occupation)] },
            "10 years of work" => Adult with { Practice = [Work("2014-06-01", occupation: occupation)] },
            _ => throw new ArgumentOutOfRangeException(nameof(person), person, "No such example."),
        };

        CandidateFacts After(int level, string since) => Adult with
        {
            Practice = [Work(since, occupation: occupation)],
            Certificates = [Certificate(level, since, occupation)],
        };
    }
}
