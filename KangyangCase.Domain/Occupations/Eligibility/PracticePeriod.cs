using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Occupations.Eligibility;

public enum PracticeProof
{
    /// <summary>自报未核: the person says so.</summary>
    Declared,

    /// <summary>已核: somebody saw a paper.</summary>
    Proved,
}

public static class PracticeProofs
{
    public static string Label(this PracticeProof proof) => proof switch
    {
        PracticeProof.Declared => "自报未核",
        PracticeProof.Proved => "已核",
    };
}

/// <summary>A stretch of work in one occupation.</summary>
public sealed record PracticePeriod
{
    private PracticePeriod(string occupation, DateOnly from, DateOnly? to, PracticeProof proof, bool? isRelated) =>
        (Occupation, From, To, Proof, IsRelated) = (occupation, from, to, proof, isRelated);

    public string Occupation { get; }

    /// <summary>First day, included.</summary>
    public DateOnly From { get; }

    /// <summary>Last day, included; null while it goes on.</summary>
    public DateOnly? To { get; }

    public PracticeProof Proof { get; }

    /// <summary>Where the occupation is another than the one aimed at: a person's judgement whether it is related (相关职业); null while nobody judged.</summary>
    public bool? IsRelated { get; }

    public static Result<PracticePeriod> Create(
        string occupation, DateOnly from, DateOnly? to, PracticeProof proof, bool? isRelated = null) =>
        to < from ? PracticeErrors.DatesReversed(from, to.Value) : new PracticePeriod(occupation, from, to, proof, isRelated);

    /// <summary>Work that goes on.</summary>
    public static PracticePeriod Open(string occupation, DateOnly from, PracticeProof proof, bool? isRelated = null) =>
        new(occupation, from, null, proof, isRelated);

    /// <summary>The same stretch, its occupation judged related, unrelated or (null) not judged.</summary>
    public PracticePeriod WithRelation(bool? related) => new(Occupation, From, To, Proof, related);

    /// <summary>Whether it counts towards an occupation; null: a person has to judge.</summary>
    internal bool? CountsFor(string target) => Occupation == target ? true : IsRelated;
}
