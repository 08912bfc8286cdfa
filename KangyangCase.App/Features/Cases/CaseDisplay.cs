using KangyangCase.App.Shared;
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

    /// <summary>The mark beside a row of the timeline; the sentence says the same.</summary>
    public static (string Glyph, string? Look) MarkOf(string action) => action switch
    {
        "candidate.sent-back" or "assessment.marks-returned" or "assessment.result-returned" => (Glyphs.AssignmentReturn, "ky-tone-warning"),
        "objection.raised" => (Glyphs.PanTool, "ky-tone-warning"),
        "case.exited" => (Glyphs.PersonOff, "ky-tone-warning"),
        "case.returned" => (Glyphs.Undo, null),
        "trainee.number-revealed" => (Glyphs.Visibility, null),
        "certificate.issued" => (Glyphs.WorkspacePremium, "ky-tone-jade"),
        "certificate.revoked" => (Glyphs.Cancel, "ky-tone-warning"),
        _ => (GlyphOf(action.Split('.')[0]), null),
    };

    private static string GlyphOf(string subject) => subject switch
    {
        "certificate" => Glyphs.Print,
        "posting" => Glyphs.Campaign,
        "objection" => Glyphs.Gavel,
        "candidate" => Glyphs.FactCheck,
        "assessment" => Glyphs.EditNote,
        "attendance" => Glyphs.EventAvailable,
        "training" => Glyphs.School,
        _ => Glyphs.FolderShared,
    };
}
