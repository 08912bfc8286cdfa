using KangyangCase.App.Importing;

namespace KangyangCase.App.Features.Cohorts;

/// <summary>Everything of a draft that its user did, and the file it is done to: enough to go on with it later, elsewhere.</summary>
/// <param name="Columns">What the columns of the file hold, all of them in order.</param>
/// <param name="Edits">Corrected cells; they hold personal numbers in full.</param>
/// <param name="TakeFile">Excel rows whose conflicts go to the file.</param>
public sealed record RosterDraftState(RosterFile File, IReadOnlyList<MappedColumn> Columns, IReadOnlyList<CellEdit> Edits, IReadOnlyList<int> TakeFile)
{
    public byte[] ToBytes() => FileDraftBytes.Write(this with { File = File with { Content = [] } }, File.Content);

    /// <summary>Null: written by another version of the program.</summary>
    public static RosterDraftState? FromBytes(byte[] bytes) =>
        FileDraftBytes.Read<RosterDraftState>(bytes) is ({ File: not null, Columns: not null, Edits: not null, TakeFile: not null } state, var file)
            ? state with { File = state.File with { Content = file } }
            : null;
}

/// <param name="Column">From 0.</param>
/// <param name="Field">Null: of no use.</param>
public sealed record MappedColumn(int Column, RosterColumn? Field);

/// <summary>A cell corrected in the preview.</summary>
public sealed record CellEdit(int ExcelRow, RosterColumn Field, string Text);
