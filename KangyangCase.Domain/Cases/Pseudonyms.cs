using System.Text;
using System.Text.RegularExpressions;

namespace KangyangCase.Domain.Cases;

public enum PseudonymKind
{
    /// <summary>学员甲.</summary>
    Trainee,

    /// <summary>办理人A.</summary>
    Official,

    /// <summary>单位1.</summary>
    Employer,
}

/// <summary>
/// Stand-ins for one paper: the same name always gets the same one, in the order of first appearance. Names are also found
/// inside free text, with blanks or dots put between their characters; numbers of people are struck out whether known or not.
/// </summary>
public sealed partial class Pseudonyms
{
    private const string Stems = "甲乙丙丁戊己庚辛壬癸";
    private const string Struck = "【号码】";

    private readonly Dictionary<string, PseudonymKind> known = [];
    private readonly Dictionary<string, string> given = [];
    private readonly Dictionary<PseudonymKind, int> counts = [];
    private readonly IReadOnlyList<Regex> numbers;
    private readonly Lazy<IReadOnlyList<(Regex Pattern, string Name)>> patterns;

    /// <param name="names">Everybody who may be mentioned; blank ones are passed over.</param>
    /// <param name="numbers">Document and phone numbers on file, struck out also when typed with blanks.</param>
    public Pseudonyms(IEnumerable<(string? Name, PseudonymKind Kind)> names, IEnumerable<string> numbers)
    {
        foreach (var (name, kind) in names)
        {
            if (!string.IsNullOrWhiteSpace(name)) known.TryAdd(name.Trim(), kind);
        }
        this.numbers = [.. numbers.Where(one => one.Length > 0).Select(Loose)];
        // Longer names first: 向春兰 before 向春.
        patterns = new(() => [.. known.Keys.OrderByDescending(name => name.Length).Select(name => (Loose(name), name))]);
    }

    /// <summary>The stand-in of a name that stands alone.</summary>
    public string For(string name, PseudonymKind kind)
    {
        if (given.TryGetValue(name, out var before)) return before;
        var place = counts[kind] = counts.GetValueOrDefault(kind) + 1;
        return given[name] = kind switch
        {
            PseudonymKind.Trainee => $"学员{Stem(place)}",
            PseudonymKind.Official => $"办理人{Letter(place)}",
            PseudonymKind.Employer => $"单位{place}",
        };
    }

    /// <summary>The text with every known name replaced and every number of a person struck out.</summary>
    public string Redact(string text)
    {
        foreach (var number in numbers) text = number.Replace(text, Struck);
        text = CertificateNumber().Replace(text, "【证书编号】");
        text = Tail().Replace(text, "尾号 ****");
        text = LongNumber().Replace(text, Struck);
        foreach (var (pattern, name) in patterns.Value)
        {
            text = pattern.Replace(text, _ => For(name, known[name]));
        }
        return text;
    }

    private static string Stem(int place) => place <= Stems.Length ? Stems[place - 1].ToString() : $"{Stems[(place - 1) % Stems.Length]}{((place - 1) / Stems.Length) + 1}";

    private static string Letter(int place) => place <= 26 ? ((char)('A' + place - 1)).ToString() : $"{(char)('A' + ((place - 1) % 26))}{((place - 1) / 26) + 1}";

    private static Regex Loose(string text)
    {
        var pattern = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (pattern.Length > 0) pattern.Append(@"[\s·•・.\-]*");
            pattern.Append(Regex.Escape(rune.ToString()));
        }
        return new(pattern.ToString(), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }

    [GeneratedRegex(@"[A-Z]\d{21}")]
    private static partial Regex CertificateNumber();

    [GeneratedRegex(@"尾号\s*[0-9Xx]{4}")]
    private static partial Regex Tail();

    // Dates keep their dashes between four, two and two digits, so they are shorter than any number of a person.
    [GeneratedRegex(@"\d(?:[ \u3000]?\d){6,17}[Xx]?|\*{4,}\d{2,4}[0-9Xx]{0,2}")]
    private static partial Regex LongNumber();
}
