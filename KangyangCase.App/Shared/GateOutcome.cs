namespace KangyangCase.App.Shared;

public enum GateOutcome
{
    Met,
    /// <summary>Time alone cures it.</summary>
    NotYet,
    NotMet,
    /// <summary>Neither passes nor blocks: somebody confirms in writing.</summary>
    Unset,
    /// <summary>A paper has to be handed in.</summary>
    Missing,
}

public static class GateOutcomes
{
    public static string Glyph(this GateOutcome outcome) => outcome switch
    {
        GateOutcome.Met => Glyphs.CheckCircle,
        GateOutcome.NotYet => Glyphs.HourglassEmpty,
        GateOutcome.NotMet => Glyphs.Cancel,
        GateOutcome.Unset => Glyphs.HelpOutline,
        GateOutcome.Missing => Glyphs.AttachFile,
    };

    public static string TextClass(this GateOutcome outcome) => outcome switch
    {
        GateOutcome.Met => "ky-ok",
        GateOutcome.NotYet or GateOutcome.Unset or GateOutcome.Missing => "ky-no",
        GateOutcome.NotMet => "ky-tone-error",
    };

    public static string StampClass(this GateOutcome outcome) => outcome switch
    {
        GateOutcome.Met => "ky-stamp ky-ok",
        GateOutcome.NotYet or GateOutcome.Unset or GateOutcome.Missing => "ky-stamp",
        GateOutcome.NotMet => "ky-stamp ky-bad",
    };
}
