namespace KangyangCase.App.Shared;

public static class CsvText
{
    /// <summary>Quoted; text that a spreadsheet would take for a formula is led by an apostrophe.</summary>
    public static string Cell(string text)
    {
        var safe = text.TrimStart() is ['=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠', ..] || text is ['\t' or '\r' or '\n', ..] ? "'" + text : text;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
