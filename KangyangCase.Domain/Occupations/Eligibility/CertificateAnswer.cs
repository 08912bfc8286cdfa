namespace KangyangCase.Domain.Occupations.Eligibility;

internal static class CertificateAnswer
{
    public static RequirementAnswer For(CandidateFacts facts, string occupation, SkillLevel level, DateOnly on)
    {
        var certain = Earliest(facts, occupation, level, counts => counts == true);
        var possible = Earliest(facts, occupation, level, counts => counts != false);
        return certain is not null && certain.IssuedOn <= on ? new(Describe(certain), true, certain.IssuedOn)
            : possible is not null && possible.IssuedOn <= on ? new($"{Describe(possible)}，{Open(possible)}", null, certain?.IssuedOn)
            : new(certain is null ? "没有所需证书" : Describe(certain), false, certain?.IssuedOn);
    }

    /// <summary>The first certificate of the level or higher that passes the filter.</summary>
    public static HeldCertificate? Earliest(CandidateFacts facts, string occupation, SkillLevel level, Func<bool?, bool> filter) =>
        facts.Certificates.Where(one => filter(one.CountsFor(occupation, level))).MinBy(one => one.IssuedOn);

    public static string Describe(HeldCertificate certificate) =>
        $"{certificate.Occupation}{certificate.Level.ShortLabel()}证书（{certificate.IssuedOn:yyyy-MM-dd}）";

    /// <summary>What a person has to judge about it.</summary>
    private static string Open(HeldCertificate certificate) => certificate.IsChecked ? "是否相关职业待认定" : "自报未核，核对证书后认定";

    /// <summary>Held for N calendar years, whether or not the holder worked.</summary>
    public static RequirementAnswer HeldFor(CandidateFacts facts, string occupation, SkillLevel level, int years, DateOnly on)
    {
        var certain = Earliest(facts, occupation, level, counts => counts == true);
        var possible = Earliest(facts, occupation, level, counts => counts != false);
        var reached = certain is null ? null : PracticeYears.Anniversary(certain.IssuedOn, years);
        return reached <= on ? new(Describe(certain!), true, reached)
            : possible is not null && PracticeYears.Anniversary(possible.IssuedOn, years) <= on ? new($"{Describe(possible)}，{Open(possible)}", null, reached)
            : new(certain is null ? "没有所需证书" : Describe(certain), false, reached);
    }
}
