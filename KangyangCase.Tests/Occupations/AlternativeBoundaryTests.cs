using KangyangCase.Domain.Occupations.Eligibility;
using static KangyangCase.Tests.Occupations.EligibilitySupport;

namespace KangyangCase.Tests.Occupations;

/// <summary>Every alternative of every pack on the day before it opens, on the day and on the day after.</summary>
public sealed class AlternativeBoundaryTests
{
    private const int Gap = 45;

    /// <summary>29 February and an ordinary day that is followed by one within the years.</summary>
    private static readonly DateOnly[] Starts = [new(2016, 2, 29), new(2019, 9, 1)];

    public static TheoryData<string, LastPart> DecidedByTime =>
        [.. ToldAlternative.All.Values.SelectMany(told => Boundary.PartsOf(told).Select(last => (told.Id, last)))];

    public static TheoryData<string> LeftToAPerson => [.. ToldAlternative.All.Values.Where(told => told.NeedsJudgement).Select(told => told.Id)];

    public static TheoryData<string> AskingForWorkOnTheDay => [.. ToldAlternative.All.Values.Where(told => told.AtWork).Select(told => told.Id)];

    [Theory]
    [MemberData(nameof(DecidedByTime))]
    public void Alternative_AroundItsDay_OpensOnTheDay(string id, LastPart last)
    {
        var told = ToldAlternative.All[id];
        foreach (var start in Starts)
        {
            foreach (var gap in Boundary.CountsWork(told, last) ? new[] { 0, Gap } : [0])
            {
                var (facts, day) = Boundary.At(told, last, start, gap);
                for (var offset = -1; offset <= 1; offset++)
                {
                    var verdict = Judge(told, facts, day.AddDays(offset));
                    bool? expected = offset < 0 ? false : told.NeedsJudgement ? null : true;
                    Assert.True(verdict.Met == expected, $"{id}, {last} from {start:O}, gap {gap}, {day:O} {offset:+0;-0;0}: {verdict.Met}");
                    Assert.Equal(told.NeedsJudgement ? (DateOnly?)null : day, verdict.Earliest);
                }
            }
        }
    }

    /// <summary>A period that ended counts with both its days: the years are full on the day after the last.</summary>
    [Theory]
    [InlineData("2020-09-29", false)]
    [InlineData("2020-09-30", true)]
    public void Practice_ClosedPeriod_CountsBothItsDays(string lastDay, bool full)
    {
        var told = ToldAlternative.All["yanglao-huli/STD-2019/L5/1"];

        var verdict = Judge(told, With(Work("2019-10-01", lastDay)), Day("2021-01-01"));

        Assert.Equal(full, verdict.Met);
        Assert.Equal(full ? Day("2020-10-01") : (DateOnly?)null, verdict.Earliest);
    }

    [Fact]
    public void Practice_OverlappingPeriods_CountOnce()
    {
        var told = ToldAlternative.All["yanglao-huli/STD-2019/L4/2"];
        var facts = With(Work("2017-03-01", "2019-02-28"), Work("2018-03-01", "2019-12-31"), Work("2018-05-01", "2018-06-01"), Work("2020-01-01"));

        Assert.Equal(Day("2021-03-01"), Judge(told, facts, Day("2020-01-01")).Earliest);
    }

    /// <summary>The issue date itself counts, and nothing before it.</summary>
    [Fact]
    public void PracticeAfterACertificate_StartsOnItsIssueDate()
    {
        var told = ToldAlternative.All["yanglao-huli/STD-2019/L4/1"];
        var facts = With(Certificate(5, "2019-03-01"), Work("2010-01-01", "2021-02-28"));

        Assert.Equal(Day("2021-03-01"), Judge(told, facts, Day("2021-03-01")).Earliest);
        Assert.True(Judge(told, facts, Day("2021-03-01")).Met);
        Assert.Null(Judge(told, With(Certificate(5, "2019-03-01"), Work("2010-01-01", "2021-02-27")), Day("2021-03-01")).Earliest);
    }

    [Theory]
    [MemberData(nameof(AskingForWorkOnTheDay))]
    public void WorkOnTheDay_HoldsOnTheLastDayAndNotOnTheNext(string id)
    {
        var told = ToldAlternative.All[id];
        var facts = With(Work("2020-01-01", "2020-06-30", occupation: told.Occupation)) with { BirthDate = Day("1990-01-01") };

        Assert.True(Judge(told, facts, Day("2020-06-30")).Met);
        Assert.False(Judge(told, facts, Day("2020-07-01")).Met);
        Assert.Null(Judge(told, facts, Day("2020-07-01")).Earliest);
    }

    /// <summary>The birthday comes after the work has ended: waiting does not open it.</summary>
    [Theory]
    [MemberData(nameof(AskingForWorkOnTheDay))]
    public void WorkOnTheDay_EndingBeforeTheBirthday_HasNoEarliestDay(string id)
    {
        var told = ToldAlternative.All[id];
        var early = With(Work("2020-01-01", "2020-06-30", occupation: told.Occupation)) with { BirthDate = Day("2004-12-01") };
        var again = early with { Practice = [.. early.Practice, Work("2021-02-01", occupation: told.Occupation)] };

        Assert.Null(Judge(told, early, Day("2020-06-01")).Earliest);
        Assert.Equal(Day("2021-02-01"), Judge(told, again, Day("2020-06-01")).Earliest);
    }

    [Theory]
    [MemberData(nameof(LeftToAPerson))]
    public void Judgement_WhateverThePapers_IsNeverComputedToAYes(string id)
    {
        var told = ToldAlternative.All[id];
        var (facts, _) = Boundary.PartsOf(told).Select(last => Boundary.At(told, last, new(1985, 1, 1), 0)).FirstOrDefault((Papers(told), default));
        var on = Day("2021-03-01");

        Assert.Null(Judge(told, facts, on).Met);
        Assert.Null(Judge(told, facts, on).Earliest);
        if (told.Schooling is not null)
        {
            Assert.False(Judge(told, facts with { Schooling = null }, on).Met);
            Assert.False(Judge(told, facts with { Schooling = " " }, on).Met);
            Assert.False(Judge(told, facts with { Schooling = "初中" }, on).Met);
        }

        if (told.Title is not null) Assert.False(Judge(told, facts with { Titles = [] }, on).Met);
        if (told.Title is "中级职称" or "高级职称") Assert.False(Judge(told, facts with { Titles = [new("初级职称", Day("1985-01-01"))] }, on).Met);
    }

    private static CandidateFacts Papers(ToldAlternative told) => CandidateFacts.None with { Schooling = told.LowestSchooling };

    private static AlternativeVerdict Judge(ToldAlternative told, CandidateFacts facts, DateOnly on) =>
        EligibilityRules.Evaluate(EligibilitySupport.Packs.Forced(told.Pack, told.Goal)!.Conditions!, facts, on).Alternatives.Single(one => one.Id == told.Id);
}
