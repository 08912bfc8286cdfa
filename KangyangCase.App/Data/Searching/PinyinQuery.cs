namespace KangyangCase.App.Data.Searching;

/// <summary>What typed letters may mean: zxm, zhangxm, zhangxiao and zhan, each syllable whole or by its initial, the last one unfinished.</summary>
public static class PinyinQuery
{
    private const int LongestSyllable = 6;
    private const int MostMeanings = 4;
    private const int MostTried = 200;

    /// <summary>ü is not on the keyboard: lyu and lue are typed for lü and lüe.</summary>
    private static readonly (string Typed, string Kept)[] Spellings = [("lyu", "lv"), ("nyu", "nv"), ("lue", "lve"), ("nue", "nve")];

    /// <param name="letters">Small letters; blanks and apostrophes part syllables.</param>
    /// <returns>A full-text expression; null when no reading of the letters is possible.</returns>
    public static string? Expression(string letters)
    {
        var typed = letters;
        foreach (var (spelt, kept) in Spellings) typed = typed.Replace(spelt, kept, StringComparison.Ordinal);
        var parts = typed.Split([' ', '\'', '’'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0) return null;
        List<List<string>> meanings = [[]];
        foreach (var (part, index) in parts.Select((part, index) => (part, index)))
        {
            var read = Split(part, unfinished: index == parts.Length - 1);
            meanings = [.. (from one in meanings from next in read select (List<string>)[.. one, .. next]).Take(MostMeanings)];
        }
        return meanings.Count == 0 ? null : string.Join(" OR ", meanings.Select(meaning => $"({Clause(meaning)})"));
    }

    /// <summary>Fewest segments first.</summary>
    private static List<List<string>> Split(string text, bool unfinished)
    {
        var found = new List<List<string>>();
        Follow(0, []);
        return [.. found.OrderBy(segments => segments.Count).Take(MostMeanings)];

        void Follow(int at, List<string> before)
        {
            if (found.Count == MostTried) return;
            if (at == text.Length)
            {
                found.Add(before);
                return;
            }
            for (var length = Math.Min(LongestSyllable, text.Length - at); length > 0; length--)
            {
                var segment = text.Substring(at, length);
                var last = unfinished && at + length == text.Length;
                if (Pinyin.IsSyllable(segment) || IsInitial(segment) || (last && Pinyin.SyllablesFrom(segment).Any())) Follow(at + length, [.. before, segment]);
            }
        }
    }

    private static bool IsInitial(string segment) => segment is "zh" or "ch" or "sh" || (segment.Length == 1 && Pinyin.SyllablesFrom(segment).Any());

    private static string Clause(List<string> segments)
    {
        var initials = string.Concat(segments.Select(segment => segment[0]));
        List<string> clauses = [$"initials : \"{initials[..Math.Min(initials.Length, NameTokens.LongestRun)]}\""];
        List<string> run = [];
        foreach (var (segment, index) in segments.Select((segment, index) => (segment, index)))
        {
            if (segment.Length == 1)
            {
                Close();
                continue;
            }
            if (index < segments.Count - 1 && Pinyin.IsSyllable(segment))
            {
                run.Add(segment);
                continue;
            }
            var before = string.Concat(run.Select(syllable => syllable + " "));
            run.Clear();
            clauses.Add($"({string.Join(" OR ", Pinyin.SyllablesFrom(segment).Select(syllable => $"syllables : \"{before}{syllable}\""))})");
        }
        Close();
        return string.Join(" AND ", clauses);

        void Close()
        {
            if (run.Count > 0) clauses.Add($"syllables : \"{string.Join(' ', run)}\"");
            run.Clear();
        }
    }
}
