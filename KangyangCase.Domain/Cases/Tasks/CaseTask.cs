using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Cases.Tasks;

public readonly record struct CaseTaskId(Guid Value) : ITypedId
{
    public static CaseTaskId New() => new(Guid.CreateVersion7());
}

/// <summary>手工任务: something a person asked for on a case. Its due date is a day, or so many working days after an anchor, then computed each time.</summary>
public sealed class CaseTask
{
    public const int TitleLimit = 60;
    public const int NoteLimit = 200;
    public const int MostWorkingDays = 250;

    private CaseTask(
        CaseTaskId id, CaseFileId caseId, string title, string? note, DateOnly? dueOn, TaskAnchor? anchor, int? workingDays,
        Guid ownerId, Guid createdBy, DateOnly createdOn, DateOnly? doneOn, Guid? doneBy, string? doneNote)
    {
        Id = id;
        CaseId = caseId;
        Title = title;
        Note = note;
        DueOn = dueOn;
        Anchor = anchor;
        WorkingDays = workingDays;
        OwnerId = ownerId;
        CreatedBy = createdBy;
        CreatedOn = createdOn;
        DoneOn = doneOn;
        DoneBy = doneBy;
        DoneNote = doneNote;
    }

    public CaseTaskId Id { get; }

    public CaseFileId CaseId { get; }

    public string Title { get; }

    public string? Note { get; }

    /// <summary>The fixed day; null when it hangs on an anchor or has no limit.</summary>
    public DateOnly? DueOn { get; }

    public TaskAnchor? Anchor { get; }

    public int? WorkingDays { get; }

    public Guid OwnerId { get; private set; }

    public Guid CreatedBy { get; }

    public DateOnly CreatedOn { get; }

    public DateOnly? DoneOn { get; private set; }

    public Guid? DoneBy { get; private set; }

    public string? DoneNote { get; private set; }

    public static Result<CaseTask> Add(CaseFileId caseFile, TaskDraft draft, Guid owner, Guid by, DateOnly on)
    {
        if (Refusal.Of(draft.Faults()) is { } refused) return refused;
        var anchored = draft.Anchor is not null;
        return new CaseTask(
            CaseTaskId.New(), caseFile, draft.Title.Trim(), Clean(draft.Note), anchored ? null : draft.DueOn, draft.Anchor, anchored ? draft.WorkingDays : null,
            owner, by, on, null, null, null);
    }

    public TaskDue Due(TaskAnchors anchors, Calendars.WorkingCalendar calendar) =>
        Anchor is { } anchor ? TaskDue.After(anchor, anchors.Of(anchor), WorkingDays ?? 0, calendar)
        : DueOn is { } day ? TaskDue.Fixed(day)
        : TaskDue.None;

    public Result HandOver(Guid to)
    {
        if (DoneOn is { } day) return TaskErrors.AlreadyDone(day);
        if (OwnerId == to) return TaskErrors.SameOwner;
        OwnerId = to;
        return Result.Success;
    }

    public Result Complete(string? note, Guid by, DateOnly on)
    {
        if (DoneOn is { } day) return TaskErrors.AlreadyDone(day);
        if (string.IsNullOrWhiteSpace(note)) return TaskErrors.NoteMissing;
        if (note.Trim().Length > NoteLimit) return TaskErrors.NoteTooLong;
        (DoneOn, DoneBy, DoneNote) = (on, by, note.Trim());
        return Result.Success;
    }

    public Result Reopen()
    {
        if (DoneOn is null) return TaskErrors.NotDone;
        (DoneOn, DoneBy, DoneNote) = (null, null, null);
        return Result.Success;
    }

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
