namespace KangyangCase.Domain.Common;

/// <summary>A "no" the user is entitled to understand.</summary>
/// <param name="Code">Stable, dotted, English: <c>posting.still-running</c>. Tests and machine clients rely on it.</param>
/// <param name="Message">One Chinese sentence: which rule, which value, what to do.</param>
/// <param name="Clause">Document and clause the rule comes from; null for rules of form.</param>
/// <param name="Earliest">From which date the same request would pass, where time alone cures it.</param>
public sealed record Refusal(string Code, string Message, string? Clause = null, DateOnly? Earliest = null)
{
    /// <summary>The sentence as shown on screen: message, then the earliest date, then the clause.</summary>
    public override string ToString() =>
        Message
        + (Earliest is { } day ? $"最早 {day:yyyy-MM-dd}。" : "")
        + (Clause is null ? "" : $"（依据：{Clause}）");

    public const string SeveralCode = "form.several-faults";

    /// <summary>Label of the field it is about, in the words of the form; null where it concerns no single one.</summary>
    public string? Field { get; init; }

    /// <summary>What a refusal that names several consists of.</summary>
    public IReadOnlyList<Refusal> Parts { get; init; } = [];

    /// <summary>What a form marks: the parts, or the refusal itself.</summary>
    public IEnumerable<Refusal> AtFields => (Parts.Count > 0 ? Parts.SelectMany(part => part.AtFields) : [this]).Where(part => part.Field is not null);

    public Refusal At(string field) => this with { Field = field };

    /// <summary>Null for none, the refusal itself for one; of several, one that names them all, so that a form is mended in one go.</summary>
    public static Refusal? Of(IReadOnlyList<Refusal> faults) => faults switch
    {
        [] => null,
        [var only] => only,
        _ => new(
            SeveralCode,
            $"有 {faults.Count} 处要改：{string.Join(' ', faults.Select((fault, index) => $"（{index + 1}）{fault.Message}"))}",
            string.Join("；", faults.Select(fault => fault.Clause).OfType<string>().Distinct()) is { Length: > 0 } clauses ? clauses : null)
        { Parts = [.. faults] },
    };
}
