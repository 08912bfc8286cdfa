using KangyangCase.Domain.Common;

namespace KangyangCase.App.Features.Rules;

/// <summary>A basis while it is being typed.</summary>
public sealed class BasisEdit
{
    public string Document { get; set; } = "";

    public string? Number { get; set; }

    public string Clause { get; set; } = "";

    /// <summary>One a line.</summary>
    public string Source { get; set; } = "";

    public string? Note { get; set; }

    public bool Checked { get; set; }

    public bool IsComplete => !string.IsNullOrWhiteSpace(Document) && !string.IsNullOrWhiteSpace(Clause);

    public static BasisEdit Of(Basis basis) => new()
    {
        Document = basis.Document,
        Number = basis.DocumentNumber,
        Clause = basis.Clause,
        Source = string.Join('\n', basis.Source),
        Note = basis.Note,
        Checked = basis.Certainty == Certainty.Found,
    };

    public Basis ToBasis() => new(
        Document.Trim(), Clause.Trim(), Checked ? Certainty.Found : Certainty.Memory,
        Source.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        string.IsNullOrWhiteSpace(Number) ? null : Number.Trim(), string.IsNullOrWhiteSpace(Note) ? null : Note.Trim());
}
