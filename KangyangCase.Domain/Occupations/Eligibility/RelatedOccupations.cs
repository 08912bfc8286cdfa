namespace KangyangCase.Domain.Occupations.Eligibility;

/// <summary>相关职业: where the catalogue names them, nobody needs to judge; anything else is left to a person.</summary>
public static class RelatedOccupations
{
    /// <summary>The same facts, with work and certificates in a named related occupation counted. A person's own judgement stays as it is.</summary>
    public static CandidateFacts Judge(CandidateFacts facts, IReadOnlyCollection<string> related) => facts with
    {
        Practice = [.. facts.Practice.Select(one => one.IsRelated is null && related.Contains(one.Occupation) ? one.AsRelated() : one)],
        Certificates = [.. facts.Certificates.Select(one => one.IsRelated is null && related.Contains(one.Occupation) ? one with { IsRelated = true } : one)],
    };
}
