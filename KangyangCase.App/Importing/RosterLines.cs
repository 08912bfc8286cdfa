using System.Text.RegularExpressions;
using KangyangCase.Domain.Trainees;

namespace KangyangCase.App.Importing;

/// <summary>Tells lines that are no people from rows that are.</summary>
internal static partial class RosterLines
{
    private const int TitlesNamed = 3;

    /// <summary>Why the row is not a person; null when it is one, or at least tries to be. An empty string: it is blank.</summary>
    public static string? WhyIgnored(SheetRow row, RosterHeader header)
    {
        var texts = row.Filled.Where(filled => TextFolding.Compact(filled.Cell.Text).Length > 0).ToList();
        if (texts.Count == 0)
        {
            return "";
        }

        if (header.IsRepeatedBy(row))
        {
            return "重复的表头";
        }

        var numbered = header.ColumnOf(RosterColumn.OwnNumber);
        if (texts.TrueForAll(filled => filled.Column == numbered) && texts[0].Cell.Text.All(character => char.IsDigit(character) || character == '.'))
        {
            return "只有序号，没有学员";
        }

        var identity = header.ColumnOf(RosterColumn.IdentityNumber) is { } column ? row[column].Text : "";
        if (!FooterStart().IsMatch(TextFolding.Compact(texts[0].Cell.Text)) || identity.Count(char.IsDigit) >= 6)
        {
            return null;
        }

        var titles = texts.Select(filled => filled.Cell.Text.Trim().Split(['：', ':'])[0]).Where(title => title.Length <= 8).Take(TitlesNamed).ToList();
        return titles.Count > 0 ? $"“{string.Join("、", titles)}”不是学员" : "说明文字，不是学员";
    }

    [GeneratedRegex("^(填表|填报|制表|审核|审批|复核|经办|负责人|联系人|合计|总计|小计|共计|单位[(:盖]|培训机构[(:]|培训单位[(:]|日期:|时间:|备注:|说明:|注:|填写说明|以下空白|本页|第[0-9]+页)")]
    private static partial Regex FooterStart();
}
