using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Assessments;

public static class MarkErrors
{
    public static Refusal OutOfRange => new("mark.out-of-range", $"成绩应在 0 至 {Mark.FullScore} 分之间，请改正。");

    public static Refusal TooPrecise => new("mark.too-precise", "成绩最多保留一位小数，请改正。");

    public static Refusal Unreadable => new("mark.unreadable", "无法识别的成绩：请填分数、“缺考”或“免”，未录入请留空。");
}
