using KangyangCase.App.Shared;
using KangyangCase.Domain.Cohorts;

namespace KangyangCase.App.Features.Cohorts;

/// <summary>班期看板: the classes at work, each in the column of its people who are least far.</summary>
/// <param name="Older">Classes that began before the board's first day and are left to the list.</param>
/// <param name="Providers">To choose from; one or none: the actor sees a single provider.</param>
public sealed record CohortBoard(DateOnly Today, IReadOnlyList<BoardColumn> Columns, int Older, IReadOnlyList<BoardProvider> Providers)
{
    public int Classes => Columns.Sum(column => column.Cards.Count);
}

public sealed record BoardProvider(Guid Id, string Name);

public sealed record BoardColumn(string Name, IReadOnlyList<BoardCard> Cards)
{
    public int People => Cards.Sum(card => card.People);
}

/// <param name="NextHref">Null when nothing is asked of this actor.</param>
/// <param name="Provider">Null where the actor sees one provider only.</param>
public sealed record BoardCard(
    CohortId Id, string Name, string Goal, string? Provider, int People, DateOnly StartsOn, DateOnly? EndsOn, int Percent, string Caption,
    string Next, string? NextHref, IReadOnlyList<BoardMark> Marks);

/// <summary>Something about a class that a date or a decision has put in danger.</summary>
public sealed record BoardMark(string Text, string Glyph, Tone Tone, string? Href);
