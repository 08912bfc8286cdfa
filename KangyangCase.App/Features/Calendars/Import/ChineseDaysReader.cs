using System.Text.Json;
using KangyangCase.App.Shared;
using KangyangCase.Domain.Calendars;

namespace KangyangCase.App.Features.Calendars;

/// <summary>The file of the package chinese-days: <c>{"holidays":{"2024-10-01":"National Day,国庆节,3"},"workdays":{…},"inLieuDays":{…}}</c>.</summary>
internal static class ChineseDaysReader
{
    private static readonly (string Member, CalendarDayKind Kind)[] Parts =
        [("holidays", CalendarDayKind.Holiday), ("workdays", CalendarDayKind.MakeUpWorkday)];

    public static void Read(string text, CalendarReadingBuilder reading)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var others = Parts.Sum(part => ReadPart(text, document.RootElement, part.Member, part.Kind, reading));
            if (others > 0) reading.Note($"文件里另有其他年份的 {others} 天，没有取用。");
        }
        catch (JsonException broken)
        {
            reading.Problem((int)(broken.LineNumber ?? 0) + 1, "", "不是完整的 JSON，请用“从文件放入”选择整个文件。");
        }
    }

    /// <returns>How many days belong to other years.</returns>
    private static int ReadPart(string text, JsonElement root, string member, CalendarDayKind kind, CalendarReadingBuilder reading)
    {
        if (!root.TryGetProperty(member, out var part) || part.ValueKind != JsonValueKind.Object)
        {
            reading.Problem(1, "", $"JSON 里没有 {member} 这一部分，不是 chinese-days 的格式。");
            return 0;
        }
        var others = 0;
        foreach (var entry in part.EnumerateObject())
        {
            if (!DateText.TryParse(entry.Name, out var day)) reading.Problem(LineOf(text, entry.Name), entry.Name, $"“{entry.Name}”不是日期。");
            else if (day.Year != reading.Year) others++;
            else reading.Add(LineOf(text, entry.Name), entry.Name, new(day, kind, Name(entry.Value)));
        }
        return others;
    }

    private static string? Name(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && value.GetString()?.Split(',') is [_, { Length: > 0 } name, ..] ? name : null;

    private static int LineOf(string text, string key) =>
        text.AsSpan(0, Math.Max(0, text.IndexOf($"\"{key}\"", StringComparison.Ordinal))).Count('\n') + 1;
}
