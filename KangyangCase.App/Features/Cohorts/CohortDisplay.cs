using KangyangCase.App.Shared;
using KangyangCase.Domain.Cases;

namespace KangyangCase.App.Features.Cohorts;

/// <summary>How stages and states of a class look.</summary>
public static class CohortDisplay
{
    private const int Done = 6;

    public static string Label(this CohortState state) => state switch
    {
        CohortState.Coming => "未开班",
        CohortState.Running => "进行中",
        CohortState.Over => "已过结束日期",
    };

    /// <summary>Place on the six-part track; null for those no longer on the way.</summary>
    public static int? TrackIndex(CaseStage stage) => stage switch
    {
        CaseStage.Enrolled => 1,
        CaseStage.InTraining => 2,
        CaseStage.Completed or CaseStage.PutForward or CaseStage.SentBack or CaseStage.AwaitingAssessment or CaseStage.Passed => 3,
        CaseStage.Posted or CaseStage.UnderObjection => 4,
        CaseStage.ReadyToIssue => 5,
        CaseStage.Certified => Done,
        CaseStage.NotPassed or CaseStage.Stopped or CaseStage.Revoked or CaseStage.Exited => null,
    };

    public static Tone ToneOf(CaseStage stage) => stage switch
    {
        CaseStage.Enrolled or CaseStage.Exited => Tone.Neutral,
        CaseStage.InTraining or CaseStage.Completed or CaseStage.PutForward or CaseStage.AwaitingAssessment or CaseStage.Passed or CaseStage.Posted
            or CaseStage.ReadyToIssue => Tone.Info,
        CaseStage.SentBack or CaseStage.UnderObjection => Tone.Warning,
        CaseStage.NotPassed or CaseStage.Stopped or CaseStage.Revoked => Tone.Error,
        CaseStage.Certified => Tone.Jade,
    };

    public static string GlyphOf(CaseStage stage) => stage switch
    {
        CaseStage.Enrolled => Glyphs.Schedule,
        CaseStage.InTraining => Glyphs.School,
        CaseStage.Completed => Glyphs.TaskAlt,
        CaseStage.PutForward => Glyphs.HourglassEmpty,
        CaseStage.SentBack => Glyphs.AssignmentReturn,
        CaseStage.AwaitingAssessment => Glyphs.EditNote,
        CaseStage.NotPassed => Glyphs.HighlightOff,
        CaseStage.Passed => Glyphs.CheckCircle,
        CaseStage.Posted => Glyphs.Campaign,
        CaseStage.UnderObjection => Glyphs.Gavel,
        CaseStage.Stopped => Glyphs.Block,
        CaseStage.ReadyToIssue => Glyphs.Approval,
        CaseStage.Certified => Glyphs.WorkspacePremium,
        CaseStage.Revoked => Glyphs.Cancel,
        CaseStage.Exited => Glyphs.PersonOff,
    };
}
