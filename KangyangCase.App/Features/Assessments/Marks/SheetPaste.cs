using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Trainees;

namespace KangyangCase.App.Features.Assessments;

/// <summary>One cell a paste would fill. Row and column count from 0 in the sheet.</summary>
/// <param name="Problem">Why it will not be saved; null for a mark.</param>
/// <param name="Overwrites">Another mark stands there now.</param>
public sealed record PastedCell(int Row, int Column, string Text, string? Problem, bool Overwrites);

/// <summary>What a block from a spreadsheet would do, worked out before anything is written. Blank cells change nothing.</summary>
/// <param name="ByName">The first column held names: rows were found by name, not by place.</param>
/// <param name="Left">What finds no place, in words.</param>
public sealed record SheetPaste(int RowCount, int ColumnCount, bool ByName, IReadOnlyList<PastedCell> Cells, IReadOnlyList<string> Left)
{
    /// <summary>Characters; more than any class needs, and less than a circuit message may hold.</summary>
    public const int TextLimit = 8_000;

    private const string NameHeading = "姓名";

    public IEnumerable<PastedCell> Good => Cells.Where(cell => cell.Problem is null);

    public IEnumerable<PastedCell> Bad => Cells.Where(cell => cell.Problem is not null);

    /// <param name="row">Where the focus stands: the block's upper left corner, or with names the first column of scores.</param>
    public static SheetPaste Read(ScoreSheetView sheet, int row, int column, string text)
    {
        if (text.Length > TextLimit) return new(0, 0, false, [], ["粘贴的内容太大，请只复制成绩所在的区域"]);
        var block = Split(text);
        var width = block.Count == 0 ? 0 : block.Max(line => line.Count);
        return width > 1 && block.TrueForAll(line => IsName(line[0])) ? ByNames(sheet, column, block, width - 1) : ByPlace(sheet, row, column, block, width);
    }

    private static SheetPaste ByPlace(ScoreSheetView sheet, int row, int column, List<List<string>> block, int width)
    {
        var left = new List<string>();
        if (row + block.Count > sheet.Rows.Count) left.Add($"多出 {row + block.Count - sheet.Rows.Count} 行，不填");
        if (column + width > sheet.Components.Count) left.Add($"多出 {column + width - sheet.Components.Count} 列，不填");
        var cells = block.Take(sheet.Rows.Count - row).SelectMany((line, index) => Line(sheet, row + index, column, line));
        return new(block.Count, width, false, [.. cells], left);
    }

    private static SheetPaste ByNames(ScoreSheetView sheet, int column, List<List<string>> block, int width)
    {
        if (PlainText.Clean(block[0][0]) == NameHeading) block.RemoveAt(0);
        var people = sheet.Rows.Select((person, index) => (person.FoldedName, index)).ToLookup(one => one.FoldedName, one => one.index);
        var (cells, left) = (new List<PastedCell>(), new List<string>());
        foreach (var line in block)
        {
            var found = PersonName.Parse(line[0]) is { Succeeded: true, Value.Folded: var key } ? people[key].ToList() : [];
            if (found.Count == 1) cells.AddRange(Line(sheet, found[0], column, line[1..]));
            else left.Add(found.Count == 0 ? $"名单中没有“{Shorten(line[0])}”" : $"“{Shorten(line[0])}”有 {found.Count} 人重名，请逐个填写");
        }
        if (column + width > sheet.Components.Count) left.Add($"多出 {column + width - sheet.Components.Count} 列，不填");
        return new(block.Count, width, true, cells, left);
    }

    private static IEnumerable<PastedCell> Line(ScoreSheetView sheet, int row, int column, IEnumerable<string> texts) => texts
        .Take(sheet.Components.Count - column)
        .Select((text, index) => (Text: text.Trim(), Column: column + index))
        .Where(cell => PlainText.Clean(cell.Text).Length > 0)
        .Select(cell =>
        {
            var read = Mark.Parse(cell.Text);
            var stored = sheet.Rows[row].Texts[cell.Column];
            var shown = read.Succeeded ? read.Value!.Display : Shorten(cell.Text);
            return new PastedCell(row, cell.Column, shown, read.Refusal?.Message, read.Succeeded && stored.Length > 0 && stored != shown);
        });

    private static List<List<string>> Split(string text) =>
        [.. text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').Select(line => line.Split('\t').ToList()).Where(line => line.Exists(cell => cell.Length > 0))];

    private static bool IsName(string text) => PlainText.Clean(text).Length > 0 && !Mark.Parse(text).Succeeded && !text.Any(char.IsDigit);

    private static string Shorten(string text) => text.Trim() is { Length: > 12 } shown ? shown[..12] + "…" : text.Trim();
}
