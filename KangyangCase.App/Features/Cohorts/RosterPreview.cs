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

    /// <summary>冲突: the file contradicts what somebody decided by hand.</summary>
    Conflict,
    Duplicate,

    /// <summary>Written; somebody should look.</summary>
    Warning,

    /// <summary>更新: the person is on file already, and gets a further case or is put right.</summary>
    Update,

    /// <summary>新增: person and case are new.</summary>
    New,

    /// <summary>无变化: of the class already, and the file says nothing new.</summary>
    Unchanged,
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
    /// <summary>Null: not of this class yet.</summary>
    public ClassPlace? Place { get; init; }

    public IReadOnlyList<FactChange> Changes { get; init; } = [];

    /// <summary>The user's word on this row's conflicts: the file, not what is on file.</summary>
    public bool TakeFile { get; init; }

    public bool HasConflict => Changes.Any(change => change.ByHand);

    public IEnumerable<FactChange> Applied => Changes.Where(change => !change.ByHand || TakeFile);

    public bool WillBeWritten => WillEnter || WillBeUpdated;

    public bool WillEnter => Row.Outcome.IsImportable() && Place is null;

    public bool WillBeUpdated => Row.Outcome.IsImportable() && Place is not null && Applied.Any();

    public RowFate Fate => Row.Outcome switch
    {
        RosterOutcome.Error => RowFate.Error,
        RosterOutcome.Duplicate => RowFate.Duplicate,
        RosterOutcome.Ok or RosterOutcome.Warning when HasConflict => RowFate.Conflict,
        RosterOutcome.Ok or RosterOutcome.Warning when Place is not null => Changes.Count > 0 ? RowFate.Update : RowFate.Unchanged,
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

    public int Written { get; } = Rows.Count(row => row.WillBeWritten);

    /// <summary>People who enter the class.</summary>
    public int Entering => Rows.Count(row => row.WillEnter);

    /// <summary>Rows that are wrong, or somebody's second.</summary>
    public int Skipped => Rows.Count(row => !row.Row.Outcome.IsImportable());

    public int Conflicts => Count(RowFate.Conflict);

    public int Count(RowFate fate) => fates.GetValueOrDefault(fate);

    private readonly Dictionary<RowFate, int> fates = Rows.GroupBy(row => row.Fate).ToDictionary(same => same.Key, same => same.Count());
}
