using System.Text.Json;

namespace KangyangCase.App.Features.Cases;

/// <summary>Names that an act on a person replaced or gave, wherever its details tell of them.</summary>
internal static class LogNames
{
    private static readonly string[] NameFields = ["name", "姓名", "曾用名"];
    private static readonly string[] Sides = ["before", "after", "from", "to"];

    public static IReadOnlyList<string> Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return [.. Within(document.RootElement).Distinct()];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static IEnumerable<string> Within(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Within),
        JsonValueKind.Object => OfOne(element).Concat(element.EnumerateObject().SelectMany(one => Within(one.Value))),
        _ => [],
    };

    private static IEnumerable<string> OfOne(JsonElement row)
    {
        var isName = row.EnumerateObject().Any(one => Is(one, "field") && one.Value.ValueKind == JsonValueKind.String && IsName(one.Value.GetString() ?? ""));
        foreach (var side in row.EnumerateObject().Where(one => Sides.Any(name => Is(one, name))))
        {
            if (isName && side.Value.ValueKind == JsonValueKind.String) yield return side.Value.GetString() ?? "";
            if (side.Value.ValueKind != JsonValueKind.Object) continue;
            foreach (var one in side.Value.EnumerateObject().Where(one => IsName(one.Name) && one.Value.ValueKind == JsonValueKind.String)) yield return one.Value.GetString() ?? "";
        }
    }

    private static bool Is(JsonProperty one, string name) => one.Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static bool IsName(string field) => NameFields.Contains(field, StringComparer.OrdinalIgnoreCase);
}
