using System.Text.RegularExpressions;

namespace KangyangCase.Tests.Architecture;

/// <param name="Arms">What stands left of each arrow, guards included.</param>
internal sealed record SwitchExpression(int Line, IReadOnlyList<string> Arms)
{
    public bool HasDiscard => Arms.Any(arm => arm == "_" || arm.StartsWith("_ when ", StringComparison.Ordinal));
}

/// <summary>Finds switch expressions by counting brackets: no compiler, but strings and comments are blanked first.</summary>
internal static partial class SwitchExpressions
{
    public static IEnumerable<SwitchExpression> In(string source)
    {
        var code = Blank(source);
        foreach (Match match in Start().Matches(code))
        {
            var open = match.Index + match.Length - 1;
            var body = Body(code, open);
            yield return new(code.AsSpan(0, match.Index).Count('\n') + 1, Arms(body));
        }
    }

    /// <summary>Same length, same lines; the inside of strings, characters and comments replaced by spaces.</summary>
    public static string Blank(string source) =>
        Quiet().Replace(source, match => string.Concat(match.Value.Select(letter => letter == '\n' ? '\n' : ' ')));

    private static string Body(string code, int open)
    {
        var depth = 0;
        for (var at = open; at < code.Length; at++)
        {
            if (code[at] is '{' or '(' or '[') depth++;
            else if (code[at] is '}' or ')' or ']' && --depth == 0) return code[(open + 1)..at];
        }
        return code[(open + 1)..];
    }

    private static List<string> Arms(string body)
    {
        var arms = new List<string>();
        var (depth, from) = (0, 0);
        for (var at = 0; at < body.Length; at++)
        {
            if (body[at] is '{' or '(' or '[') depth++;
            else if (body[at] is '}' or ')' or ']') depth--;
            else if (depth == 0 && body[at] == ',') from = at + 1;
            else if (depth == 0 && from >= 0 && body[at] == '=' && at + 1 < body.Length && body[at + 1] == '>')
            {
                arms.Add(Spaces().Replace(body[from..at], " ").Trim());
                from = -1;
            }
        }
        return arms;
    }

    [GeneratedRegex(@"\bswitch\s*\{")]
    private static partial Regex Start();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex("\"\"\"[\\s\\S]*?\"\"\"|\\$?@\"(?:[^\"]|\"\")*\"|\\$?\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])'|//[^\\n]*|/\\*[\\s\\S]*?\\*/")]
    private static partial Regex Quiet();
}
