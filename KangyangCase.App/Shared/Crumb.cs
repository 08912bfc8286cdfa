namespace KangyangCase.App.Shared;

/// <summary>One step of a breadcrumb; without an address it is a heading of the menu: 培训, 评价.</summary>
public sealed record Crumb(string Label, string? Href = null);
