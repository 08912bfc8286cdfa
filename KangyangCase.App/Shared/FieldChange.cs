namespace KangyangCase.App.Shared;

/// <summary>One field that somebody else saved while a form was open: as it was, as they left it, as typed here.</summary>
public sealed record FieldChange(string Field, string? Before, string? Theirs, string? Yours);
