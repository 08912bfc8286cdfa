namespace KangyangCase.App.Features.Assessments;

/// <summary>What became of one cell of a score sheet that was sent to be saved.</summary>
public enum CellOutcome
{
    Saved,

    /// <summary>The mark already stood there.</summary>
    Unchanged,

    /// <summary>Not a mark: nothing was written.</summary>
    Refused,

    /// <summary>Somebody else changed the cell after it was shown: nothing was written.</summary>
    Conflict,
}
