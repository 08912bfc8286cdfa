using System.Text;
using System.Xml;
using KangyangCase.Domain.Common;

namespace KangyangCase.App.Importing;

/// <summary>Reads a roster file of unknown origin. What it is, is told by its content; the name only helps to word a refusal.</summary>
public static class RosterWorkbook
{
    private static ReadOnlySpan<byte> CompoundFileStart => [0xD0, 0xCF, 0x11, 0xE0];

    /// <summary>The first visible sheet with a roster header and somebody under it, or why there is none.</summary>
    /// <param name="watch">Counts rows.</param>
    /// <exception cref="OperationCanceledException">Whoever reads no longer wants to.</exception>
    public static Result<SheetTable> Read(byte[] bytes, string fileName, Watch watch = default)
    {
        if (bytes.Length == 0)
        {
            return RosterFileErrors.Empty;
        }

        if (bytes.Length > RosterFileLimits.FileBytes)
        {
            return RosterFileErrors.TooLarge;
        }

        var budget = new ReadBudget(watch);
        try
        {
            return bytes switch
            {
                [(byte)'P', (byte)'K', 3 or 5, 4 or 6, ..] => Choose(XlsxReader.Sheets(bytes, budget), RosterFileKind.Xlsx),
                _ when bytes.AsSpan().StartsWith(CompoundFileStart) => OldOffice(bytes, budget),
                _ => Text(bytes, fileName, budget),
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

    private static byte[] ReadKnown(Stream stream, int length)
    {
        var bytes = new byte[length];
        var read = stream.ReadAtLeast(bytes, length, throwOnEndOfStream: false);
        return read == length ? bytes : bytes[..read];
    }

    private static Result<SheetTable> OldOffice(byte[] bytes, ReadBudget budget)
    {
        if (bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0)
        {
            return RosterFileErrors.Encrypted;
        }

        if (bytes.Length > RosterFileLimits.OldFileBytes)
        {
            return RosterFileErrors.OldWorkbookTooLarge;
        }

        var file = new CompoundFile(bytes);
        return XlsReader.IsWorkbook(file) ? Choose(XlsReader.Sheets(file, budget), RosterFileKind.Xls) : RosterFileErrors.OtherOffice;
    }

    private static Result<SheetTable> Text(byte[] bytes, string fileName, ReadBudget budget)
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

        var table = Choose([("", CsvReader.Read(text, budget))], RosterFileKind.Csv);
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
