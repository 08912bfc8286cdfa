using System.Text.Json;
using System.Text.RegularExpressions;

namespace KangyangCase.App.Data.ReferenceData;

/// <summary>The serializer's complaints, for somebody who edits the file with a text editor.</summary>
internal static partial class JsonFaultText
{
    /// <summary>A missing member stands nowhere: the entry that lacks it is shown instead.</summary>
    public static bool IsAboutTheWholeEntry(JsonException fault) => fault.Message.Contains("missing required", StringComparison.Ordinal);

    public static string Of(JsonException fault)
    {
        var place = fault.Path is { Length: > 2 } path ? $"（位置 {path[2..]}）" : "";
        var names = string.Join("、", Quoted().Matches(fault.Message).Select(match => match.Groups[1].Value).Where(name => !name.Contains('.', StringComparison.Ordinal)).Distinct());
        var member = names.Length > 0 ? $" {names}" : "";
        return fault.Message switch
        {
            var text when text.Contains("could not be mapped", StringComparison.Ordinal) => $"有不认识的成员{member}{place}，可能是写错了名称",
            var text when text.Contains("missing required", StringComparison.Ordinal) => $"这一项缺少成员{member}{place}",
            var text when text.Contains("Duplicate property", StringComparison.Ordinal) => $"成员{member} 写了两次{place}",
            var text when text.Contains("null", StringComparison.Ordinal) => $"成员{member} 不能为 null{place}",
            _ => $"这里的值不是这个成员能取的值{place}，请检查类型、日期和拼写",
        };
    }

    [GeneratedRegex("'([^']+)'")]
    private static partial Regex Quoted();
}
