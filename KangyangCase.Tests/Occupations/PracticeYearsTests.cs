using KangyangCase.Domain.Occupations.Eligibility;
using static KangyangCase.Tests.Occupations.EligibilitySupport;

namespace KangyangCase.Tests.Occupations;

public sealed class PracticeYearsTests
{
    private static DateOnly? Completed(int years, params PracticePeriod[] periods) => PracticeYears.CompletedOn(periods, years);

    [Fact]
    public void CompletedOn_UnbrokenRun_IsTheAnniversary() =>
        Assert.Equal(Day("2020-10-12"), Completed(1, Work("2019-10-12")));

    [Fact]
    public void CompletedOn_FromALeapDay_IsTheFirstOfMarch()
    {
        Assert.Equal(Day("2021-03-01"), Completed(1, Work("2020-02-29")));
        Assert.Equal(Day("2024-02-29"), Completed(4, Work("2020-02-29")));
    }

    [Theory]
    [InlineData("2020-10-11", true)] // exactly a year, last day included
    [InlineData("2020-10-10", false)]
    public void CompletedOn_ClosedPeriod_IncludesBothItsDays(string to, bool reached) =>
        Assert.Equal(reached ? Day("2020-10-12") : null, Completed(1, Work("2019-10-12", to)));

    [Fact]
    public void CompletedOn_AfterAGap_MovesByItsLength() =>
        Assert.Equal(Day("2020-10-22"), Completed(1, Work("2019-10-12", "2019-12-31"), Work("2020-01-11")));

    [Fact]
    public void CompletedOn_SeveralGaps_AddsThemUp() =>
        Assert.Equal(Day("2021-01-06"), Completed(1, Work("2020-01-01", "2020-01-31"), Work("2020-02-03", "2020-03-31"), Work("2020-04-04")));

    [Fact]
    public void CompletedOn_GapAfterCompletion_ChangesNothing() =>
        Assert.Equal(Day("2019-01-01"), Completed(1, Work("2018-01-01", "2019-06-30"), Work("2020-01-01")));

    [Fact]
    public void CompletedOn_PeriodsThatMeet_HaveNoGap() =>
        Assert.Equal(Day("2020-10-12"), Completed(1, Work("2020-01-01"), Work("2019-10-12", "2019-12-31")));

    [Fact]
    public void CompletedOn_OverlappingPeriods_CountOnce()
    {
        Assert.Null(Completed(1, Work("2019-01-01", "2019-08-31"), Work("2019-03-01", "2019-10-31")));
        Assert.Equal(Day("2020-01-01"), Completed(1, Work("2019-01-01"), Work("2019-02-01"), Work("2019-03-01", "2019-04-01")));
    }

    [Fact]
    public void CompletedOn_NotBefore_CountsTheIssueDayItself() =>
        Assert.Equal(Day("2021-05-01"), PracticeYears.CompletedOn([Work("2015-01-01")], 1, Day("2020-05-01")));

    [Fact]
    public void CompletedOn_AtTheEndOfTheCalendar_IsNullNotAnError()
    {
        Assert.Null(Completed(1, Work("9999-12-01", "9999-12-31")));
        Assert.Null(Completed(1, Work("9998-02-01", "9998-02-02"), Work("9999-12-31")));
    }

    [Fact]
    public void Create_WhenDatesAreReversed_IsRefused() =>
        Assert.Equal("practice.dates-reversed", PracticePeriod.Create(Carer, Day("2020-02-02"), Day("2020-02-01"), PracticeProof.Proved).Refusal?.Code);

    [Theory]
    [InlineData(1.0, "2020-10-12", "2019-10-12")]
    [InlineData(2.5, "2020-10-12", "2018-04-12")]
    [InlineData(0.5, "2020-10-12", "2020-04-12")]
    [InlineData(1.0, "2024-02-29", "2023-02-28")]
    [InlineData(0.3, "2020-10-12", "2020-06-25")]
    public void Period_OfDeclaredYears_IsOneOpenDeclaredRunEndingAtClassStart(double years, string classStart, string from)
    {
        var period = DeclaredPractice.Period((decimal)years, Day(classStart), Carer).Value;

        Assert.Equal((Day(from), null, PracticeProof.Declared), (period!.From, period.To, period.Proof));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.001)]
    public void Period_OfNothing_IsNone(double years) => Assert.Null(DeclaredPractice.Period((decimal)years, Day("2020-10-12"), Carer).Value);

    [Theory]
    [InlineData(-1)]
    [InlineData(81)]
    public void Period_OfImpossibleYears_IsRefused(double years) =>
        Assert.Equal("practice.years-out-of-range", DeclaredPractice.Period((decimal)years, Day("2020-10-12"), Carer).Refusal?.Code);

    [Fact]
    public void Period_OfOneYear_IsEligibleExactlyAtClassStart()
    {
        var facts = With(DeclaredPractice.Period(1, Day("2020-10-12"), Carer).Value!);

        Assert.Equal(EligibilityOutcome.Eligible, Judge(5, facts, "2020-10-12").Outcome);
        Assert.Equal(EligibilityOutcome.NotEligible, Judge(5, facts, "2020-10-11").Outcome);
    }
}
