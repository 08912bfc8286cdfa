using CsCheck;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Occupations.Eligibility;

namespace KangyangCase.Tests.Occupations;

/// <summary>Day counting against a slow second opinion, and what must hold for everybody.</summary>
public sealed class EligibilityPropertyTests
{
    private const int Horizon = 5000;
    private static readonly DateOnly First = new(2015, 1, 1);

    private static readonly Gen<DateOnly> Days = Gen.Int[0, 2500].Select(First.AddDays);

    private static readonly Gen<PracticePeriod> Periods = Gen.Select(Days, Gen.Int[0, 900], Gen.Int[0, 3]).Select((from, length, kind) =>
        PracticePeriod.Create(EligibilitySupport.Carer, from, kind == 0 ? null : from.AddDays(length), PracticeProof.Proved).Value);

    private static readonly Gen<PracticePeriod[]> Practices = Periods.Array[0, 4];

    [Fact]
    public void CompletedOn_AnyPeriods_AgreesWithCountingDayByDay() =>
        Gen.Select(Practices, Gen.Int[1, 4]).Sample((periods, years) =>
            Assert.Equal(StepByStep(periods, years), PracticeYears.CompletedOn(periods, years)), iter: 400);

    [Fact]
    public void Earliest_AnyFacts_IsTheFirstDayOnWhichItIsMet() =>
        Gen.Select(Practices, Gen.Int[1, 5], Gen.Int[1, 5], Days).Sample((periods, target, held, issuedOn) =>
        {
            var conditions = EligibilitySupport.Conditions(target);
            var facts = CandidateFacts.None with
            {
                Practice = periods,
                Certificates = [new HeldCertificate(EligibilitySupport.Carer, (SkillLevel)held, issuedOn)],
            };
            var earliest = EligibilityRules.Evaluate(conditions, facts, First).Earliest;
            var from = earliest?.AddDays(-40) ?? First;
            var until = earliest?.AddDays(40) ?? First.AddDays(Horizon);
            for (var day = from; day <= until; day = day.AddDays(earliest is null ? 97 : 1))
            {
                var eligible = EligibilityRules.Evaluate(conditions, facts, day).Outcome == EligibilityOutcome.Eligible;
                Assert.Equal(day >= earliest, eligible);
            }
        }, iter: 200);

    [Fact]
    public void Evaluate_WithMorePractice_IsNeverLessEligible() =>
        Gen.Select(Practices, Periods, Gen.Int[1, 5], Days).Sample((periods, more, target, issuedOn) =>
        {
            var conditions = EligibilitySupport.Conditions(target);
            var facts = CandidateFacts.None with
            {
                Practice = periods,
                Certificates = [new HeldCertificate(EligibilitySupport.Carer, (SkillLevel)Math.Min(5, target + 1), issuedOn)],
            };
            var before = EligibilityRules.Evaluate(conditions, facts, First).Earliest;
            var after = EligibilityRules.Evaluate(conditions, facts with { Practice = [.. periods, more] }, First).Earliest;

            Assert.True(before is null || after <= before, $"{before} became {after}");
        }, iter: 5000);

    [Fact]
    public void Period_OfAnyDeclaredYears_NeverOverstatesThem() =>
        Gen.Select(Gen.Int[1, 4000], Gen.Int[0, 4000]).Select((hundredths, offset) => (Years: hundredths / 100m, Start: First.AddDays(offset)))
            .Sample(roster =>
            {
                var period = DeclaredPractice.Period(roster.Years, roster.Start, EligibilitySupport.Carer).Value;
                var complete = period is null ? 0 : PracticeYears.Elapsed([period], roster.Start).Years;

                Assert.Equal((int)roster.Years, complete);
            }, iter: 5000);

    /// <summary>On day D: the N-th anniversary of the first day, moved by every day so far without work, has come.</summary>
    private static DateOnly? StepByStep(PracticePeriod[] periods, int years)
    {
        if (periods.Length == 0)
        {
            return null;
        }

        var first = periods.Min(one => one.From);
        var target = first.Month == 2 && first.Day == 29 && !DateTime.IsLeapYear(first.Year + years)
            ? new DateOnly(first.Year + years, 3, 1)
            : new DateOnly(first.Year + years, first.Month, first.Day);
        var idle = 0;
        for (var day = first; day < first.AddDays(2 * Horizon); day = day.AddDays(1))
        {
            if (day == target.AddDays(idle))
            {
                return day;
            }

            idle += periods.Any(one => one.From <= day && (one.To is null || day <= one.To)) ? 0 : 1;
        }

        return null;
    }
}
