namespace KangyangCase.Domain.Assessments;

/// <summary>How far a plan's score sheet has got; derived from its marks and its lock.</summary>
public enum SheetState
{
    /// <summary>No mark yet.</summary>
    Waiting,

    /// <summary>Some marks, not submitted.</summary>
    Started,

    /// <summary>Given back by a reviewer for correction.</summary>
    Returned,

    /// <summary>Locked.</summary>
    Submitted,
}

public static class SheetStates
{
    public static SheetState Of(bool submitted, string? returnedReason, bool anyMark) =>
        submitted ? SheetState.Submitted
        : returnedReason is not null ? SheetState.Returned
        : anyMark ? SheetState.Started
        : SheetState.Waiting;
}
