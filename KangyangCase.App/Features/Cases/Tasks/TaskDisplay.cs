using KangyangCase.App.Shared;
using KangyangCase.Domain.Cases.Tasks;

namespace KangyangCase.App.Features.Cases;

public static class TaskDisplay
{
    public static string Label(this TaskTerm term) => term switch
    {
        TaskTerm.DueSoon => "即将到期",
        TaskTerm.Overdue => "已逾期",
    };

    /// <summary>When it is due, in words; the day itself stands beside it.</summary>
    public static (string Text, Tone Tone) Left(TaskDue due, bool overdue, int? workingDaysLeft) =>
        due.On is null ? (due.Basis, Tone.Neutral)
        : overdue ? ("已逾期", Tone.Error)
        : workingDaysLeft switch
        {
            null => ("工作日历尚无数据", Tone.Neutral),
            0 => ("今日到期", Tone.Warning),
            1 => ("剩 1 个工作日", Tone.Warning),
            { } left => ($"剩 {left} 个工作日", Tone.Neutral),
        };

    public static string Glyph(this TaskKind kind) => kind switch
    {
        TaskKind.Document => Glyphs.AttachFile,
        TaskKind.Place => Glyphs.PersonAdd,
        TaskKind.Attendance => Glyphs.EventAvailable,
        TaskKind.Completion => Glyphs.School,
        TaskKind.PutForward => Glyphs.Send,
        TaskKind.SentBack => Glyphs.AssignmentReturn,
        TaskKind.Review => Glyphs.FactCheck,
        TaskKind.Marks => Glyphs.EditNote,
        TaskKind.Posting or TaskKind.PostingEnd => Glyphs.Campaign,
        TaskKind.Objection => Glyphs.Gavel,
        TaskKind.Issue => Glyphs.WorkspacePremium,
        TaskKind.Collection => Glyphs.AssignmentTurnedIn,
        TaskKind.UnsetRule => Glyphs.Rule,
        TaskKind.HandMade => Glyphs.TaskAlt,
    };
}
