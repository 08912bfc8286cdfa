using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Cases.Tasks;

/// <summary>A hand-made task as typed into the form.</summary>
/// <param name="Anchor">Given: the day is computed from it and <paramref name="DueOn"/> does not count.</param>
public sealed record TaskDraft(string Title, string? Note, DateOnly? DueOn, TaskAnchor? Anchor = null, int? WorkingDays = null)
{
    /// <summary>All at once, so that the form is mended in one go.</summary>
    public IReadOnlyList<Refusal> Faults()
    {
        List<Refusal> faults = [];
        if (string.IsNullOrWhiteSpace(Title)) faults.Add(TaskErrors.TitleMissing);
        if (Title.Trim().Length > CaseTask.TitleLimit) faults.Add(TaskErrors.TitleTooLong);
        if (Note?.Trim().Length > CaseTask.NoteLimit) faults.Add(TaskErrors.NoteTooLong);
        if (Anchor is { } anchor && !TaskAnchors.Choices.Contains(anchor)) faults.Add(TaskErrors.AnchorUnknown);
        if (Anchor is not null && WorkingDays is not (>= 0 and <= CaseTask.MostWorkingDays)) faults.Add(TaskErrors.WorkingDaysOutOfRange);
        return faults;
    }
}
