using System.Text;
using KangyangCase.Domain.Trainees;

namespace KangyangCase.App.Importing;

/// <summary>The report as a table for a terminal. Identity numbers are masked; control characters never reach the terminal.</summary>
internal static class RosterText
{
    public static string Write(RosterReport report)
    {
        var text = new StringBuilder();
        text.AppendLine($"表头在第 {report.Header.Row} 行，读到 {report.Rows.Count} 人。");
        Append(text, report.Ignored.Select(line => $"第 {line.Row} 行已忽略：{line.Reason}。"));
        Append(text, report.Header.NotUnderstood.Select(cell => $"{cell.Letter} 列“{cell.Text}”不认识，未使用。"));
        Append(text, report.MissingColumns.Select(column => $"表中没有“{column.Label()}”列。"));
        Append(text, report.UnsetRules.Select(rule => $"规则“{rule}”未设定，未作检查。"));
        text.AppendLine();
        AppendRow(text, "行", "序号", "结果", "姓名", "证件号码", "原因和改法");
        foreach (var row in report.Rows)
        {
            var reasons = row.Problems.Select(problem => problem.Message).Concat(row.Notes);
            var number = row.Person.Document?.Masked ?? IdentityDocument.Mask(row.Text(RosterColumn.IdentityNumber));
            AppendRow(text, $"{row.ExcelRow}", row.OwnNumber, row.Outcome.Label(), row.DisplayName, number, string.Join("；", reasons));
        }

        text.AppendLine();
        var counts = Enum.GetValues<RosterOutcome>().Select(outcome => $"{outcome.Label()} {report.Count(outcome)}");
        text.Append($"合计 {report.Rows.Count} 人：{string.Join("，", counts)}；可导入 {report.Importable.Count()} 人。");
        return text.ToString();
    }

    public static string OneLine(string text) => string.Concat(text.EnumerateRunes().Select(rune =>
        Rune.IsControl(rune) || TextFolding.IsInvisible(rune) ? "·" : rune.ToString()));

    private static void Append(StringBuilder text, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            text.AppendLine(OneLine(line));
        }
    }

    private static void AppendRow(StringBuilder text, string row, string number, string outcome, string name, string document, string reasons) =>
        text.AppendLine(OneLine($"{Fit(row, 6)}{Fit(number, 6)}{Fit(outcome, 6)}{Fit(name, 20)}{Fit(document, 22)}{reasons}").TrimEnd());

    private static string Fit(string text, int width) => text + new string(' ', Math.Max(1, width - text.EnumerateRunes().Sum(Width)));

    /// <summary>Terminals give East Asian characters two places.</summary>
    private static int Width(Rune rune) => rune.Value is >= 0x1100 and <= 0x115F or >= 0x2E80 and <= 0xA4CF or >= 0xAC00 and <= 0xD7A3
        or >= 0xF900 and <= 0xFAFF or >= 0xFE30 and <= 0xFE6F or >= 0xFF00 and <= 0xFF60 or >= 0x20000 and <= 0x3FFFD ? 2 : 1;
}
