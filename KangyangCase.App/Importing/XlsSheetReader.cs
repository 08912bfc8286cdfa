using System.Globalization;

namespace KangyangCase.App.Importing;

/// <summary>Reads the rows of one worksheet of the old format; what formulas showed last counts, they are never evaluated.</summary>
internal sealed class XlsSheetReader(BiffRecords records, XlsBook book, ReadBudget budget)
{
    private readonly Dictionary<int, List<(int Column, SheetCell Cell)>> rows = [];

    public List<SheetRow> Read()
    {
        ReadBudget.Require(records.Read() && records.Current.Id == BiffIds.Bof, RosterFileErrors.Damaged);
        // Charts drawn upon a sheet are streams of their own in the midst of it.
        for (var depth = 1; depth > 0 && records.Read();)
        {
            var id = records.Current.Id;
            depth += id == BiffIds.Bof ? 1 : id == BiffIds.Eof ? -1 : 0;
            if (depth == 1)
            {
                ReadCells(records.Current);
            }
        }

        return [.. rows.OrderBy(row => row.Key).Select(row => new SheetRow(row.Key + 1, [.. row.Value.OrderBy(cell => cell.Column)]))];
    }

    private void ReadCells(BiffRecord record)
    {
        switch (record.Id)
        {
            case BiffIds.LabelShared:
                Add(record, Text(Shared(record.Long(6))));
                break;
            case BiffIds.Label or BiffIds.RichLabel:
                Add(record, Text(new BiffText([Rest(record, 6)], budget).String()));
                break;
            case BiffIds.Number:
                Add(record, Number(record.Double(6), record.Short(4)));
                break;
            case BiffIds.ShortNumber:
                Add(record, Number(Unpack(record.Long(6)), record.Short(4)));
                break;
            case BiffIds.ShortNumbers:
                ReadSeveral(record);
                break;
            case BiffIds.Formula:
                ReadFormula(record);
                break;
            case BiffIds.BoolOrError:
                Add(record, record.Byte(7) == 0 ? Boolean(record.Byte(6)) : Error(record.Byte(6)));
                break;
            case BiffIds.Blank or BiffIds.Blanks:
                budget.TakeCell(record.Short(2));
                break;
        }
    }

    private void ReadSeveral(BiffRecord record)
    {
        const int Each = 6;
        var first = record.Short(2);
        for (var i = 0; 4 + ((i + 1) * Each) + 2 <= record.Length; i++)
        {
            var at = 4 + (i * Each);
            Add(record.Short(0), first + i, Number(Unpack(record.Long(at + 2)), record.Short(at)));
        }
    }

    private void ReadFormula(BiffRecord record)
    {
        if (record.Short(12) != 0xFFFF)
        {
            Add(record, Number(record.Double(6), record.Short(4)));
            return;
        }

        switch (record.Byte(6))
        {
            case 0:
                Add(record, Text(FormulaText()));
                break;
            case 1:
                Add(record, Boolean(record.Byte(8)));
                break;
            case 2:
                Add(record, Error(record.Byte(8)));
                break;
        }
    }

    /// <summary>Stands in a record of its own soon after the formula; a shared formula may come first.</summary>
    private string FormulaText()
    {
        const int Between = 3;
        for (var i = 0; i < Between && records.Read(); i++)
        {
            if (records.Current.Id == BiffIds.FormulaText)
            {
                return records.Whole().String();
            }
        }

        throw new RosterFileRefusedException(RosterFileErrors.Damaged);
    }

    private void Add(BiffRecord record, SheetCell cell) => Add(record.Short(0), record.Short(2), cell);

    private void Add(int row, int column, SheetCell cell)
    {
        budget.TakeCell(column);
        if (cell.Text.Length == 0)
        {
            return;
        }

        budget.TakeText(column, cell.Text.Length);
        if (!rows.TryGetValue(row, out var cells))
        {
            rows[row] = cells = [];
            budget.TakeRow(rows.Count);
        }

        cells.Add((column, cell));
    }

    private string Shared(uint index)
    {
        ReadBudget.Require(index < book.Shared.Count, RosterFileErrors.Damaged);
        return book.Shared[(int)index];
    }

    private SheetCell Number(double number, int format)
    {
        ReadBudget.Require(double.IsFinite(number), RosterFileErrors.Damaged);
        return SheetNumbers.Cell(number.ToString("R", CultureInfo.InvariantCulture), book.Formats.IsDate(format), book.From1904);
    }

    /// <summary>Thirty bits of a number: a whole one, or the upper half of a floating one; either may stand for its hundredth.</summary>
    private static double Unpack(uint packed)
    {
        var number = (packed & 2) != 0 ? (int)packed >> 2 : BitConverter.UInt64BitsToDouble((ulong)(packed & 0xFFFFFFFC) << 32);
        return (packed & 1) != 0 ? number / 100 : number;
    }

    private static ReadOnlyMemory<byte> Rest(BiffRecord record, int from)
    {
        ReadBudget.Require(record.Length > from, RosterFileErrors.Damaged);
        return record.Data[from..];
    }

    private static SheetCell Text(string text) => new(text, SheetCellKind.Text);

    private static SheetCell Boolean(byte value) => new(value == 0 ? "FALSE" : "TRUE", SheetCellKind.Boolean);

    private static SheetCell Error(byte code) => new(
        code switch
        {
            0x00 => "#NULL!",
            0x07 => "#DIV/0!",
            0x0F => "#VALUE!",
            0x17 => "#REF!",
            0x1D => "#NAME?",
            0x24 => "#NUM!",
            _ => "#N/A",
        },
        SheetCellKind.Error);
}
