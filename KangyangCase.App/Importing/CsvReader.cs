using System.Text;

namespace KangyangCase.App.Importing;

/// <summary>Reads delimited text: UTF-8, UTF-16 with a mark, or GB18030; comma, semicolon or tab; quotes as in RFC 4180.</summary>
internal static class CsvReader
{
    static CsvReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Null when the bytes are text in none of the encodings.</summary>
    public static string? Decode(byte[] bytes)
    {
        foreach (var encoding in Candidates(bytes))
        {
            try
            {
                return encoding.GetString(bytes).TrimStart('\uFEFF');
            }
            catch (DecoderFallbackException)
            {
                continue;
            }
        }

        return null;
    }

    public static List<SheetRow> Read(string text, ReadBudget budget)
    {
        var rows = new List<SheetRow>();
        var delimiter = Delimiter(text);
        var (position, record) = (0, 0);
        while (position < text.Length)
        {
            record++;
            var filled = ReadRecord(text, ref position, delimiter, budget);
            if (filled.Count > 0)
            {
                rows.Add(new SheetRow(record, filled));
                budget.TakeRow(rows.Count);
            }
        }

        return rows;
    }

    private static IEnumerable<Encoding> Candidates(byte[] bytes) => bytes switch
    {
        [0xFF, 0xFE, ..] => [new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true)],
        [0xFE, 0xFF, ..] => [new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true)],
        _ => [
            new UTF8Encoding(false, throwOnInvalidBytes: true),
            Encoding.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)],
    };

    private static List<(int, SheetCell)> ReadRecord(string text, ref int position, char delimiter, ReadBudget budget)
    {
        var filled = new List<(int, SheetCell)>();
        for (var column = 0; ; column++)
        {
            budget.TakeCell(column);
            var field = Unwrap(ReadField(text, ref position, delimiter));
            if (field.Length > 0)
            {
                budget.TakeText(column, field.Length);
                filled.Add((column, new SheetCell(field, SheetCellKind.Text)));
            }

            if (position >= text.Length || text[position] != delimiter)
            {
                position += position + 1 < text.Length && text[position] == '\r' && text[position + 1] == '\n' ? 2 : 1;
                return filled;
            }

            position++;
        }
    }

    private static string ReadField(string text, ref int position, char delimiter)
    {
        if (position >= text.Length || text[position] != '"')
        {
            var start = position;
            var length = text.AsSpan(start).IndexOfAny(delimiter, '\r', '\n');
            position = length < 0 ? text.Length : start + length;
            return text[start..position];
        }

        var field = new StringBuilder();
        for (position++; position < text.Length; position++)
        {
            ReadBudget.Require(field.Length <= RosterFileLimits.CellCharacters, RosterFileErrors.TooMuchText);
            if (text[position] != '"')
            {
                field.Append(text[position]);
            }
            else if (position + 1 < text.Length && text[position + 1] == '"')
            {
                field.Append(text[position++]);
            }
            else
            {
                position++;
                break;
            }
        }

        // What follows a closing quote belongs to the field: ="500…" and "张三"备注 occur in practice.
        return position < text.Length && text[position] != delimiter && text[position] is not ('\r' or '\n')
            ? field + ReadField(text, ref position, delimiter)
            : field.ToString();
    }

    /// <summary>="500…" is how some programs keep a spreadsheet from shortening a number; it is taken as text, not evaluated.</summary>
    private static string Unwrap(string field) =>
        field.Length > 3 && field.StartsWith("=\"", StringComparison.Ordinal) && field[^1] == '"' ? field[2..^1] : field;

    private static char Delimiter(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, 4096));
        var (commas, tabs, semicolons) = (head.Count(','), head.Count('\t'), head.Count(';'));
        return tabs > commas && tabs >= semicolons ? '\t' : semicolons > commas ? ';' : ',';
    }
}
