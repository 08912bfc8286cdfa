using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;

namespace KangyangCase.App.Features.Occupations;

/// <summary>One fact as typed: value, where it was read, whether somebody compared it with the original.</summary>
public sealed class FactForm
{
    public string Value { get; set; } = "";

    /// <summary>One a line.</summary>
    public string Source { get; set; } = "";

    /// <summary>Else 待核对.</summary>
    public bool IsChecked { get; set; }

    public string Note { get; set; } = "";

    public static FactForm Of(Sourced<string> fact) => new()
    {
        Value = fact.Value ?? "",
        Source = string.Join('\n', fact.Source),
        IsChecked = fact.Certainty == Certainty.Found,
        Note = fact.Note ?? "",
    };

    /// <summary>In words, for comparing.</summary>
    public string Words => string.Join("；", new[] { Value, string.Join('、', OccupationForm.Lines(Source)), IsChecked ? "已核对" : "待核对", Note }.Where(text => text.Length > 0));

    public void Take(FactForm other) => (Value, Source, IsChecked, Note) = (other.Value, other.Source, other.IsChecked, other.Note);

    public Sourced<string> ToFact() => ToFact(Blanked(Value));

    /// <param name="value">Null: unknown. Where the value lies elsewhere, anything else.</param>
    public Sourced<string> ToFact(string? value)
    {
        var certainty = value is null ? Certainty.Unknown : IsChecked ? Certainty.Found : Certainty.Memory;
        return new(value, certainty, [.. OccupationForm.Lines(Source)], Blanked(Note));
    }

    internal static string? Blanked(string text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

public sealed class WorkTypeForm
{
    /// <summary><see cref="Goal.NoWorkType"/> for the occupation itself.</summary>
    public string Name { get; set; } = "";

    public HashSet<SkillLevel> Levels { get; init; } = [];

    /// <summary>等级未查到: nothing is refused for its level then.</summary>
    public bool Unknown { get; set; }

    public static WorkTypeForm Of(WorkType type) => new() { Name = type.Name, Levels = [.. type.Levels ?? []], Unknown = type.Levels is null };

    public WorkTypeForm Copy() => new() { Name = Name, Levels = [.. Levels], Unknown = Unknown };

    public WorkType ToWorkType() => new(Name.Trim(), Unknown ? null : [.. SkillLevels.FromLowest.Where(Levels.Contains)]);

    public void Toggle(SkillLevel level, bool on)
    {
        if (on) Levels.Add(level);
        else Levels.Remove(level);
    }
}

public sealed class RelatedForm
{
    public string Name { get; set; } = "";

    public RelatedBasis Basis { get; set; }

    public string Code { get; set; } = "";

    public string Source { get; set; } = "";

    public bool IsChecked { get; set; }

    public string Note { get; set; } = "";

    public static RelatedForm Of(RelatedOccupation one) => new()
    {
        Name = one.Name,
        Basis = one.Basis,
        Code = one.Code ?? "",
        Source = string.Join('\n', one.Source),
        IsChecked = one.Certainty == Certainty.Found,
        Note = one.Note ?? "",
    };

    public RelatedForm Copy() => new() { Name = Name, Basis = Basis, Code = Code, Source = Source, IsChecked = IsChecked, Note = Note };

    public RelatedOccupation ToRelated() => new(
        Name.Trim(), Basis, IsChecked ? Certainty.Found : Certainty.Memory, [.. OccupationForm.Lines(Source)], FactForm.Blanked(Code), FactForm.Blanked(Note));
}
