using KangyangCase.App.Security.Keys;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Trainees;

namespace KangyangCase.App.Data.Searching;

/// <summary>What is typed into the one search box, as an expression over the index: a name, pinyin, the end of a number, a whole number.</summary>
public sealed class SearchText(PersonalDataProtector protector)
{
    /// <summary>Matches nobody: what was typed can stand neither in a name nor in a number.</summary>
    public const string Nothing = "name : \"0\" AND name : \"nobody\"";

    /// <returns>Null for an empty box, <see cref="Nothing"/> for what cannot be found.</returns>
    public string? Expression(string? typed, DateOnly today)
    {
        var text = TextFolding.Compact(typed ?? "");
        if (text.Length == 0) return null;
        if (text.Any(char.IsAsciiDigit)) return Number(text, today);
        if (PersonName.Parse(typed) is not { Succeeded: true } name) return Nothing;
        if (text.All(IsLetter)) return Letters(typed ?? "", name.Value.Folded);
        var parts = Parts(name.Value.Folded);
        return string.Join(" AND ", parts.Select(part => IsLetter(part[0]) ? $"({Letters(part, part)})" : Name(part)));
    }

    private static string Name(string folded) => $"name : \"{NameTokens.Phrase(folded)}\"";

    /// <summary>Pinyin, or a name written in Latin letters.</summary>
    private static string Letters(string typed, string folded) =>
        PinyinQuery.Expression(PlainText.HalfWidth(typed).ToLowerInvariant()) is { } pinyin ? $"{Name(folded)} OR {pinyin}" : Name(folded);

    private string Number(string text, DateOnly today)
    {
        var ends = NumberTokens.LastFour(text);
        if (text.Length == NumberTokens.LastFourLength) return $"numbers : \"{ends}\"";
        if (text.Length < NumberTokens.CertificateTail) return Nothing;
        // As the register keeps it: some documents are written longer than they are stored.
        var document = IdentityDocument.Parse(text, today) is { Succeeded: true } read ? read.Value.Number : text;
        var phone = PhoneNumber.Parse(text) is { Succeeded: true } mobile ? mobile.Value.Digits : text;
        return string.Join(" OR ", new[] { text, document }.Distinct().Select(number => Whole(SealPurposes.DocumentNumber, number))
            .Append(Whole(SealPurposes.PhoneNumber, phone)).Append($"numbers : \"{NumberTokens.Certificate(text)}\" *"));
    }

    private string Whole(string purpose, string number) => $"numbers : \"{NumberTokens.Digest(protector.IndexOf(purpose, number))}\"";

    private static bool IsLetter(char letter) => char.IsAsciiLetter(letter) || letter is '\'' or '’';

    /// <summary>Runs of letters and runs of everything else: 张xm.</summary>
    private static List<string> Parts(string folded)
    {
        var parts = new List<string>();
        var start = 0;
        for (var at = 1; at <= folded.Length; at++)
        {
            if (at < folded.Length && IsLetter(folded[at]) == IsLetter(folded[start])) continue;
            parts.Add(folded[start..at]);
            start = at;
        }
        return parts;
    }
}
