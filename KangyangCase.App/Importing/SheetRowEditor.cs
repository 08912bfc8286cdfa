using DocumentFormat.OpenXml.Spreadsheet;

namespace KangyangCase.App.Importing;

/// <summary>Finds or makes cells in a row somebody else wrote; cells may lack their reference and then follow one another.</summary>
internal sealed class SheetRowEditor
{
    private readonly SortedDictionary<int, Cell> cells = [];
    private readonly Row row;
    private readonly uint number;

    public SheetRowEditor(Row row, uint number)
    {
        (this.row, this.number) = (row, number);
        var column = -1;
        foreach (var cell in row.Elements<Cell>())
        {
            column = cell.CellReference?.Value is { } reference ? SheetColumns.OfReference(reference) ?? column + 1 : column + 1;
            cell.CellReference = SheetColumns.Letter(column) + number;
            cells[column] = cell;
        }

        row.RowIndex = number;
        row.Spans = null;
    }

    public Cell At(int column)
    {
        if (!cells.TryGetValue(column, out var cell))
        {
            cell = new Cell { CellReference = SheetColumns.Letter(column) + number };
            var next = cells.Where(pair => pair.Key > column).Select(pair => pair.Value).FirstOrDefault();
            cells[column] = next is null ? row.AppendChild(cell) : row.InsertBefore(cell, next)!;
        }

        return cell;
    }
}
