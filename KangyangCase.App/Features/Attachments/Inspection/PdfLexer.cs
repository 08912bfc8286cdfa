namespace KangyangCase.App.Features.Attachments.Inspection;

/// <summary>Finds the dictionary of every stream the way readers do: forwards from <c>obj</c>, past strings and comments.</summary>
internal static class PdfLexer
{
    /// <summary>Dictionaries by where the keyword <c>stream</c> of their object stands. An object may lie anywhere, even inside another's bytes.</summary>
    public static Dictionary<int, Range> Heads(ReadOnlySpan<byte> file, PdfEffort effort)
    {
        var heads = new Dictionary<int, Range>();
        for (var at = Next(file, "obj"u8, 0); at >= 0 && !effort.Spent; at = Next(file, "obj"u8, at + 3))
        {
            var from = SkipBlank(file, at + 3);
            var read = from;
            if (file[from..].StartsWith("<<"u8) && EndOfDictionary(file, from) is var end)
            {
                read = SkipBlank(file, end);
                if (file[read..].StartsWith("stream"u8)) heads[read] = from..end;
            }
            effort.AddRead(read - at);
        }
        return heads;
    }

    public static int Next(ReadOnlySpan<byte> file, ReadOnlySpan<byte> word, int from) => file[from..].IndexOf(word) is >= 0 and var found ? from + found : -1;

    public static int SkipWhite(ReadOnlySpan<byte> file, int at)
    {
        while (at < file.Length && IsWhite(file[at])) at++;
        return at;
    }

    /// <summary>White space, brackets and the like: where a word ends.</summary>
    public static bool EndsWord(byte one) => IsWhite(one) || "()<>[]{}/%"u8.Contains(one);

    private static bool IsWhite(byte one) => one is 0 or (byte)'\t' or (byte)'\n' or (byte)'\f' or (byte)'\r' or (byte)' ';

    /// <summary>Comments too.</summary>
    public static int SkipBlank(ReadOnlySpan<byte> file, int at)
    {
        at = SkipWhite(file, at);
        while (at < file.Length && file[at] == '%') at = SkipWhite(file, EndOfLine(file, at));
        return at;
    }

    /// <param name="at">Where it opens.</param>
    public static int EndOfDictionary(ReadOnlySpan<byte> file, int at)
    {
        var depth = 0;
        while (at < file.Length)
        {
            var doubled = at + 1 < file.Length && file[at + 1] == file[at];
            switch (file[at])
            {
                case (byte)'%':
                    at = EndOfLine(file, at);
                    break;
                case (byte)'(':
                    at = EndOfString(file, at);
                    break;
                case (byte)'<' when doubled:
                    depth++;
                    at += 2;
                    break;
                case (byte)'<':
                    at = Next(file, ">"u8, at) is >= 0 and var close ? close + 1 : file.Length;
                    break;
                case (byte)'>' when doubled:
                    depth--;
                    at += 2;
                    if (depth == 0) return at;
                    break;
                default:
                    at = file[(at + 1)..].IndexOfAny("%(<>"u8) is >= 0 and var next ? at + 1 + next : file.Length;
                    break;
            }
        }
        return at;
    }

    private static int EndOfLine(ReadOnlySpan<byte> file, int at) => file[at..].IndexOfAny((byte)'\r', (byte)'\n') is >= 0 and var end ? at + end : file.Length;

    private static int EndOfString(ReadOnlySpan<byte> file, int at)
    {
        var depth = 0;
        for (; at < file.Length; at++)
        {
            if (file[at] == '\\') at++;
            else if (file[at] == '(') depth++;
            else if (file[at] == ')' && --depth == 0) return at + 1;
        }
        return file.Length;
    }
}
