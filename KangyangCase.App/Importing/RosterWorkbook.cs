using System.Text;
using System.Xml;
using KangyangCase.Domain.Common;

namespace KangyangCase.App.Importing;

/// <summary>Reads a roster file of unknown origin. What it is, is told by its content; the name only helps to word a refusal.</summary>
public static class RosterWorkbook
{
    private static ReadOnlySpan<byte> CompoundFile => [0xD0, 0xCF, 0x11, 0xE0];

    public static Result<SheetTable> Read(Stream stream, string fileName)
    {
        if (stream.CanSeek)
        {
            var length = stream.Length - stream.Position;
            return length > RosterFileLimits.FileBytes ? RosterFileErrors.TooLarge : Read(ReadKnown(stream, (int)length), fileName);
        }

        using var copy = new MemoryStream();
        var buffer = new byte[81_920];
        for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            if (copy.Length + read > RosterFileLimits.FileBytes)
            {
                return RosterFileErrors.TooLarge;
            }

            copy.Write(buffer, 0, read);
        }

        return Read(copy.ToArray(), fileName);
    }

    /// <summary>The first visible sheet with a roster header and somebody under it, or why there is none.</summary>
    public static Result<SheetTable> Read(byte[] bytes, string fileName)
    {
        if (bytes.Length == 0)
        {
            return RosterFileErrors.Empty;
        }

        if (bytes.Length > RosterFileLimits.FileBytes)
        {
            return RosterFileErrors.TooLarge;
        }

        try
        {
            return bytes switch
            {
                [(byte)'P', (byte)'K', 3 or 5, 4 or 6, ..] => Choose(XlsxReader.Sheets(bytes), RosterFileKind.Xlsx),
                _ when bytes.AsSpan().StartsWith(CompoundFile) => OldOffice(bytes),
                _ => Text(bytes, fileName),
            };
        }
        catch (RosterFileRefusedException refused)
        {
            return refused.Refusal;
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or EndOfStreamException or NotSupportedException)
        {
            return RosterFileErrors.Damaged;
        }
    }

    private static byte[] ReadKnown(Stream stream, int length)
    {
        var bytes = new byte[length];
        var read = stream.ReadAtLeast(bytes, length, throwOnEndOfStream: false);
        return read == length ? bytes : bytes[..read];
    }

    private static Refusal OldOffice(byte[] bytes) =>
        Names(bytes, "EncryptedPackage") ? RosterFileErrors.Encrypted
        : Names(bytes, "Workbook") || Names(bytes, "Book") ? RosterFileErrors.OldWorkbook
        : RosterFileErrors.OtherOffice;

    private static bool Names(byte[] bytes, string stream) => bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(stream)) >= 0;

    private static Result<SheetTable> Text(byte[] bytes, string fileName)
    {
        var named = Path.GetExtension(fileName).ToLowerInvariant() is ".csv" or ".txt" or ".tsv";
        var wide = bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
        if ((!wide && bytes.AsSpan().Contains((byte)0)) || bytes.AsSpan().StartsWith("%PDF"u8))
        {
            return RosterFileErrors.NotWorkbook;
        }

        if (bytes.Length > RosterFileLimits.TextFileBytes)
        {
            return named ? RosterFileErrors.TextTooLarge : RosterFileErrors.NotWorkbook;
        }

        if (CsvReader.Decode(bytes) is not { } text)
        {
            return named ? RosterFileErrors.Encoding : RosterFileErrors.NotWorkbook;
        }

        var start = text.AsSpan(0, Math.Min(text.Length, 512)).TrimStart();
        if (start.StartsWith("<"))
        {
            return RosterFileErrors.WebPage;
        }

        var table = Choose([("", CsvReader.Read(text, new ReadBudget()))], RosterFileKind.Csv);
        return table.Succeeded || named ? table : RosterFileErrors.NotWorkbook;
    }

    private static Result<SheetTable> Choose(IEnumerable<(string Name, List<SheetRow> Rows)> sheets, RosterFileKind kind)
    {
        var why = RosterFileErrors.NoSheetRows;
        foreach (var (name, rows) in sheets)
        {
            if (RosterHeader.Find(rows) is { } header)
            {
                if (rows[^1].Number > header.LastRow)
                {
                    return new SheetTable(name, rows, header, kind);
                }

                why = RosterFileErrors.NoRows;
            }
            else if (rows.Count > 0 && why != RosterFileErrors.NoRows)
            {
                why = RosterFileErrors.NoHeader;
            }
        }

        return why;
    }
}
