using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Trainees;

namespace KangyangCase.App.Importing;

/// <summary>An empty roster for one class: our titles, choices to pick from, and text columns where spreadsheets spoil numbers.</summary>
public static class RosterTemplate
{
    private const uint TitleRow = 1;
    private const uint HeaderRow = 2;
    private const int LastPreparedRow = 2_000;

    /// <summary>Spreadsheets take a written-out list of choices for damage when it is longer.</summary>
    private const int LongestChoices = 255;

    private static readonly string[] Educations = ["小学", "初中", "高中", "中专", "技工学校", "大专", "本科", "研究生", "文盲"];

    private static readonly string[] Advice =
    [
        "姓名、证件号码必填，其余各列尽量填写。",
        "证件号码、联系电话两列已设为文本格式，请勿改动，否则 18 位号码的末尾会丢失。",
        "一人一行，表头以下不要合并单元格，不要插入空列。",
        "从事本职业年限填年数，如 0、1 或 2.5。",
        "性别、出生日期可不填，会按身份证号码得出。",
    ];

    public static byte[] Write(RosterCohort cohort, RosterRules rules) => NewWorkbook.Write("学员名册", (workbook, styles, worksheet) =>
    {
        var (bold, text) = (styles.Bold(), styles.Text());
        var data = worksheet.GetFirstChild<SheetData>()!;
        var level = cohort.Level is { } known ? $"（{known.Label()}）" : "";
        data.AppendChild(RowOf(TitleRow, bold, [$"{cohort.OccupationName}{level}学员名册，{cohort.StartsOn:yyyy年M月d日}开班"]));
        data.AppendChild(RowOf(HeaderRow, bold, [.. RosterColumns.All.Select(column => column.Label())]));
        worksheet.InsertBefore(FrozenHeader(), data);
        worksheet.InsertBefore(ColumnsOf(text), data);
        worksheet.AppendChild(Choices(cohort, rules));
        AddAdvice(workbook, bold);
    });

    private static Row RowOf(uint number, uint style, string[] texts) =>
        new(texts.Select((text, column) => TextCells.At(column, number, text, style))) { RowIndex = number };

    private static SheetViews FrozenHeader() => new(new SheetView(new Pane
    {
        VerticalSplit = HeaderRow,
        TopLeftCell = $"A{HeaderRow + 1}",
        ActivePane = PaneValues.BottomLeft,
        State = PaneStateValues.Frozen,
    })
    { WorkbookViewId = 0 });

    private static Columns ColumnsOf(uint text) => new(RosterColumns.All.Select(column => new Column
    {
        Min = (uint)column + 1,
        Max = (uint)column + 1,
        Width = column == RosterColumn.IdentityNumber ? 22 : 14,
        CustomWidth = true,
        Style = text,
    }));

    private static DataValidations Choices(RosterCohort cohort, RosterRules rules)
    {
        List<DataValidation> choices =
        [
            Choice(RosterColumn.Sex, Enum.GetValues<Sex>().Select(sex => sex.Label())),
            Choice(RosterColumn.IdentityKind, IdentityDocumentKinds.All.Select(kind => kind.Label())),
            Choice(RosterColumn.Education, Educations),
            Choice(RosterColumn.TargetGroup, rules.TargetGroups.Select(group => group.Label)),
            Choice(RosterColumn.Occupation, [cohort.OccupationName]),
        ];
        if (cohort.Level is { } level)
        {
            choices.Add(Choice(RosterColumn.Level, [level.Label()]));
        }

        choices.RemoveAll(choice => choice.Formula1!.Text.Length > LongestChoices);
        return new DataValidations(choices) { Count = (uint)choices.Count };
    }

    /// <summary>Offers, does not force: other values are judged at import.</summary>
    private static DataValidation Choice(RosterColumn column, IEnumerable<string> values)
    {
        var letter = SheetColumns.Letter((int)column);
        return new DataValidation(new Formula1($"\"{string.Join(',', values)}\""))
        {
            Type = DataValidationValues.List,
            AllowBlank = true,
            ShowErrorMessage = false,
            SequenceOfReferences = new ListValue<StringValue> { InnerText = $"{letter}{HeaderRow + 1}:{letter}{LastPreparedRow}" },
        };
    }

    private static void AddAdvice(WorkbookPart workbook, uint bold)
    {
        var data = NewWorkbook.AddSheet(workbook, "填写说明").GetFirstChild<SheetData>()!;
        for (var line = 0; line < Advice.Length; line++)
        {
            data.AppendChild(RowOf((uint)line + 1, bold, [Advice[line]]));
        }
    }
}
