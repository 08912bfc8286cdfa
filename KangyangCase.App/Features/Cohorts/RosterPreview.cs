using KangyangCase.App.Importing;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Trainees;

namespace KangyangCase.App.Features.Cohorts;

/// <summary>What becomes of a row, in the order of what needs a person's eye.</summary>
public enum RowFate
{
    Error,
    Duplicate,

    /// <summary>Written; somebody should look.</summary>
    Warning,

    /// <summary>更新: the person is on file already and gets a further case.</summary>
    Update,

    /// <summary>新增: person and case are new.</summary>
    New,
}

/// <summary>The class a roster goes into, and what its rows are judged by.</summary>
public sealed record ImportTarget(CohortId Id, string Name, Goal Goal, DateOnly StartsOn, RosterRules Rules)
{
    public RosterCohort Cohort => new(Goal.Name, Goal.Level, StartsOn);
}

/// <summary>A row as the checker left it, with what the database adds to it.</summary>
/// <param name="Known">The trainee with this document; null when the person is new.</param>
/// <param name="Previous">The exited case with the same goal that a new one continues.</param>
public sealed record PreviewRow(RosterRow Row, TraineeId? Known, CaseFileId? Previous)
{
    public bool WillBeWritten => Row.Outcome.IsImportable();

    public RowFate Fate => Row.Outcome switch
    {
        RosterOutcome.Error => RowFate.Error,
        RosterOutcome.Duplicate => RowFate.Duplicate,
        RosterOutcome.Warning => RowFate.Warning,
        RosterOutcome.Ok => Known is null ? RowFate.New : RowFate.Update,
    };
}

/// <summary>What an import would do, row by row. Nothing is written yet.</summary>
/// <param name="Checked">The report without the database's answers: what is judged again at the end.</param>
public sealed record RosterPreview(RosterReport Checked, IReadOnlyList<PreviewRow> Rows)
{
    /// <summary>The report with the database's answers: what the error workbook shows.</summary>
    public RosterReport Report => Checked with { Rows = [.. Rows.Select(row => row.Row)] };

    public int Written => Rows.Count(row => row.WillBeWritten);

    public int Skipped => Rows.Count - Written;

    public int Count(RowFate fate) => Rows.Count(row => row.Fate == fate);
}
