using System.Text;

namespace KangyangCase.App.Data.Searching;

/// <summary>How characters are read: every Mandarin reading without tones, ü written v, and what surnames are read as.</summary>
public static class Pinyin
{
    private const string Resource = "KangyangCase.App.Data.Searching.pinyin.txt";

    /// <summary>As a surname the character is read so; its other readings are kept, since not everybody knows.</summary>
    private static readonly Dictionary<string, string> Surnames = new(StringComparer.Ordinal)
    {
        ["曾"] = "zeng",
        ["单"] = "shan",
        ["單"] = "shan",
        ["解"] = "xie",
        ["仇"] = "qiu",
        ["查"] = "zha",
        ["区"] = "ou",
        ["區"] = "ou",
        ["盖"] = "ge",
        ["蓋"] = "ge",
        ["缪"] = "miao",
        ["繆"] = "miao",
        ["任"] = "ren",
        ["华"] = "hua",
        ["朴"] = "piao",
        ["翟"] = "zhai",
        ["乐"] = "yue",
        ["覃"] = "qin",
        ["尉"] = "yu",
        ["种"] = "chong",
        ["黑"] = "he",
        ["秘"] = "bi",
        ["员"] = "yun",
        ["折"] = "she",
        ["洗"] = "xian",
        ["冼"] = "xian",
        ["牟"] = "mu",
        ["隗"] = "wei",
        ["郗"] = "xi",
        ["召"] = "shao",
        ["祭"] = "zhai",
        ["句"] = "gou",
        ["谌"] = "chen",
        ["晁"] = "chao",
        ["撒"] = "sa",
        ["繁"] = "po",
        ["都"] = "du",
        ["万"] = "wan",
        ["俟"] = "qi",
        ["乜"] = "nie",
        ["佴"] = "nai",
        ["逄"] = "pang",
        ["褚"] = "chu",
        ["宓"] = "mi",
        ["卜"] = "bu",
    };

    private static readonly Lazy<Table> Loaded = new(Load);

    /// <summary>Every syllable that can be typed in full, in alphabetical order.</summary>
    public static IReadOnlyList<string> Syllables => Loaded.Value.Syllables;

    /// <summary>Empty for what is no Han character.</summary>
    public static IReadOnlyList<string> Of(Rune rune) => Loaded.Value.Readings.TryGetValue(rune.Value, out var readings) ? readings : [];

    /// <summary>The reading as a surname first, where it has one of its own.</summary>
    public static IReadOnlyList<string> OfSurname(Rune rune) =>
        Surnames.TryGetValue(rune.ToString(), out var surname) ? [surname, .. Of(rune).Where(reading => reading != surname)] : Of(rune);

    public static bool IsSyllable(string text) => Loaded.Value.Known.Contains(text);

    public static IEnumerable<string> SyllablesFrom(string start) => Syllables.Where(syllable => syllable.StartsWith(start, StringComparison.Ordinal));

    private static Table Load()
    {
        using var stream = typeof(Pinyin).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not part of the program.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var readings = new Dictionary<int, List<string>>();
        List<string> syllables = [];
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#') || line.Split('\t') is not [var syllable, var characters]) continue;
            // m, ng and hm are interjections: nobody is looked for by them.
            if (syllable.AsSpan().ContainsAny("aeiouv")) syllables.Add(syllable);
            foreach (var rune in characters.EnumerateRunes())
            {
                if (readings.TryGetValue(rune.Value, out var known)) known.Add(syllable);
                else readings[rune.Value] = [syllable];
            }
        }
        return new(readings, syllables, [.. syllables]);
    }

    private sealed record Table(Dictionary<int, List<string>> Readings, List<string> Syllables, HashSet<string> Known);
}
