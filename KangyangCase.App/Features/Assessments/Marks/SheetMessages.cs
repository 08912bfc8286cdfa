namespace KangyangCase.App.Features.Assessments;

// What travels between the sheet's script and the page. Short names and row numbers: a circuit message is small.

/// <summary>One cell to save.</summary>
/// <param name="Base">What the cell showed before it was typed in.</param>
public sealed record SheetEdit(int Row, int Column, string Text, string Base);

/// <summary>One cell as it is to be shown.</summary>
/// <param name="State"><c>stored</c>, <c>refused</c>, <c>conflict</c>.</param>
public sealed record SheetCell(int Row, int Column, string Text, string State, string? Message)
{
    public static SheetCell Holding(int row, int column, string text) => new(row, column, text, "stored", null);

    public static SheetCell Answering(SheetEdit edit, RecordMarks.Answer answer) =>
        new(edit.Row, edit.Column, answer.Stored, StateOf(answer.Outcome), MessageOf(answer));

    public static SheetCell Previewing(PastedCell cell) =>
        new(cell.Row, cell.Column, cell.Text, cell.Problem is null ? "stored" : "refused", cell.Problem);

    private static string StateOf(CellOutcome outcome) => outcome switch
    {
        CellOutcome.Saved or CellOutcome.Unchanged => "stored",
        CellOutcome.Refused => "refused",
        CellOutcome.Conflict => "conflict",
    };

    private static string? MessageOf(RecordMarks.Answer answer) => answer.Outcome switch
    {
        CellOutcome.Saved or CellOutcome.Unchanged => null,
        CellOutcome.Refused => answer.Refusal?.Message,
        CellOutcome.Conflict => answer.Stored.Length == 0 ? "他人已清空这一格" : $"他人已录为 {answer.Stored}",
    };
}

/// <summary>Answer to a save.</summary>
/// <param name="Cells">One per edit, then every other cell that changed meanwhile.</param>
public sealed record SheetReply(SheetFate Fate, IReadOnlyList<SheetCell> Cells);

/// <summary>What the script does next. Travels as its number.</summary>
public enum SheetFate
{
    Done = 0,

    /// <summary>The database was busy: the same edits are sent again.</summary>
    Again = 1,

    /// <summary>The sheet is locked or out of reach: what was typed stays on screen, unsaved.</summary>
    Stopped = 2,
}
