namespace KangyangCase.App.Shared;

/// <summary>One field of a CSV file that somebody opens in a spreadsheet.</summary>
public static class CsvCell
{
    /// <summary>Quoted; text that a spreadsheet would take for a formula is led by an apostrophe.</summary>
    public static string Of(string text)
    {
        var safe = text.TrimStart() is ['=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠', ..] || text is ['\t' or '\r' or '\n', ..] ? "'" + text : text;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
