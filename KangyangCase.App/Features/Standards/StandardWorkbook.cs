using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;
using KangyangCase.App.Importing;
using KangyangCase.App.Shared;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations.Standards;

namespace KangyangCase.App.Features.Standards;

/// <summary>A standard as a workbook: its head, then the table of modules or of what is examined.</summary>
public static class StandardWorkbook
{
    private static readonly double[] Widths = [16, 30, 24, 36];

    public static byte[] Of(TrainingStandard standard) => Write(standard, "课程模块",
        [("培训模式", standard.Mode.Label()), ("适用文化程度", Or(standard.Schooling, "不限")), ("适用从业经历", Or(standard.Experience, "不限")),
            ("缺少的贯穿内容", Or(string.Join('、', standard.LackingSubjects.Select(one => one.Label())), "无"))],
        ["序号", "模块", "岗位技能", "贯穿内容", "理论", "实操", "线上", "合计", "说明"],
        [
            .. standard.Modules.Select(module => (object[])
            [
                module.Position, module.Name, module.Area?.Label() ?? "", string.Join('、', module.Subjects.Select(one => one.Label())),
                module.Theory, module.Practice, module.Remote, module.Total, module.Tag ?? "",
            ]),
            [
                "合计", "", "", "", LessonHours.Sum(standard.Modules.Select(one => one.Theory)), LessonHours.Sum(standard.Modules.Select(one => one.Practice)),
                LessonHours.Sum(standard.Modules.Select(one => one.Remote)), standard.TotalHours, "",
            ],
        ]);

    public static byte[] Of(AssessmentStandard standard) => Write(standard, "考核内容", [], ["序号", "科目", "考核内容", "方式", "比重 %", "说明"],
        [.. standard.Items.Select(item => (object[])[item.Position, item.Component.Label(), item.Examines, item.Method, item.Weight is { } weight ? weight : "", item.Tag ?? ""])]);

    private static byte[] Write(
        Standard standard, string sheet, IReadOnlyList<(string, string)> more, IReadOnlyList<string> titles, IReadOnlyList<object[]> rows) =>
        NewWorkbook.Write(sheet, (_, styles, worksheet) =>
        {
            var (bold, text) = (styles.Bold(), styles.Text());
            var data = worksheet.GetFirstChild<SheetData>()!;
            worksheet.InsertBefore(new Columns(Widths.Select((width, column) => new Column { Min = (uint)column + 1, Max = (uint)column + 1, Width = width, CustomWidth = true })), data);
            uint number = 1;
            Add([$"{standard.Goal.Display} {standard.Kind.Label()} {standard.Version}"], bold);
            (string Label, string Value)[] head =
            [
                ("状态", standard.Status.Label()), ("开发单位", Or(standard.Developer)), .. more, ("批准单位", Or(standard.ApprovedBy)), ("批准文件", Or(standard.ApprovalDocument)),
                ("批准日期", standard.ApprovedOn is { } day ? DateText.Show(day) : "—"), ("有效期", StandardDisplay.Period(standard.ValidFrom, standard.ValidTo)),
            ];
            foreach (var (label, value) in head) Add([label, value], text);
            number++;
            Add([.. titles], bold);
            foreach (var row in rows) Add(row, text);

            void Add(object[] cells, uint style)
            {
                data.AppendChild(new Row(cells.Select((cell, column) => At(cell, column, number, style))) { RowIndex = number });
                number++;
            }
        });

    /// <summary>Hours and weights as numbers, so that a spreadsheet can add them up; everything else as text.</summary>
    private static Cell At(object value, int column, uint row, uint style)
    {
        decimal? number = value switch
        {
            LessonHours hours => hours.Lessons,
            decimal weight => weight,
            int position => position,
            _ => null,
        };
        return number is { } known
            ? new Cell { CellReference = SheetColumns.Letter(column) + row, DataType = CellValues.Number, CellValue = new CellValue(known.ToString(CultureInfo.InvariantCulture)) }
            : TextCells.At(column, row, value as string ?? "", style);
    }

    private static string Or(string? text, string otherwise = "—") => string.IsNullOrEmpty(text) ? otherwise : text;
}
