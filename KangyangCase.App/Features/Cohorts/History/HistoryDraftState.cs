using KangyangCase.App.Importing;
using KangyangCase.Domain.Organizations;

namespace KangyangCase.App.Features.Cohorts;

/// <inheritdoc cref="RosterDraftState"/>
public sealed record HistoryDraftState(RosterFile File, OrganizationId Owner, IReadOnlyList<MappedHistoryColumn> Columns, IReadOnlyList<HistoryEdit> Edits)
{
    public byte[] ToBytes() => FileDraftBytes.Write(this with { File = File with { Content = [] } }, File.Content);

    /// <inheritdoc cref="RosterDraftState.FromBytes"/>
    public static HistoryDraftState? FromBytes(byte[] bytes) =>
        FileDraftBytes.Read<HistoryDraftState>(bytes) is ({ File: not null, Columns: not null, Edits: not null } state, var file)
            ? state with { File = state.File with { Content = file } }
            : null;
}

/// <inheritdoc cref="MappedColumn"/>
public sealed record MappedHistoryColumn(int Column, HistoryColumn? Field);
