using KangyangCase.App.Importing;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Organizations;
using KangyangCase.Domain.Trainees;

namespace KangyangCase.App.Features.Cohorts;

/// <summary>What a row would do to the database.</summary>
/// <param name="Known">The person on file; null: to be registered.</param>
/// <param name="Case">A historical case of the same organization that the row adds to; null: to be opened, once per person and goal.</param>
/// <param name="Previous">The organization's exited case with the same goal.</param>
/// <param name="Cohort">A past class on file that the row joins; null: to be created, once per name.</param>
/// <param name="Assessor">The organization on file that issued the certificate.</param>
public sealed record HistoryEffect(
    TraineeId? Known, CaseFileId? Case, CaseFileId? Previous, CohortId? Cohort, bool WritesClass, bool WritesCertificate, OrganizationId? Assessor);

public sealed record HistoryPreviewRow(HistoryRow Row, HistoryEffect Effect)
{
    public bool WillBeWritten => Row.Outcome.IsImportable();

    public RowFate Fate => Row.Outcome switch
    {
        RosterOutcome.Error => RowFate.Error,
        RosterOutcome.Duplicate => RowFate.Duplicate,
        RosterOutcome.Warning => RowFate.Warning,
        RosterOutcome.Ok => Effect.Known is null ? RowFate.New : RowFate.Update,
    };
}

public sealed record HistoryPreview(HistoryReport Checked, IReadOnlyList<HistoryPreviewRow> Rows)
{
    public int Written => Rows.Count(row => row.WillBeWritten);

    public int Skipped => Rows.Count - Written;

    public int Count(RowFate fate) => Rows.Count(row => row.Fate == fate);
}
