using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using KangyangCase.Domain.Certificates;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Trainees;

namespace KangyangCase.App.Importing;

/// <summary>An empty history sheet: our titles, choices to pick from, and text columns where spreadsheets spoil numbers.</summary>
public static class HistoryTemplate
{
    private const uint HeaderRow = 1;
    private const int LastPreparedRow = 5_000;
    private const string ChoiceSheet = "可选内容";

    private static readonly string[] Advice =
    [
        "一人一目标一行；同一人有两本证书就写两行。姓名、证件号码、职业必填。",
        "只有班期：填班期名称、开班日期、结业日期，证书各列留空。只有证书：填证书类别、证书编号、发证日期、发证机构，班期各列留空。两者都有就都填。",
        "同一班期的各行，职业、等级、开班日期、结业日期、学时须一致。",
        "证书编号、证件号码两列已设为文本格式，请勿改动，否则长号码的末尾会丢失。编号照证书原样填写，系统不会重新编号。",
        "日期写成 2018-05-31 的样式，要有年月日。",
        "评价机构照登记的名称填写；没有登记在册的，只记下名称。",
    ];

    public static byte[] Write(OccupationCatalogue catalogue) => NewWorkbook.Write("历史数据", (workbook, styles, worksheet) =>
    {
        var (bold, text) = (styles.Bold(), styles.Text());
        var data = worksheet.GetFirstChild<SheetData>()!;
        data.AppendChild(RowOf(HeaderRow, bold, [.. HistoryColumns.All.Select(column => column.Label())]));
        worksheet.InsertBefore(FrozenHeader(), data);
        worksheet.InsertBefore(ColumnsOf(text), data);
        string[] names = [.. catalogue.All.Select(one => one.Name)];
        worksheet.AppendChild(Choices(names.Length));
        Add(workbook, "填写说明", Advice, bold);
        // A written-out list of choices has a length limit; names go to a sheet of their own.
        Add(workbook, ChoiceSheet, names, text);
    });

    private static void Add(WorkbookPart workbook, string sheet, string[] lines, uint style)
    {
        var data = NewWorkbook.AddSheet(workbook, sheet).GetFirstChild<SheetData>()!;
        for (var line = 0; line < lines.Length; line++) data.AppendChild(RowOf((uint)line + 1, style, [lines[line]]));
    }

    private static Row RowOf(uint number, uint style, string[] texts) => new(texts.Select((text, column) => TextCells.At(column, number, text, style))) { RowIndex = number };

    private static SheetViews FrozenHeader() => new(new SheetView(new Pane
    {
        VerticalSplit = HeaderRow,
        TopLeftCell = $"A{HeaderRow + 1}",
        ActivePane = PaneValues.BottomLeft,
        State = PaneStateValues.Frozen,
    })
    { WorkbookViewId = 0 });

    private static Columns ColumnsOf(uint text) => new(HistoryColumns.All.Select(column => new Column
    {
        Min = (uint)column + 1,
        Max = (uint)column + 1,
        Width = column is HistoryColumn.IdentityNumber or HistoryColumn.CertificateNumber or HistoryColumn.CohortName or HistoryColumn.Issuer or HistoryColumn.Assessor ? 24 : 13,
        CustomWidth = true,
        Style = text,
    }));

    private static DataValidations Choices(int names)
    {
        DataValidation[] choices =
        [
            Choice(HistoryColumn.Sex, Written(Enum.GetValues<Sex>().Select(sex => sex.Label()))),
            Choice(HistoryColumn.IdentityKind, Written(IdentityDocumentKinds.All.Select(kind => kind.Label()))),
            Choice(HistoryColumn.Occupation, $"'{ChoiceSheet}'!$A$1:$A${names}"),
            Choice(HistoryColumn.Level, Written(SkillLevels.FromLowest.Select(level => level.Label()))),
            Choice(HistoryColumn.CertificateKind, Written(HistoricalKinds.All.Select(kind => kind.Label()))),
        ];
        return new DataValidations(choices) { Count = (uint)choices.Length };
    }

    private static string Written(IEnumerable<string> values) => $"\"{string.Join(',', values)}\"";

    /// <summary>Offers, does not force: other values are judged at import.</summary>
    private static DataValidation Choice(HistoryColumn column, string formula)
    {
        var letter = SheetColumns.Letter((int)column);
        return new DataValidation(new Formula1(formula))
        {
            Type = DataValidationValues.List,
            AllowBlank = true,
            ShowErrorMessage = false,
            SequenceOfReferences = new ListValue<StringValue> { InnerText = $"{letter}{HeaderRow + 1}:{letter}{LastPreparedRow}" },
        };
    }
}
