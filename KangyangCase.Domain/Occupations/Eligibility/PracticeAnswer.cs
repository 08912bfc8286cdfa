namespace KangyangCase.Domain.Occupations.Eligibility;

internal static class PracticeAnswer
{
    public static RequirementAnswer For(CandidateFacts facts, string occupation, int years, DateOnly on) =>
        Answer(facts, occupation, years, on, null, null, "");

    public static RequirementAnswer AfterCertificate(CandidateFacts facts, string occupation, SkillLevel level, int years, DateOnly on)
    {
        var certain = CertificateAnswer.Earliest(facts, occupation, level, counts => counts == true);
        var possible = CertificateAnswer.Earliest(facts, occupation, level, counts => counts != false);
        if (possible is null)
        {
            return new("没有所需证书", false, null);
        }

        var start = certain?.IssuedOn ?? DateOnly.MaxValue;
        return Answer(facts, occupation, years, on, start, possible.IssuedOn, $"{CertificateAnswer.Describe(certain ?? possible)}后");
    }

    public static RequirementAnswer AtWork(CandidateFacts facts, string occupation, DateOnly on)
    {
        var certain = facts.Practice.Where(one => one.CountsFor(occupation) == true).ToList();
        if (certain.Where(one => Holds(one, on)).MinBy(one => one.Proof == PracticeProof.Declared) is { } held)
        {
            return new($"{held.From:yyyy-MM-dd} 起从业（{held.Proof.Label()}）", true, held.From, held.Proof == PracticeProof.Declared);
        }

        var next = certain.Where(one => one.From > on).Select(one => (DateOnly?)one.From).Min();
        return facts.Practice.Any(one => one.CountsFor(occupation) is null && Holds(one, on))
            ? new("在其他职业从业，是否相关职业待认定", null, next)
            : new("没有当日在业记录", false, next);
    }

    private static bool Holds(PracticePeriod period, DateOnly on) => period.From <= on && (period.To is null || on <= period.To);

    /// <param name="certainFrom">Practice counts for certain from here; null: all of it.</param>
    /// <param name="possibleFrom">Practice counts from here if a person judges the certificate related.</param>
    private static RequirementAnswer Answer(
        CandidateFacts facts, string occupation, int years, DateOnly on, DateOnly? certainFrom, DateOnly? possibleFrom, string prefix)
    {
        var certain = facts.Practice.Where(one => one.CountsFor(occupation) == true).ToList();
        var completed = PracticeYears.CompletedOn(certain, years, certainFrom);
        if (completed <= on)
        {
            var proved = certain.Where(one => one.Proof == PracticeProof.Proved);
            var declared = !(PracticeYears.CompletedOn(proved, years, certainFrom) <= on);
            return new(prefix + Describe(certain, on, certainFrom), true, completed, declared);
        }

        var possible = facts.Practice.Where(one => one.CountsFor(occupation) != false).ToList();
        return PracticeYears.CompletedOn(possible, years, possibleFrom) <= on
            ? new($"{prefix}{Describe(possible, on, possibleFrom)}，是否相关职业待认定", null, completed)
            : new(prefix + Describe(certain, on, certainFrom), false, completed);
    }

    private static string Describe(List<PracticePeriod> periods, DateOnly on, DateOnly? notBefore)
    {
        var counted = periods.Where(one => one.From < on && !(one.To < notBefore)).ToList();
        if (counted.Count == 0)
        {
            return "累计从业 0 年";
        }

        var (years, days) = PracticeYears.Elapsed(counted, on, notBefore);
        var proofs = string.Join("、", counted.Select(one => one.Proof).Distinct().Order().Select(proof => proof.Label()));
        return $"累计从业 {years} 年{(days > 0 ? $"又 {days} 天" : "")}（{proofs}）";
    }
}
