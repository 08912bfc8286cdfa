using KangyangCase.App.Printing.Fonts;
using KangyangCase.App.Printing.Layout;
using KangyangCase.Domain.Common;

namespace KangyangCase.App.Printing.Documents;

/// <summary>A page while it is being put together for one person. The first thing that cannot be printed stands as its refusal.</summary>
internal sealed class SheetDraft(Typography typography, string person)
{
    private readonly List<PrintItem> items = [];

    public Refusal? Refusal { get; private set; }

    public IReadOnlyList<PrintItem> Items => items;

    public void Add(PrintItem item) => items.Add(item);

    public void Refuse(Refusal refusal) => Refusal ??= refusal;

    /// <summary>One line that must fit its box as it is.</summary>
    public void Line(Box box, string field, string text, TextStyle style, Align align = Align.Left)
    {
        if (!Drawable(field, text, style.Font))
            return;
        if (typography.Width(text, style) > box.Width)
            Refuse(PrintingErrors.ValueTooLong(person, field));
        items.Add(typography.Place(box, text, style, align));
    }

    public void Name(Box box, string field, string name, TextStyle style) =>
        Fitted(box, field, name, style.Font, () => TextFitting.Name(typography, name, style, box.Width), PrintingErrors.NameTooLong(person));

    public void Term(Box box, string field, string text, TextStyle style) =>
        Fitted(box, field, text, style.Font, () => TextFitting.Term(typography, text, style, box.Width), PrintingErrors.ValueTooLong(person, field));

    /// <param name="pitch">From line to line, in mm.</param>
    public void Paragraph(Box box, string field, string text, TextStyle style, double pitch, double indentEm)
    {
        if (!Drawable(field, text, style.Font))
            return;
        var room = (int)Math.Round(box.Height / pitch);
        if (LineBreaking.Fill(typography, text, style, box.Width, indentEm) is not { } lines || lines.Count > room)
        {
            Refuse(PrintingErrors.BodyTooLong(person, room));
            return;
        }
        items.AddRange(lines.Select((line, i) => new TextLine(
            box.X + line.Indent, typography.Baseline(box.Y + pitch * (i + 0.5), style), line.Text, style, line.Gap)));
    }

    private void Fitted(Box box, string field, string text, LogicalFont font, Func<FittedText?> fit, Refusal tooLong)
    {
        if (!Drawable(field, text, font))
            return;
        if (fit() is { } fitted)
            items.AddRange(fitted.Place(typography, box));
        else
            Refuse(tooLong);
    }

    private bool Drawable(string field, string text, LogicalFont font)
    {
        if (string.IsNullOrWhiteSpace(text))
            Refuse(PrintingErrors.BlankField(person, field));
        else if (typography.FirstMissing(text, font) is { } missing)
            Refuse(PrintingErrors.CharacterMissing(person, field, missing));
        return Refusal is null;
    }
}
