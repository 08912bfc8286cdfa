namespace KangyangCase.App.Features.ChangeLog;

public static class ChangeLogDisplay
{
    /// <summary>First word of an action code, and what it is about.</summary>
    public static readonly IReadOnlyList<(string Subject, string Label)> Subjects =
    [
        ("cohort", "班期"), ("roster", "花名册"), ("case", "个案"), ("trainee", "学员"), ("session", "课程安排"), ("attendance", "考勤"), ("training", "结业"),
        ("plan", "评价计划"), ("candidate", "考生"), ("assessment", "成绩"), ("posting", "公示"), ("objection", "异议"), ("certificate", "证书"),
        ("certificate-batch", "证书批次"), ("number-list", "编号清单"), ("rule", "规则"), ("calendar", "工作日历"), ("organization", "机构"), ("account", "账号"),
        ("occupation", "工种目录"), ("standard", "培训与考核标准"),
        ("demo", "演示日期"),
    ];

    public static string Label(this RowSeal seal) => seal switch
    {
        RowSeal.Intact => "完整",
        RowSeal.Altered => "内容被改动",
        RowSeal.Broken => "与前一条不衔接",
    };
}
