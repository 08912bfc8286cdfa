using System.Globalization;
using System.Text;

namespace KangyangCase.App.Data.Searching;

/// <summary>
/// A name as the index holds it. Characters are one token each, written as their code point in hexadecimal, because tokenizers
/// do not know the newer Han extensions; so a phrase of any length, one character included, is found as LIKE would find it.
/// </summary>
/// <param name="Characters">u5f20 u6653 u660e.</param>
/// <param name="Initials">Every run of initials, each a token: zxm zx xm z x m.</param>
/// <param name="Syllables">zhang xiao ming; one such line for each way to read the name.</param>
public sealed record NameTokens(string Characters, string Initials, string Syllables)
{
    /// <summary>Longest run of initials kept as a token; a longer one is looked for by its first part.</summary>
    public const int LongestRun = 6;

    private const int MostReadings = 16;

    /// <summary>Stands between two names or readings, so that no phrase runs from one into the next.</summary>
    private const string Break = " 0 ";

    /// <param name="foldedNames">The present name first, then the former ones; folded as <c>PersonName.Folded</c>.</param>
    public static NameTokens Of(IReadOnlyList<string> foldedNames)
    {
        var readings = foldedNames.SelectMany(Readings).ToList();
        var runs = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var reading in readings) AddRuns(string.Concat(reading.Select(syllable => syllable[0])), runs);
        return new(
            string.Join(Break, foldedNames.Select(Phrase)),
            string.Join(' ', runs),
            string.Join(Break, readings.Select(reading => string.Join(' ', reading)).Distinct()));
    }

    /// <summary>The tokens of a name or of a part of one, in order.</summary>
    public static string Phrase(string folded) =>
        string.Join(' ', folded.EnumerateRunes().Select(rune => "u" + rune.Value.ToString("x", CultureInfo.InvariantCulture)));

    /// <summary>
    /// Ways to read the name: the first reading of every character, then each other reading in its place. A name in which two
    /// characters are both read unusually is found by its characters or by one of the two.
    /// </summary>
    public static IReadOnlyList<string[]> Readings(string folded)
    {
        var places = folded.EnumerateRunes().Select((rune, index) => index == 0 ? Pinyin.OfSurname(rune) : Pinyin.Of(rune))
            .Where(readings => readings.Count > 0).ToList();
        if (places.Count == 0) return [];
        string[] usual = [.. places.Select(readings => readings[0])];
        var ways = new List<string[]> { usual };
        foreach (var (readings, place) in places.Select((readings, place) => (readings, place)))
        {
            foreach (var reading in readings.Skip(1))
            {
                if (ways.Count == MostReadings) return ways;
                var way = (string[])usual.Clone();
                way[place] = reading;
                ways.Add(way);
            }
        }
        return ways;
    }

    private static void AddRuns(string initials, SortedSet<string> runs)
    {
        for (var start = 0; start < initials.Length; start++)
        {
            for (var length = 1; length <= Math.Min(LongestRun, initials.Length - start); length++) runs.Add(initials.Substring(start, length));
        }
    }
}
