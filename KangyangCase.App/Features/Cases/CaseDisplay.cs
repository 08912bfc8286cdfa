using KangyangCase.App.Shared;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Cohorts;

namespace KangyangCase.App.Features.Cases;

public static class CaseDisplay
{
    public static string Label(LessonKind kind) => kind switch
    {
        LessonKind.Theory => "理论",
        LessonKind.Practice => "实操",
        LessonKind.Remote => "线上",
    };

    public static string Label(CandidacyStatus candidacy) => candidacy switch
    {
        CandidacyStatus.PutForward => "待审核",
        CandidacyStatus.Approved => "审核通过",
        CandidacyStatus.SentBack => "退回",
    };

    /// <summary>One session of a person; no mark is something else when the session has not been held.</summary>
    public static (string Text, Tone Tone) Of(AttendanceStatus? mark, bool ahead) =>
        mark is { } known ? Of(known) : ahead ? ("未到", Tone.Neutral) : ("未登记", Tone.Warning);

    private static (string Text, Tone Tone) Of(AttendanceStatus mark) => mark switch
    {
        AttendanceStatus.Present => ("出勤", Tone.Success),
        AttendanceStatus.Absent => ("缺勤", Tone.Error),
        AttendanceStatus.Leave => ("请假", Tone.Warning),
    };

    /// <summary>The mark beside a row of the timeline; the sentence says the same.</summary>
    public static (string Glyph, string? Look) MarkOf(string action) => action switch
    {
        "candidate.sent-back" or "assessment.marks-returned" or "assessment.result-returned" => (Glyphs.AssignmentReturn, "ky-tone-warning"),
        "objection.raised" => (Glyphs.PanTool, "ky-tone-warning"),
        "case.exited" => (Glyphs.PersonOff, "ky-tone-warning"),
        "case.handed-over" or "task.handed-over" => (Glyphs.SwapHoriz, null),
        "case.printed" => (Glyphs.Print, null),
        "certificate.collected" => (Glyphs.AssignmentTurnedIn, "ky-tone-jade"),
        "case.returned" => (Glyphs.Undo, null),
        "trainee.number-revealed" => (Glyphs.Visibility, null),
        "certificate.issued" => (Glyphs.WorkspacePremium, "ky-tone-jade"),
        "certificate.revoked" => (Glyphs.Cancel, "ky-tone-warning"),
        _ => (GlyphOf(action.Split('.')[0]), null),
    };

    private static string GlyphOf(string subject) => subject switch
    {
        "certificate" or "certificate-batch" => Glyphs.Print,
        "task" => Glyphs.TaskAlt,
        "cohort" or "roster" or "session" => Glyphs.Groups,
        "plan" => Glyphs.Assignment,
        "rule" or "filing" => Glyphs.Rule,
        "posting" => Glyphs.Campaign,
        "objection" => Glyphs.Gavel,
        "candidate" => Glyphs.FactCheck,
        "assessment" => Glyphs.EditNote,
        "attendance" => Glyphs.EventAvailable,
        "training" => Glyphs.School,
        _ => Glyphs.FolderShared,
    };
}
