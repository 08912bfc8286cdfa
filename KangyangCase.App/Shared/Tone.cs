namespace KangyangCase.App.Shared;

/// <summary>What a colour says. Colour never speaks alone: a text, and mostly an icon, stands beside it.</summary>
public enum Tone
{
    Neutral,
    /// <summary>Blue: under way, or you can act here.</summary>
    Info,
    /// <summary>Jade: earned, done, saved. Nothing else.</summary>
    Jade,
    Success,
    Warning,
    Error,
}

public static class Tones
{
    public static string ChipClass(this Tone tone) => tone switch
    {
        Tone.Neutral => "ky-chip",
        Tone.Info => "ky-chip ky-info",
        Tone.Jade => "ky-chip ky-jade",
        Tone.Success => "ky-chip ky-success",
        Tone.Warning => "ky-chip ky-warning",
        Tone.Error => "ky-chip ky-error",
    };

    /// <summary>Colour of plain text, or an empty string where the text stays ink.</summary>
    public static string TextClass(this Tone tone) => tone switch
    {
        Tone.Neutral or Tone.Info => "",
        Tone.Jade or Tone.Success => "ky-tone-jade",
        Tone.Warning => "ky-tone-warning",
        Tone.Error => "ky-tone-error",
    };
}
