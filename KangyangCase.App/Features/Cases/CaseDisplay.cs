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
    public static (string Glyph, string? Look) MarkOf(string action) => action.Split('.')[0] switch
    {
        _ when action.EndsWith("sent-back", StringComparison.Ordinal) || action.EndsWith("returned", StringComparison.Ordinal) => (Glyphs.AssignmentReturn, "ky-tone-warning"),
        _ when action.EndsWith("revealed", StringComparison.Ordinal) => (Glyphs.Visibility, null),
        _ when action.EndsWith("exited", StringComparison.Ordinal) => (Glyphs.PersonOff, "ky-tone-warning"),
        "certificate" => (Glyphs.WorkspacePremium, "ky-tone-jade"),
        "posting" => (Glyphs.Campaign, null),
        "assessment" or "candidate" => (Glyphs.FactCheck, null),
        "mark" or "marks" => (Glyphs.EditNote, null),
        "attendance" => (Glyphs.EventAvailable, null),
        "enrollment" or "training" => (Glyphs.School, null),
        _ => (Glyphs.FolderShared, null),
    };
}
