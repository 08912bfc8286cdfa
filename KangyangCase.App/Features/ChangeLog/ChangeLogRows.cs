using KangyangCase.App.Shared;

namespace KangyangCase.App.Features.ChangeLog;

/// <param name="Subject">First word of the action codes asked for: <c>case</c>, <c>certificate</c>.</param>
/// <param name="From">Business date, included.</param>
/// <param name="To">Business date, included.</param>
public sealed record ChangeLogFilter(string? Subject, Guid? Actor, DateOnly? From, DateOnly? To)
{
    public static readonly ChangeLogFilter None = new(null, null, null, null);
}

public enum RowSeal
{
    Intact,

    /// <summary>The row does not match its own digest: a field was edited.</summary>
    Altered,

    /// <summary>The row does not continue the one before it: a row was removed, replaced or swapped.</summary>
    Broken,
}

/// <param name="At">The true instant, China time.</param>
/// <param name="Details">Name and value, as logged.</param>
public sealed record ChangeLogRow(
    long Sequence, string At, DateOnly BusinessDate, string Actor, string Role, string Action, string Summary, string? Reason,
    IReadOnlyList<(string Name, string Value)> Details, Guid? CaseId, RowSeal Seal);

/// <param name="Total">Of everything the filter finds, whatever the page.</param>
/// <param name="Older">Where the next page begins; null at the end.</param>
public sealed record ChangeLogView(IReadOnlyList<ChangeLogRow> Rows, CappedCount Total, long? Older)
{
    public IReadOnlyList<ChangeLogRow> Faulty => [.. Rows.Where(row => row.Seal != RowSeal.Intact)];
}

public sealed record LogActor(Guid Id, string Name);
