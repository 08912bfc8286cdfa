namespace KangyangCase.Domain.Occupations.Eligibility;

/// <summary>相关职业: where the catalogue settles it, nobody needs to judge; anything else is left to a person.</summary>
public static class RelatedWork
{
    /// <summary>The same facts as they count towards an occupation. A person's own judgement stays as it is.</summary>
    /// <param name="target">Null: not in the catalogue, nothing is settled.</param>
    public static CandidateFacts Judge(CandidateFacts facts, Occupation? target) => target is null
        ? facts
        : facts with
        {
            Practice = [.. facts.Practice.Select(one => one.WithRelation(one.IsRelated ?? Settled(target, one.Occupation)))],
            Certificates = [.. facts.Certificates.Select(one => one with { IsRelated = one.IsRelated ?? Settled(target, one.Occupation) })],
        };

    private static bool? Settled(Occupation target, string occupation) => target.RelationTo(occupation) switch
    {
        Relatedness.Same or Relatedness.Related => true,
        Relatedness.Unrelated => false,
        Relatedness.Unclear => null,
    };
}
