using KangyangCase.App.Importing;
using KangyangCase.App.Security;
using KangyangCase.Domain.Common;

namespace KangyangCase.App.Features.Cohorts;

/// <summary>A file as uploaded.</summary>
public sealed record RosterFile(byte[] Content, string Name);

/// <summary>An uploaded roster while somebody looks at it. Lives in the memory of its circuit and nowhere else; nothing of it is written.</summary>
public sealed class RosterDraft
{
    private readonly RosterFile file;
    private readonly SheetTable table;
    private readonly Dictionary<(int Row, RosterColumn Field), string> edits = [];
    private int asked;
    private int answered;

    private RosterDraft(RosterFile file, SheetTable table) => (this.file, this.table, Header) = (file, table, table.Header);

    public string FileName => file.Name;

    public RosterHeader Header { get; private set; }

    public int Edits => edits.Count;

    /// <summary>Null until judged.</summary>
    public RosterPreview? Preview { get; private set; }

    /// <summary>The preview does not yet show the latest correction: nothing may be confirmed now.</summary>
    public bool IsBehind => asked != answered;

    /// <summary>Columns are guessed well enough to go straight to the rows: the number is found and nothing is left over.</summary>
    public bool MappingIsClear => Header.ColumnOf(RosterColumn.IdentityNumber) is not null && !Header.NotUnderstood.Any();

    /// <summary>Reads the file away from the circuit's own thread.</summary>
    public static async Task<Result<RosterDraft>> OpenAsync(RosterFile file)
    {
        var read = await Task.Run(() => RosterWorkbook.Read(file.Content, file.Name));
        return read.Succeeded ? new RosterDraft(file, read.Value) : read.Refusal;
    }

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

    /// <summary>What a column of the file holds.</summary>
    public void Map(int column, RosterColumn? field) => Header = Header.With(column, field);

    /// <summary>The first filled cells of a column, long numbers masked.</summary>
    public IEnumerable<string> Samples(int column) => table.Rows.Where(row => row.Number > Header.LastRow)
        .Select(row => row[column].Text.Trim()).Where(text => text.Length > 0).Take(3).Select(RosterFreeText.Masked);

    /// <summary>Checks every row anew and asks the database about its people.</summary>
    /// <returns>False when the class is no longer the actor's to import into.</returns>
    public async Task<bool> JudgeAsync(RosterPreviewQueries queries, Actor actor, ImportTarget target)
    {
        var mine = ++asked;
        var (header, typed) = (Header, new Dictionary<(int Row, RosterColumn Field), string>(edits));
        var report = await Task.Run(() => RosterChecker.Check(table, target.Cohort, target.Rules, header, typed));
        var preview = await queries.JudgeAsync(actor, target.Id, report);
        // Of two corrections in a row the later one is the truth, whichever is answered first.
        if (mine == asked) (Preview, answered) = (preview ?? Preview, mine);
        return preview is not null;
    }

    /// <summary>The user's own workbook with reasons and colours.</summary>
    public Task<byte[]> ErrorWorkbookAsync()
    {
        var report = (Preview ?? throw new InvalidOperationException("The roster was not judged yet.")).Report;
        return Task.Run(() => RosterErrorWorkbook.Write(file.Content, table, report));
    }
}
