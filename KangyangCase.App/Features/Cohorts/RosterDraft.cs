using KangyangCase.App.Importing;
using KangyangCase.App.Security;
using KangyangCase.Domain.Common;

namespace KangyangCase.App.Features.Cohorts;

/// <summary>A file as uploaded.</summary>
public sealed record RosterFile(byte[] Content, string Name);

/// <summary>An uploaded roster while somebody looks at it. Lives in the memory of its circuit; its page keeps its state as the user's draft. Nothing of it is in the register.</summary>
public sealed class RosterDraft
{
    private readonly RosterFile file;
    private readonly SheetTable table;
    private readonly Dictionary<(int Row, RosterColumn Field), string> edits = [];
    private readonly HashSet<int> takeFile = [];
    private int asked;
    private int answered;

    private RosterDraft(RosterFile file, SheetTable table) => (this.file, this.table, Header) = (file, table, table.Header);

    public string FileName => file.Name;

    public RosterHeader Header { get; private set; }

    public int Edits => edits.Count;

    /// <summary>The columns hold something else than was guessed, by the user's word now or before.</summary>
    public bool IsMappingCorrected => Header.Cells.Zip(table.Header.Cells).Any(pair => pair.First.Field != pair.Second.Field);

    /// <summary>The error workbook comes back in the new format.</summary>
    public bool IsOldFormat => table.Kind == RosterFileKind.Xls;

    /// <summary>Rows below the header, people or not.</summary>
    public int Rows => table.Rows.Count(row => row.Number > Header.LastRow);

    /// <summary>Null until judged.</summary>
    public RosterPreview? Preview { get; private set; }

    /// <summary>The preview does not yet show the latest correction: nothing may be confirmed now.</summary>
    public bool IsBehind => asked != answered;

    /// <summary>Columns are guessed well enough to go straight to the rows: the number is found and nothing is left over.</summary>
    public bool MappingIsClear => Header.ColumnOf(RosterColumn.IdentityNumber) is not null && !Header.NotUnderstood.Any();

    /// <summary>Reads the file away from the circuit's own thread.</summary>
    /// <param name="watch">Counts rows.</param>
    /// <exception cref="OperationCanceledException">It was called off.</exception>
    public static async Task<Result<RosterDraft>> OpenAsync(RosterFile file, Watch watch = default)
    {
        var read = await Task.Run(() => RosterWorkbook.Read(file.Content, file.Name, watch));
        return read.Succeeded ? new RosterDraft(file, read.Value) : read.Refusal;
    }

    /// <summary>Takes a draft up again; it is still to be judged.</summary>
    public static async Task<Result<RosterDraft>> FromStateAsync(RosterDraftState state, Watch watch = default)
    {
        var opened = await OpenAsync(state.File, watch);
        if (!opened.Succeeded) return opened;
        var draft = opened.Value;
        draft.MapAll(state.Columns);
        foreach (var edit in state.Edits) draft.Edit(edit.ExcelRow, edit.Field, edit.Text);
        draft.takeFile.UnionWith(state.TakeFile);
        return draft;
    }

    public RosterDraftState ToState() => new(
        file,
        [.. Header.Cells.Select(cell => new MappedColumn(cell.Column, cell.Field))],
        [.. edits.Select(edit => new CellEdit(edit.Key.Row, edit.Key.Field, edit.Value))],
        [.. takeFile.Order()]);

    public bool IsEdited(int row, RosterColumn field) => edits.ContainsKey((row, field));

    /// <summary>What the user typed, or what the file says, in full: for the one cell being corrected.</summary>
    public string TextOf(RosterRow row, RosterColumn field) => edits.TryGetValue((row.ExcelRow, field), out var typed) ? typed : row.Text(field);

    public void Edit(int row, RosterColumn field, string text) => edits[(row, field)] = text;

    /// <summary>A field taken from another column, or (null) from none.</summary>
    public void TakeFrom(RosterColumn field, int? column)
    {
        if (column is { } chosen) Header = Header.With(chosen, field);
        else if (Header.ColumnOf(field) is { } current) Header = Header.With(current, null);
    }

    public void MapAll(IEnumerable<MappedColumn> columns)
    {
        foreach (var column in columns) Header = Header.With(column.Column, column.Field);
    }

    /// <summary>The user's word on conflicts, for one row or (null) for all.</summary>
    public void Decide(int? row, bool forFile)
    {
        if (Preview is not { } preview) return;
        foreach (var one in preview.Rows.Where(one => one.HasConflict && (row is null || one.Row.ExcelRow == row)))
        {
            if (forFile) takeFile.Add(one.Row.ExcelRow);
            else takeFile.Remove(one.Row.ExcelRow);
        }

        Preview = WithDecisions(preview);
    }

    /// <summary>What a column of the file holds.</summary>
    public void Map(int column, RosterColumn? field) => Header = Header.With(column, field);

    /// <summary>The first filled cells of a column, long numbers masked.</summary>
    public IEnumerable<string> Samples(int column) => table.Rows.Where(row => row.Number > Header.LastRow)
        .Select(row => row[column].Text.Trim()).Where(text => text.Length > 0).Take(3).Select(RosterFreeText.Masked);

    /// <summary>Checks every row anew and asks the database about its people.</summary>
    /// <returns>False when the class is no longer the actor's to import into.</returns>
    /// <param name="watch">Counts people.</param>
    /// <exception cref="OperationCanceledException">It was called off; what was judged before stands.</exception>
    public async Task<bool> JudgeAsync(RosterPreviewQueries queries, Actor actor, ImportTarget target, Watch watch = default)
    {
        var mine = ++asked;
        var (header, typed) = (Header, new Dictionary<(int Row, RosterColumn Field), string>(edits));
        var preview = await Task.Run(() => queries.JudgeAsync(
            actor, target.Id, RosterChecker.Check(table, target.Cohort, target.Rules, header, typed, watch), watch));
        // Of two corrections in a row the later one is the truth, whichever is answered first.
        if (mine == asked) (Preview, answered) = (preview is null ? Preview : WithDecisions(preview), mine);
        return preview is not null;
    }

    private RosterPreview WithDecisions(RosterPreview preview) => takeFile.Count == 0 && !preview.Rows.Any(row => row.TakeFile)
        ? preview
        : new(preview.Checked, [.. preview.Rows.Select(row => row with { TakeFile = takeFile.Contains(row.Row.ExcelRow) })]);

    /// <summary>The user's own workbook with reasons and colours.</summary>
    public Task<byte[]> ErrorWorkbookAsync()
    {
        var report = (Preview ?? throw new InvalidOperationException("The roster was not judged yet.")).Report;
        return Task.Run(() => RosterErrorWorkbook.Write(file.Content, table, report));
    }
}
