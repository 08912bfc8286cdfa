namespace KangyangCase.App.Printing.Layout;

/// <summary>A paper as data; an engine turns it into bytes. Two equal documents give the same bytes.</summary>
/// <param name="Subject">Which paper this is: 职业技能等级证书.</param>
/// <param name="DatedOn">Goes into the file as its creation date, so that it does not depend on when it is printed.</param>
public sealed record PrintDocument(string Title, string Subject, string Author, DateOnly DatedOn, IReadOnlyList<PrintPage> Pages);

/// <param name="Width">In mm.</param>
/// <param name="Height">In mm.</param>
/// <param name="Items">Painted in this order, later ones over earlier ones.</param>
public sealed record PrintPage(double Width, double Height, IReadOnlyList<PrintItem> Items)
{
    public static PrintPage A4Landscape(IReadOnlyList<PrintItem> items) => new(297, 210, items);

    public static PrintPage A4Portrait(IReadOnlyList<PrintItem> items) => new(210, 297, items);
}
