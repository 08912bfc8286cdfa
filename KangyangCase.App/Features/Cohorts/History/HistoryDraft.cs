using KangyangCase.App.Importing;
using KangyangCase.App.Security;
using KangyangCase.Domain.Common;

namespace KangyangCase.App.Features.Cohorts;

/// <summary>A cell corrected in the preview.</summary>
public sealed record HistoryEdit(int ExcelRow, HistoryColumn Field, string Text);

/// <summary>An uploaded history sheet while somebody looks at it. Lives in the memory of its circuit; its page keeps its state as the user's draft. Nothing of it is in the register.</summary>
public sealed class HistoryDraft
{
    private readonly RosterFile file;
    private readonly SheetTable table;
    private readonly HistoryRules rules;
    private readonly Dictionary<(int Row, HistoryColumn Field), string> edits = [];
    private int asked;
    private int answered;

    private HistoryDraft(RosterFile file, SheetTable table, HistoryOwner owner, HistoryRules rules)
    {
        (this.file, this.table, this.rules, Owner) = (file, table, rules, owner);
        Header = HistoryHeader.Of(table.Header);
    }

    public HistoryOwner Owner { get; }

    public string FileName => file.Name;

    public HistoryHeader Header { get; private set; }

    public int Edits => edits.Count;

    /// <summary>Null until judged.</summary>
    public HistoryPreview? Preview { get; private set; }

    /// <summary>The preview does not yet show the latest correction: nothing may be confirmed now.</summary>
    public bool IsBehind => asked != answered;

    public bool MappingIsClear => Header.ColumnOf(HistoryColumn.IdentityNumber) is not null && !Header.NotUnderstood.Any();

    /// <summary>Reads the file away from the circuit's own thread.</summary>
    public static async Task<Result<HistoryDraft>> OpenAsync(RosterFile file, HistoryOwner owner, HistoryRules rules)
    {
        var read = await Task.Run(() => RosterWorkbook.Read(file.Content, file.Name));
        return read.Succeeded ? new HistoryDraft(file, read.Value, owner, rules) : read.Refusal;
    }

    /// <summary>Takes a draft up again; it is still to be judged.</summary>
    public static async Task<Result<HistoryDraft>> FromStateAsync(HistoryDraftState state, HistoryOwner owner, HistoryRules rules)
    {
        var opened = await OpenAsync(state.File, owner, rules);
        if (!opened.Succeeded) return opened;
        foreach (var column in state.Columns) opened.Value.Map(column.Column, column.Field);
        foreach (var edit in state.Edits) opened.Value.Edit(edit);
        return opened;
    }

    public HistoryDraftState ToState() => new(
        file,
        Owner.Id,
        [.. Header.Cells.Select(cell => new MappedHistoryColumn(cell.Column, cell.Field))],
        [.. edits.Select(edit => new HistoryEdit(edit.Key.Row, edit.Key.Field, edit.Value))]);

    public bool IsEdited(int row, HistoryColumn field) => edits.ContainsKey((row, field));

    /// <summary>What the user typed, or what the file says, in full: for the one cell being corrected.</summary>
    public string TextOf(HistoryRow row, HistoryColumn field) => edits.TryGetValue((row.ExcelRow, field), out var typed) ? typed : row.Text(field);

    public void Edit(HistoryEdit edit) => edits[(edit.ExcelRow, edit.Field)] = edit.Text;

    public void Map(int column, HistoryColumn? field) => Header = Header.With(column, field);

    /// <summary>The first filled cells of a column, long numbers masked.</summary>
    public IEnumerable<string> Samples(int column) => table.Rows.Where(row => row.Number > Header.LastRow)
        .Select(row => row[column].Text.Trim()).Where(text => text.Length > 0).Take(3).Select(RosterFreeText.Masked);

    /// <summary>Checks every row anew and asks the database about it.</summary>
    /// <returns>False when the organization is no longer the actor's to import for.</returns>
    public async Task<bool> JudgeAsync(HistoryQueries queries, Actor actor)
    {
        var mine = ++asked;
        var (header, typed) = (Header, new Dictionary<(int Row, HistoryColumn Field), string>(edits));
        var report = await Task.Run(() => HistoryChecker.Check(table, rules.Catalogue, rules.Today, header, typed));
        var preview = await queries.JudgeAsync(actor, Owner.Id, report);
        // Of two corrections in a row the later one is the truth, whichever is answered first.
        if (mine == asked) (Preview, answered) = (preview ?? Preview, mine);
        return preview is not null;
    }

    /// <summary>The user's own workbook with reasons and colours.</summary>
    public Task<byte[]> ErrorWorkbookAsync()
    {
        var rows = (Preview ?? throw new InvalidOperationException("The sheet was not judged yet.")).Rows.ToDictionary(row => row.Row.ExcelRow, row => new MarkedRow(
            row.Row.Outcome, [.. row.Row.Problems.Select(problem => new MarkedCell(Header.ColumnOf(problem.Field), problem.Outcome, problem.Message))]));
        return Task.Run(() => RosterErrorWorkbook.Write(file.Content, table, Header.Row, rows));
    }
}
