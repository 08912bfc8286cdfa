using KangyangCase.App.Importing;
using KangyangCase.App.Shared;
using KangyangCase.Domain.Certificates;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Trainees;

namespace KangyangCase.App.Features.Certificates;

/// <summary>One line as written, each cell read as far as it can be.</summary>
/// <param name="Row">As the spreadsheet counts.</param>
/// <param name="Problem">The first cell that cannot be read; null when all can.</param>
internal sealed record NumberListEntry(
    int Row, string NameText, string DocumentText, string NumberText, PersonName? Name, IdentityDocument? Document, CertificateNumber? Number, DateOnly? PrintedDate,
    Refusal? Problem);

/// <summary>Reads the authority's number list: 姓名, 证件号码, 证书编号, 证书版面发证日期. Formulas are never evaluated.</summary>
internal static class NumberListReader
{
    private static readonly string[] NumberTitles = ["证书编号", "职业技能等级证书编号", "证书号", "证书编码", "等级证书编号"];
    private static readonly string[] DateTitles = ["证书版面发证日期", "版面发证日期", "发证日期", "证书发证日期"];

    public static Result<IReadOnlyList<NumberListEntry>> Read(Stream file, string fileName, DateOnly today)
    {
        var read = RosterWorkbook.Read(file, fileName);
        if (!read.Succeeded) return read.Refusal;
        var (table, header) = (read.Value, read.Value.Header);
        if (Column(header, NumberTitles) is not { } number) return NumberListErrors.NoNumberColumn;
        if (header.ColumnOf(RosterColumn.IdentityNumber) is not { } document) return NumberListErrors.NoDocumentColumn;
        var columns = new Columns(header.ColumnOf(RosterColumn.Name)!.Value, document, header.ColumnOf(RosterColumn.IdentityKind), number, Column(header, DateTitles));
        return Result.Of<IReadOnlyList<NumberListEntry>>([.. table.Rows
            .Where(row => row.Number > header.LastRow && !header.IsRepeatedBy(row) && IsLine(row, columns))
            .Select(row => Read(row, columns, today))]);
    }

    private static int? Column(RosterHeader header, string[] titles) => header.Cells
        .FirstOrDefault(cell => titles.Contains(TextFolding.Compact(cell.Text)))?.Column;

    /// <summary>A footer such as 制表人 has neither document nor number.</summary>
    private static bool IsLine(SheetRow row, Columns columns) =>
        Text(row, columns.Document).Length > 0 || Text(row, columns.Number).Length > 0;

    private static NumberListEntry Read(SheetRow row, Columns columns, DateOnly today)
    {
        var (nameText, documentText, numberText) = (Text(row, columns.Name), Text(row, columns.Document), Text(row, columns.Number));
        var name = PersonName.Parse(nameText);
        var kind = columns.Kind is { } place ? IdentityDocumentKinds.FromText(Text(row, place)) : null;
        var document = IdentityDocument.Parse(documentText, today, kind);
        var number = numberText.Length == 0 ? NumberListErrors.NumberMissing : CertificateNumber.Parse(numberText);
        var dateText = columns.Date is { } dated ? Text(row, dated) : "";
        DateOnly? date = DateText.TryParse(dateText, out var day) ? day : null;
        var problem = name.Refusal ?? document.Refusal ?? number.Refusal
            ?? (dateText.Length > 0 && date is null ? NumberListErrors.DateUnreadable : null);
        return new(
            row.Number, nameText, documentText, numberText,
            name.Succeeded ? name.Value : null, document.Succeeded ? document.Value : null, number.Succeeded ? number.Value : null, date, problem);
    }

    private static string Text(SheetRow row, int column) => row[column].Text.Trim();

    private sealed record Columns(int Name, int Document, int? Kind, int Number, int? Date);
}
