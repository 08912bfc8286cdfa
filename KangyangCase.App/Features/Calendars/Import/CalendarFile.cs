using System.Xml;
using KangyangCase.App.Importing;
using KangyangCase.Domain.Calendars;
using KangyangCase.Domain.Common;

namespace KangyangCase.App.Features.Calendars;

/// <summary>A file with a year's arrangement, turned into text that can be read and corrected on the page.</summary>
public static class CalendarFile
{
    public const int Bytes = 1024 * 1024;

    public static readonly Refusal TooLarge = new("calendar.file-too-large", "文件超过 1 MB，一年的放假安排没有这么大，请核对文件。");

    private static readonly Refusal TooMuchText = new("calendar.file-too-long", $"文件里的文字超过 {CalendarText.Limit} 字，一年的放假安排没有这么长，请只保留 日期、休/班、名称 三列。");

    private static readonly Refusal NotACalendar = new("calendar.file-unreadable", "这个文件读不出放假安排，请用 .xlsx、.csv、.txt 或 chinese-days 的 .json，或直接粘贴通知原文。");

    /// <summary>The text, or why the file cannot be read at all. Of a JSON file only the days of the year are kept: the whole is long.</summary>
    public static Result<string> Read(byte[] bytes, int year)
    {
        var text = Text(bytes, year);
        // Somebody's roster, taken by mistake, is not spread out on the page.
        return text.Succeeded && !CalendarText.Read(text.Value, year).SawDates ? NotACalendar : text;
    }

    private static Result<string> Text(byte[] bytes, int year)
    {
        if (bytes.Length > Bytes) return TooLarge;
        try
        {
            if (bytes is [(byte)'P', (byte)'K', 3 or 5, 4 or 6, ..]) return Sheet(bytes);
            if (bytes.Length == 0 || (bytes is not ([0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]) && bytes.AsSpan().Contains((byte)0)) || CsvReader.Decode(bytes) is not { } text) return NotACalendar;
            return text.TrimStart().StartsWith('{') ? Json(text, year) : text.Length > CalendarText.Limit ? TooMuchText : text.ReplaceLineEndings("\n");
        }
        catch (RosterFileRefusedException refused)
        {
            // The reader words some refusals for rosters.
            return CalendarText.IsTooMuchText(refused) ? NotACalendar : refused.Refusal;
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or EndOfStreamException or NotSupportedException)
        {
            return RosterFileErrors.Damaged;
        }
    }

    private static Result<string> Json(string text, int year)
    {
        var reading = new CalendarReadingBuilder(year);
        ChineseDaysReader.Read(text, reading);
        var read = reading.Build();
        return read.Problems is [var problem, ..]
            ? new Refusal("calendar.file-json", $"第 {problem.Line} 行：{(problem.Text.Length == 0 ? "" : problem.Text + " ")}{problem.Message}")
            : CalendarText.Write(read.CalendarDays);
    }

    /// <summary>The first sheet with anything on it, a line for each row so that line numbers stay those of the sheet.</summary>
    private static Result<string> Sheet(byte[] bytes)
    {
        var rows = XlsxReader.Sheets(bytes, new ReadBudget()).Select(sheet => sheet.Rows).FirstOrDefault(found => found.Count > 0);
        if (rows is null) return NotACalendar;
        var byNumber = rows.ToDictionary(row => row.Number);
        var text = string.Join('\n', Enumerable.Range(1, Math.Min(rows[^1].Number, 2000)).Select(number => byNumber.TryGetValue(number, out var row) ? Line(row) : ""));
        return text.Length > CalendarText.Limit ? TooMuchText : text;
    }

    private static string Line(SheetRow row) =>
        string.Join(',', Enumerable.Range(0, Math.Min(row.Filled.Max(cell => cell.Column) + 1, 10)).Select(column => Quote(row[column].Text)));

    private static string Quote(string text) => text.AsSpan().IndexOfAny(",;\t\"\n") < 0 ? text : $"\"{text.ReplaceLineEndings(" ").Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
