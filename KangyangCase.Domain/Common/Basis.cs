namespace KangyangCase.Domain.Common;

/// <summary>What a rule rests on.</summary>
/// <param name="Source">Where it was read: addresses, or a sentence saying that it was not checked.</param>
public sealed record Basis(
    string Document,
    string Clause,
    Certainty Certainty,
    IReadOnlyList<string> Source,
    string? DocumentNumber = null,
    string? Note = null)
{
    /// <summary>As a refusal cites it: document, number, clause.</summary>
    public string Citation => $"{Document}{(DocumentNumber is null ? "" : $"（{DocumentNumber}）")} {Clause}";

    public override string ToString() => Citation;
}
