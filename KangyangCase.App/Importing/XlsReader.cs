namespace KangyangCase.App.Importing;

/// <summary>
/// The visible sheets of a workbook of the 1997–2003 format (.xls, and .et, which holds the same), one after the other. Macros,
/// drawings and formulas are passed over unread.
/// </summary>
internal static class XlsReader
{
    private const int Biff8 = 0x0600;
    private const int Worksheet = 0;

    public static bool IsWorkbook(CompoundFile file) => file.Has("Workbook") || file.Has("Book");

    public static IEnumerable<(string Name, List<SheetRow> Rows)> Sheets(CompoundFile file, ReadBudget budget)
    {
        ReadBudget.Require(file.Has("Workbook"), RosterFileErrors.OldWorkbook);
        var stream = file.Read("Workbook");
        var book = ReadBook(stream, budget);
        foreach (var (name, offset) in book.Sheets)
        {
            yield return (name, new XlsSheetReader(new BiffRecords(stream, offset, budget), book, budget).Read());
        }
    }

    private static XlsBook ReadBook(byte[] stream, ReadBudget budget)
    {
        var book = new XlsBook();
        var records = new BiffRecords(stream, 0, budget);
        ReadBudget.Require(records.Read() && records.Current.Id == BiffIds.Bof, RosterFileErrors.Damaged);
        ReadBudget.Require(records.Current.Short(0) == Biff8, RosterFileErrors.OldWorkbook);
        while (records.Read() && records.Current.Id != BiffIds.Eof)
        {
            var record = records.Current;
            switch (record.Id)
            {
                case BiffIds.FilePass:
                    throw new RosterFileRefusedException(RosterFileErrors.Encrypted);
                case BiffIds.DateMode:
                    book.From1904 = record.Short(0) == 1;
                    break;
                case BiffIds.BoundSheet:
                    AddSheet(book, record, budget);
                    break;
                case BiffIds.Format:
                    book.Formats.Add(record.Short(0), new BiffText([record.Data[2..]], budget).String());
                    break;
                case BiffIds.CellFormat:
                    book.Formats.Use(record.Short(2));
                    break;
                case BiffIds.SharedStrings:
                    ReadShared(book.Shared, records.Whole(), budget);
                    break;
            }
        }

        return book;
    }

    private static void AddSheet(XlsBook book, BiffRecord record, ReadBudget budget)
    {
        const int NameAt = 6;
        var visible = record.Byte(4) % 4 == 0;
        ReadBudget.Require(record.Length > NameAt, RosterFileErrors.Damaged);
        if (visible && record.Byte(5) == Worksheet)
        {
            book.Sheets.Add((new BiffText([record.Data[NameAt..]], budget).String(shortLength: true), record.Long(0)));
        }
    }

    private static void ReadShared(List<string> shared, BiffText text, ReadBudget budget)
    {
        text.Skip(4);
        var count = text.Long();
        ReadBudget.Require(count <= RosterFileLimits.SharedStrings, RosterFileErrors.TooMuchText);
        while (shared.Count < count && !text.AtEnd)
        {
            budget.ThrowIfStopped();
            shared.Add(text.String());
        }
    }
}

/// <summary>What the sheets of a workbook of the old format share.</summary>
internal sealed class XlsBook
{
    public List<(string Name, long Offset)> Sheets { get; } = [];

    public List<string> Shared { get; } = [];

    public DateFormats Formats { get; } = new();

    public bool From1904 { get; set; }
}
