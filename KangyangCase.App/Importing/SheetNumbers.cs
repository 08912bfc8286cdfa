using System.Globalization;

namespace KangyangCase.App.Importing;

/// <summary>Numbers as they stand in the file, turned into what a reader of the sheet would write.</summary>
internal static class SheetNumbers
{
    /// <summary>A spreadsheet keeps no more digits than these.</summary>
    private const decimal FifteenDigits = 999_999_999_999_999m;
    private const int Days1904 = 1462;

    public static SheetCell Cell(string raw, bool isDate, bool from1904)
    {
        if (raw.Length == 0)
        {
            return SheetCell.Blank;
        }

        if (isDate && double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var serial)
            && (from1904 ? serial + Days1904 : serial) is >= 1 and < 2_958_466 and var days)
        {
            return new SheetCell(DateTime.FromOADate(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), SheetCellKind.Date);
        }

        return new SheetCell(Plain(raw), SheetCellKind.Number);
    }

    /// <summary>1.38E10 → 13800000000; what has lost digits stays as stored, so that the loss can be told.</summary>
    private static string Plain(string raw) =>
        decimal.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && number is >= -FifteenDigits and <= FifteenDigits
            ? Math.Round(number, 9).ToString("0.#########", CultureInfo.InvariantCulture)
            : raw;
}
