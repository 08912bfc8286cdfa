namespace KangyangCase.App.Shared;

/// <summary>One field that somebody else changed while this form was open, in words.</summary>
/// <param name="Before">What the form was filled from.</param>
/// <param name="Theirs">What stands there now.</param>
/// <param name="Yours">What this form says.</param>
public sealed record FieldChange(string Field, string? Before, string? Theirs, string? Yours);
