using KangyangCase.Domain.Assessments;

namespace KangyangCase.App.Features.Assessments;

/// <summary>Somebody else's mark stands where this examiner typed another.</summary>
/// <param name="Stored">What stands there now; empty when it was cleared.</param>
public sealed record SheetConflict(int Row, int Column, string Mine, string Stored);

/// <summary>One open score sheet: what is stored, and what was typed but could not be.</summary>
public sealed class SheetSession(ScoreSheetView view)
{
    private readonly SortedDictionary<(int Row, int Column), string> refused = [];
    private readonly SortedDictionary<(int Row, int Column), SheetConflict> conflicts = [];

    public ScoreSheetView View { get; private set; } = view;

    /// <summary>Shown, not yet written; null when nothing is pasted.</summary>
    public SheetPaste? Paste { get; set; }

    public SheetConflict? FirstConflict => conflicts.Values.FirstOrDefault();

    public int UnsavedCount => refused.Count + conflicts.Count;

    public SheetStatistics Statistics => SheetStatistics.Of(View.Components, View.Rows.Select((row, index) => (row.Verdict, UnsavedIn(index) == 0)));

    /// <summary>Why the sheet cannot be submitted yet; null when it can.</summary>
    public string? SubmitBlock =>
        View.Rows.Count == 0 ? "没有审核通过的考生"
        : Paste is not null ? "请先填入或放弃粘贴的内容"
        : UnsavedCount > 0 ? $"有 {UnsavedCount} 格未保存"
        : Statistics.Unfinished > 0 ? $"还有 {Statistics.Unfinished} 人未录完"
        : null;

    public int UnsavedIn(int row) => refused.Keys.Count(key => key.Row == row) + conflicts.Keys.Count(key => key.Row == row);

    /// <summary>What is wrong in a row, in words; null when nothing is.</summary>
    public string? ProblemIn(int row) =>
        refused.Where(entry => entry.Key.Row == row).Select(entry => $"{View.Components[entry.Key.Column].Label()}：{entry.Value}").FirstOrDefault()
        ?? conflicts.Where(entry => entry.Key.Row == row).Select(entry => $"{View.Components[entry.Key.Column].Label()}已被他人改动").FirstOrDefault();

    /// <summary>Takes the answers to a save in.</summary>
    public void Note(IEnumerable<(SheetEdit Edit, RecordMarks.Answer Answer)> answers)
    {
        foreach (var (edit, answer) in answers)
        {
            var key = (edit.Row, edit.Column);
            refused.Remove(key);
            conflicts.Remove(key);
            if (answer.Outcome == CellOutcome.Refused) refused[key] = answer.Refusal?.Message ?? "";
            if (answer.Outcome == CellOutcome.Conflict) conflicts[key] = new(edit.Row, edit.Column, edit.Text, answer.Stored);
        }
    }

    /// <summary>The conflict was decided; what follows comes back as an edit.</summary>
    public void Settle(SheetConflict conflict) => conflicts.Remove((conflict.Row, conflict.Column));

    /// <summary>Takes in the sheet as it stands now.</summary>
    /// <returns>Cells that hold something else than before, by whoever's hand. Null when people were added or taken off: read the page anew.</returns>
    public IReadOnlyList<SheetCell>? Refresh(ScoreSheetView fresh)
    {
        var before = View;
        if (!fresh.Rows.Select(row => row.Assessment).SequenceEqual(before.Rows.Select(row => row.Assessment))) return null;
        // A sheet that was locked meanwhile stays open here until a save says so: what is being typed must not vanish.
        View = fresh with { MayEdit = before.MayEdit };
        return [.. fresh.Rows.SelectMany((row, index) => row.Texts.Index().Where(cell => cell.Item != before.Rows[index].Texts[cell.Index])
            .Select(cell => SheetCell.Holding(index, cell.Index, cell.Item)))];
    }
}
