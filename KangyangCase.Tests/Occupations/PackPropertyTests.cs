using CsCheck;
using KangyangCase.App.Data.ReferenceData;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Occupations.Eligibility;

namespace KangyangCase.Tests.Occupations;

/// <summary>What must hold under every shipped set of conditions for everybody.</summary>
public sealed class PackPropertyTests
{
    private const int Iterations = 4000;
    private static readonly DateOnly First = new(2010, 1, 1);

    private static readonly IReadOnlyList<EntryConditions> Every = [.. ReferencePacks.Load().SelectMany(pack => pack.Conditions).SelectMany(set => set.Levels)];

    private static readonly Gen<EntryConditions> AnyConditions = Gen.Int[0, Every.Count - 1].Select(index => Every[index]);

    private static readonly Gen<DateOnly> Days = Gen.Int[0, 5500].Select(First.AddDays);

    /// <summary>Kinds 0–5: the occupation itself, even ones still running; 6–8: another, judged related, unrelated or not at all.</summary>
    private static readonly Gen<Func<string, PracticePeriod>> Periods = Gen.Select(Days, Gen.Int[0, 4000], Gen.Int[0, 8]).Select((from, length, kind) =>
        (Func<string, PracticePeriod>)(occupation => PracticePeriod.Create(
            kind < 6 ? occupation : "美容师", from, kind % 2 == 0 ? null : from.AddDays(length),
            length % 3 == 0 ? PracticeProof.Declared : PracticeProof.Proved, kind switch { 6 => true, 7 => false, _ => null }).Value));

    private static readonly Gen<Func<string, HeldCertificate>> Certificates = Gen.Select(Gen.Int[1, 5], Days, Gen.Int[0, 5]).Select((level, day, kind) =>
        (Func<string, HeldCertificate>)(occupation =>
            new(kind < 3 ? occupation : "美容师", (SkillLevel)level, day, kind switch { 3 => true, 4 => false, _ => null })));

    private static readonly Gen<Func<string, CandidateFacts>> Papers = Gen.Select(Gen.Int[0, 9000], Gen.Int[0, 4], Gen.Int[0, 4], Days).Select((born, schooling, title, day) =>
        (Func<string, CandidateFacts>)(_ => new(
            born % 7 == 0 ? null : new DateOnly(1985, 1, 1).AddDays(born), [], [], born % 5 == 0 ? day : null,
            schooling switch { 0 => "初中", 1 => "中专（护理）", 2 => "技师学院", 3 => "大专", _ => null },
            title switch { 0 => [new("初级职称", day)], 1 => [new("中级职称")], 2 => [new("预备技师证书", day)], 3 => [new("高级职称", day)], _ => null })));

    private static readonly Gen<(EntryConditions Conditions, CandidateFacts Facts, DateOnly On)> Candidates =
        Gen.Select(AnyConditions, Papers, Periods.Array[0, 3], Certificates.Array[0, 2], Days).Select((conditions, papers, periods, certificates, on) => (
            conditions,
            papers(conditions.Occupation) with
            {
                Practice = [.. periods.Select(one => one(conditions.Occupation))],
                Certificates = [.. certificates.Select(one => one(conditions.Occupation))],
            },
            on));

    [Fact]
    public void Verdict_IsTheDisjunctionOfAlternatives_EachTheConjunctionOfItsParts() =>
        Candidates.Sample(one =>
        {
            var verdict = EligibilityRules.Evaluate(one.Conditions, one.Facts, one.On);

            foreach (var alternative in verdict.Alternatives)
            {
                Assert.Equal(alternative.Parts.Min(part => Rank(part.Met)), Rank(alternative.Met));
            }

            Assert.Equal(verdict.Alternatives.Max(alternative => Rank(alternative.Met)), Rank(verdict.Outcome));
            Assert.Equal(one.Conditions.Alternatives.Select(told => (told.Id, told.Requirements.Count)), verdict.Alternatives.Select(told => (told.Id, told.Parts.Count)));
        }, iter: Iterations);

    [Fact]
    public void MorePractice_NeverClosesAGate() =>
        Gen.Select(Candidates, Periods).Sample((one, more) =>
        {
            var before = EligibilityRules.Evaluate(one.Conditions, one.Facts, one.On);
            var after = EligibilityRules.Evaluate(one.Conditions, one.Facts with { Practice = [.. one.Facts.Practice, more(one.Conditions.Occupation)] }, one.On);

            Assert.True(Rank(after.Outcome) >= Rank(before.Outcome), $"{before.Outcome} became {after.Outcome}");
            foreach (var (earlier, later) in before.Alternatives.Zip(after.Alternatives))
            {
                Assert.True(Rank(later.Met) >= Rank(earlier.Met), $"{earlier.Id}: {earlier.Met} became {later.Met}");
                Assert.True(earlier.Earliest is null || later.Met == true || later.Earliest <= earlier.Earliest, $"{earlier.Id}: {earlier.Earliest} became {later.Earliest}");
            }
        }, iter: Iterations);

    [Fact]
    public void AlternativeWithOneUnmetPart_OpensWhenThatPartIsMet()
    {
        var opened = 0;
        Candidates.Sample(one =>
        {
            var verdict = EligibilityRules.Evaluate(one.Conditions, one.Facts, one.On);
            foreach (var (told, alternative) in one.Conditions.Alternatives.Zip(verdict.Alternatives))
            {
                if (alternative.Parts.Count(part => part.Met == false) != 1) continue;
                var lacking = told.Requirements.Zip(alternative.Parts).Single(pair => pair.Second.Met == false).First;
                var cured = EligibilityRules.Evaluate(one.Conditions, Cure(lacking, one.Conditions.Occupation, one.Facts, one.On), one.On);
                var now = cured.Alternatives.Single(other => other.Id == alternative.Id);

                var left = now.Parts.Where(part => part.Met is null).ToList();
                Assert.True(now.Met == (left.Count == 0 ? true : null), $"{alternative.Id}: still {now.Met}");
                Assert.Equal(left.Count == 0 ? EligibilityOutcome.Eligible : cured.Outcome, cured.Outcome);
                Assert.NotEqual(EligibilityOutcome.NotEligible, cured.Outcome);
                Interlocked.Increment(ref opened);
            }
        }, iter: Iterations);
        Assert.True(opened > Iterations, $"Only {opened} alternatives were tried.");
    }

    [Fact]
    public void Earliest_WhereOnlyTimeDecides_IsTheFirstDayItIsMet() =>
        Gen.Select(Candidates, Gen.Int[0, 4000]).Sample((one, probe) =>
        {
            var verdict = EligibilityRules.Evaluate(one.Conditions, one.Facts, one.On);
            foreach (var (told, alternative) in one.Conditions.Alternatives.Zip(verdict.Alternatives))
            {
                if (alternative.Parts.Any(part => part.Met is null)) continue;
                var later = one.On.AddDays(probe);
                var first = alternative.Earliest;
                if (first > one.On)
                {
                    Assert.Equal((true, false), (Met(first.Value), Met(first.Value.AddDays(-1)) == true));
                    Assert.True(later >= first || Met(later) != true, $"{told.Id}: met on {later:O}, before {first:O}");
                }
                else if (first is not null)
                {
                    Assert.True(alternative.Met, $"{told.Id}: earliest {first:O}, not met on {one.On:O}");
                }
                else
                {
                    Assert.NotEqual(true, Met(later));
                }

                bool? Met(DateOnly day) => EligibilityRules.Evaluate(one.Conditions, one.Facts, day).Alternatives.Single(other => other.Id == told.Id).Met;
            }
        }, iter: Iterations);

    private static int Rank(bool? met) => met switch { false => 0, null => 1, true => 2 };

    private static int Rank(EligibilityOutcome outcome) => outcome switch
    {
        EligibilityOutcome.NotEligible => 0,
        EligibilityOutcome.NeedsJudgement => 1,
        EligibilityOutcome.Eligible => 2,
    };

    /// <summary>The facts with exactly what one requirement asks, complete on the day.</summary>
    private static CandidateFacts Cure(EntryRequirement lacking, string occupation, CandidateFacts facts, DateOnly on)
    {
        return lacking switch
        {
            EntryRequirement.PracticeYearsCompleted one => Working(facts, one.Years),
            EntryRequirement.YearsAfterCertificate one => Working(Holding(facts, one.Level, one.Years), one.Years),
            EntryRequirement.CertificateHeldFor one => Holding(facts, one.Level, one.Years),
            EntryRequirement.CertificateHeld one => Holding(facts, one.Level, 0),
            EntryRequirement.MinimumAge one => facts with { BirthDate = Ago(one.Years) },
            EntryRequirement.ApprenticeshipCompleted => facts with { ApprenticeshipCompletedOn = on },
            EntryRequirement.CurrentlyPractising => Working(facts, 0),
            EntryRequirement.Title one => Working(facts with { Titles = [.. facts.Titles ?? [], new HeldTitle(one.Text, Ago(one.Years))] }, one.Years),
            EntryRequirement.Schooling one => facts with { Schooling = one.AtLeast switch { SchoolingRank.Vocational => "中专", SchoolingRank.SeniorTechnical => "技师学院", _ => "大专" } },
            _ => throw new NotSupportedException(lacking.Rule),
        };

        CandidateFacts Working(CandidateFacts so, int years) => so with { Practice = [.. so.Practice, PracticePeriod.Open(occupation, Ago(years), PracticeProof.Proved)] };

        CandidateFacts Holding(CandidateFacts so, SkillLevel level, int years) => so with { Certificates = [.. so.Certificates, new HeldCertificate(occupation, level, Ago(years))] };

        // 28 February stands for the 29th: a day longer than asked.
        DateOnly Ago(int years) => on.AddYears(-years);
    }
}
