using KangyangCase.App.Shared;
using KangyangCase.Domain.Attachments;

namespace KangyangCase.App.Features.Attachments;

public static class AttachmentDisplay
{
    public static (string Label, Tone Tone, string Glyph) Look(this ScanStatus scan) => scan switch
    {
        ScanStatus.Unscanned => ("未扫描", Tone.Warning, Glyphs.WarningAmber),
        ScanStatus.Clean => ("已扫描", Tone.Success, Glyphs.CheckCircle),
    };

    public static (string Label, Tone Tone, string Glyph) Look(this AttachmentState state) => state switch
    {
        AttachmentState.Present => ("在用", Tone.Success, Glyphs.CheckCircle),
        AttachmentState.Replaced => ("已换下", Tone.Neutral, Glyphs.History),
        AttachmentState.Removed => ("已删除", Tone.Neutral, Glyphs.DeleteOutline),
    };

    public static string Size(int bytes) => bytes < 1024 * 1024 ? $"{Math.Max(1, bytes / 1024)} KB" : $"{bytes / 1024.0 / 1024:0.0} MB";
}
