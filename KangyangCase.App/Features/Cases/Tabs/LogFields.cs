using System.Text.Json;
using System.Text.RegularExpressions;
using KangyangCase.Domain.Common;

namespace KangyangCase.App.Features.Cases;

/// <summary>One field of an act. Before is null where nothing stood or the act only names a value.</summary>
public sealed record LogField(string Label, string? Before, string? After)
{
    public override string ToString() => Before is null ? $"{Label}：{After ?? "空"}" : $"{Label}：{Before} → {After ?? "空"}";
}

/// <summary>Reads the details of a log row field by field, in Chinese. Keys and digests of records say nothing to a reader and are left out.</summary>
public static partial class LogFields
{
    private const int TailKept = 4;

    private static readonly IReadOnlyDictionary<string, string> Labels = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["Theory"] = "理论知识",
        ["Skill"] = "操作技能",
        ["Comprehensive"] = "综合评审",
        ["Objection"] = "异议",
        ["owner"] = "负责人",
        ["destination"] = "去向",
        ["name"] = "姓名",
        ["sex"] = "性别",
        ["birthDate"] = "出生日期",
        ["ethnicity"] = "民族",
        ["schooling"] = "文化程度",
        ["householdPlace"] = "户籍所在地",
        ["targetGroup"] = "人员类别",
        ["employer"] = "工作单位",
        ["phone"] = "手机",
        ["document"] = "证件",
        ["documentNumber"] = "证件号码",
        ["postedOn"] = "公示日",
        ["lastDay"] = "公示最后一日",
        ["workingDays"] = "工作日数",
        ["issueFrom"] = "可发证日",
        ["dueOn"] = "到期日",
        ["anchor"] = "期限起算",
        ["packId"] = "规则包",
        ["packVersion"] = "规则包版本",
        ["why"] = "适用原因",
        ["number"] = "证书编号",
        ["issuedOn"] = "签发日期",
        ["postingLastDay"] = "公示最后一日",
        ["imported"] = "导入人数",
        ["skipped"] = "跳过人数",
        ["restsOnDeclared"] = "依据自报年限",
        ["on"] = "核验日",
        ["to"] = "登记为",
        ["from"] = "原为",
        ["reason"] = "原因",
        ["topic"] = "内容",
        ["date"] = "日期",
        ["part"] = "时段",
        ["lessons"] = "学时",
        ["value"] = "值",
        ["text"] = "文字",
        // Numbers and codes that the summary already says in words.
        ["kind"] = "",
        ["outcome"] = "",
        ["standing"] = "",
        ["source"] = "",
        ["rule"] = "",
        ["enrollment"] = "",
        ["sha256"] = "",
        ["faceDigest"] = "",
        ["parts"] = "",
        ["marks"] = "",
        ["numbers"] = "",
        ["batch"] = "",
        ["newPerson"] = "",
        ["practice"] = "",
        ["organization"] = "",
        ["assessment"] = "",
        ["plan"] = "",
        ["cohort"] = "",
    };

    /// <param name="place">The person's place in the class: of a row about many people only theirs is read.</param>
    public static IReadOnlyList<LogField> Read(string json, IReadOnlyCollection<string>? place = null)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return [.. Fields(document.RootElement, place ?? [])];
        }
        catch (JsonException)
        {
            // Only a tampered row is no JSON; the check of the log reports it.
            return [];
        }
    }

    /// <summary>Numbers of people keep their last four digits.</summary>
    public static string Mask(string text) => PersonalNumbers.Replace(text, number =>
    {
        var bare = PersonalNumbers.Bare(number);
        return new string('*', bare.Length - TailKept) + bare[^TailKept..];
    });

    private static IEnumerable<LogField> Fields(JsonElement root, IReadOnlyCollection<string> place) => root.ValueKind switch
    {
        JsonValueKind.Array => root.EnumerateArray().Where(item => Concerns(item, place)).SelectMany(item => Fields(item, place)),
        JsonValueKind.Object when Pair(root, "before", "after") is { } pair && pair.After.ValueKind == JsonValueKind.Object => Compared(pair.Before, pair.After),
        JsonValueKind.Object when root.TryGetProperty("field", out var field) && Pair(root, "from", "to") is { } pair =>
            [new(Label(field.GetString() ?? "") ?? "", Text(pair.Before), Text(pair.After))],
        JsonValueKind.Object => root.EnumerateObject().Where(one => one.Value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Object or JsonValueKind.Array))
            .Select(one => (Label: Label(one.Name), Value: Text(one.Value))).Where(one => one.Label is not null && one.Value is not null)
            .Select(one => new LogField(one.Label ?? "", null, one.Value)),
        _ => [],
    };

    private static IEnumerable<LogField> Compared(JsonElement before, JsonElement after) =>
        from one in after.EnumerateObject()
        let old = before.ValueKind == JsonValueKind.Object && before.TryGetProperty(one.Name, out var value) ? Text(value) : null
        where old != Text(one.Value) && Label(one.Name) is not null
        select new LogField(Label(one.Name) ?? "", old ?? "空", Text(one.Value));

    private static bool Concerns(JsonElement item, IReadOnlyCollection<string> place) =>
        item.ValueKind == JsonValueKind.Object && (!item.TryGetProperty("enrollment", out var who) || place.Contains(who.GetString() ?? ""));

    private static (JsonElement Before, JsonElement After)? Pair(JsonElement root, string before, string after)
    {
        JsonElement? Find(string name) => root.EnumerateObject().Where(one => one.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(one => (JsonElement?)one.Value).FirstOrDefault();
        return Find(after) is { } found ? (Find(before) ?? default, found) : null;
    }

    /// <summary>Null: nothing a reader could use. A word this list does not know stands as it was logged.</summary>
    private static string? Label(string name) => Labels.TryGetValue(name, out var label) ? (label.Length > 0 ? label : null) : name;

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString() is { Length: > 0 } text ? (Guid.TryParse(text, out _) || Digest().IsMatch(text) ? null : Mask(text)) : "空",
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "是",
        JsonValueKind.False => "否",
        _ => null,
    };

    [GeneratedRegex("^[0-9A-Fa-f]{40,}$")]
    private static partial Regex Digest();
}
