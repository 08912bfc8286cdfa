namespace KangyangCase.Domain.Common;

/// <summary>One fact with its origin. An unknown fact has no value.</summary>
public sealed record Sourced<T>(T? Value, Certainty Certainty, IReadOnlyList<string> Source, string? Note = null)
    where T : class
{
    public override string ToString() => Value?.ToString() ?? "未查到";
}
