using System.Text;
using System.Text.RegularExpressions;
using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Cases;

public enum PseudonymKind
{
    /// <summary>学员甲.</summary>
    Trainee,

    /// <summary>办理人A.</summary>
    Official,

    /// <summary>单位1.</summary>
    Employer,

    /// <summary>联系人1.</summary>
    Contact,
}

/// <summary>One person or employer under every name the record may use, former ones included; blank ones are passed over.</summary>
public sealed record Mentioned(PseudonymKind Kind, params IReadOnlyList<string?> Names);

/// <summary>
/// Stand-ins for one paper: the same person always gets the same one, in the order of first appearance. Names are also found
/// inside free text, with blanks or dots put between their characters; numbers of people are struck out whether known or not.
/// </summary>
public sealed partial class Pseudonyms
{
    private const string Stems = "甲乙丙丁戊己庚辛壬癸";
    private const string Struck = "【号码】";

    /// <summary>By folded name: the folded name the stand-in is kept under.</summary>
    private readonly Dictionary<string, (string Main, PseudonymKind Kind)> known = [];
    private readonly Dictionary<string, string> given = [];
    private readonly Dictionary<PseudonymKind, int> counts = [];
    private readonly IReadOnlyList<Regex> numbers;
    private readonly IReadOnlyList<(Regex Pattern, string Main, PseudonymKind Kind)> patterns;

    /// <param name="subjects">Everybody who may be mentioned; of two with the same name the first has it.</param>
    /// <param name="numbers">Document and phone numbers on file, struck out also when typed with blanks.</param>
    public Pseudonyms(IEnumerable<Mentioned> subjects, IEnumerable<string> numbers)
    {
        foreach (var subject in subjects)
        {
            var names = subject.Names.Select(name => Fold(name ?? "")).Where(name => name.Length > 0).Distinct().ToList();
            foreach (var name in names) known.TryAdd(name, (names[0], subject.Kind));
        }
        this.numbers = [.. numbers.Select(Fold).Where(one => one.Length > 0).Distinct().OrderByDescending(one => one.Length).Select(Loose)];
        // Longer names first: 向春兰 before 向春.
        patterns = [.. known.OrderByDescending(one => one.Key.Length).Select(one => (Loose(one.Key), one.Value.Main, one.Value.Kind))];
    }

    /// <summary>The stand-in of a name that stands alone.</summary>
    public string For(string name, PseudonymKind kind)
    {
        var folded = Fold(name);
        return known.TryGetValue(folded, out var found) ? Give(found.Main, found.Kind) : Give(folded, kind);
    }

    /// <summary>The text with every known name replaced and every number of a person struck out.</summary>
    public string Redact(string text)
    {
        foreach (var number in numbers) text = number.Replace(text, Struck);
        text = CertificateNumber().Replace(text, "【证书编号】");
        text = Tail().Replace(text, "尾号 ****");
        text = PersonalNumbers.Replace(Masked().Replace(text, Struck), _ => Struck);
        foreach (var (pattern, main, kind) in patterns)
        {
            text = pattern.Replace(text, _ => Give(main, kind));
        }
        return text;
    }

    private string Give(string main, PseudonymKind kind)
    {
        if (given.TryGetValue(main, out var before)) return before;
        var place = counts[kind] = counts.GetValueOrDefault(kind) + 1;
        return given[main] = kind switch
        {
            PseudonymKind.Trainee => $"学员{Stem(place)}",
            PseudonymKind.Official => $"办理人{Letter(place)}",
            PseudonymKind.Employer => $"单位{place}",
            PseudonymKind.Contact => $"联系人{place}",
        };
    }

    private static string Stem(int place) => place <= Stems.Length ? Stems[place - 1].ToString() : $"{Stems[(place - 1) % Stems.Length]}{((place - 1) / Stems.Length) + 1}";

    private static string Letter(int place) => place <= 26 ? ((char)('A' + place - 1)).ToString() : $"{(char)('A' + ((place - 1) % 26))}{((place - 1) / 26) + 1}";

    private static string Fold(string text) => PersonalNumbers.Bare(text).ToUpperInvariant();

    private static Regex Loose(string folded)
    {
        var pattern = new StringBuilder();
        foreach (var rune in folded.EnumerateRunes())
        {
            if (pattern.Length > 0) pattern.Append($"[{PersonalNumbers.Separators}]*");
            pattern.Append(Regex.Escape(rune.ToString()));
        }
        return new(pattern.ToString(), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }

    [GeneratedRegex(@"[A-Z]\d{21}")]
    private static partial Regex CertificateNumber();

    [GeneratedRegex(@"尾号\s*[0-9A-Za-z]{4}")]
    private static partial Regex Tail();

    /// <summary>What the record shows of a number that it has masked already.</summary>
    [GeneratedRegex(@"[0-9A-Za-z]{0,6}\*{3,}[0-9A-Za-z]{2,4}")]
    private static partial Regex Masked();
}
