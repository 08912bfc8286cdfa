using KangyangCase.Domain.Certificates;

namespace KangyangCase.App.Features.Verification;

/// <summary>What the public learns about a certificate.</summary>
/// <param name="History">Set for a certificate issued before, or outside, this system: its kind. The level may then be empty.</param>
/// <param name="MaskedName">李**: the first character only.</param>
public sealed record PublicAnswer(
    bool Valid, string Number, string MaskedName, string Occupation, string WorkType, string Level, string Organization, DateOnly IssuedOn, DateOnly? RevokedOn, bool IsDemo, HistoricalKind? History = null)
{
    private const int MostStars = 3;

    /// <summary>The first code point, then a star for each further one, three at most: length tells nothing about long names.</summary>
    public static string Mask(string name)
    {
        var runes = name.EnumerateRunes().ToList();
        return runes.Count == 0 ? "" : runes[0] + new string('*', Math.Clamp(runes.Count - 1, 1, MostStars));
    }
}
