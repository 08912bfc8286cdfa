using System.Text.RegularExpressions;

namespace KangyangCase.Domain.Common;

/// <summary>Numbers of people in free text, known or not: seven digits or more, also with blanks, dashes or dots between them.</summary>
public static partial class PersonalNumbers
{
    /// <summary>What people put between the digits of a number or the characters of a name.</summary>
    public const string Separators = @"\s\-·•・.．‐‑–—－";

    private const string Gap = $"[{Separators}]{{0,3}}";

    // Days and months of this and the last century are no numbers of people, whatever stands around them.
    private const string Date = @"(?<!\d)(?:19|20)\d\d[\-.](?:0?[1-9]|1[0-2])(?:[\-.](?:0?[1-9]|[12]\d|3[01])(?!\d)|(?![\-.]?\d))";

    private const string IdentityNumber = $@"\d{Gap}(?:\d{Gap}){{5}}(?:19|20)(?:{Gap}\d){{6}}(?:{Gap}\d){{3}}{Gap}[\dXx](?!\d)";

    /// <summary>The text with every number of a person given to <paramref name="strike"/>; dates and certificate numbers, which are public, stay.</summary>
    public static string Replace(string text, Func<string, string> strike) =>
        Pattern().Replace(text, match => match.Groups["number"].Success ? strike(match.Value) : match.Value);

    /// <summary>Without what stands between the digits.</summary>
    public static string Bare(string number) => Between().Replace(number, "");

    [GeneratedRegex($@"(?<![A-Za-z0-9])[A-Z]\d{{21}}(?!\d)|(?<!\d)(?<number>{IdentityNumber})|{Date}|(?<!\d)(?<number>\d(?:{Gap}(?!{Date})\d){{6,}}(?:[\s\-]?[Xx](?![A-Za-z]))?)")]
    private static partial Regex Pattern();

    [GeneratedRegex($"[{Separators}]")]
    private static partial Regex Between();
}
