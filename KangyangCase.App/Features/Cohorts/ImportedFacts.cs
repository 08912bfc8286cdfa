using System.Text.Encodings.Web;
using System.Text.Json;
using KangyangCase.App.Importing;

namespace KangyangCase.App.Features.Cohorts;

/// <summary>The facts of one imported person as kept in the database.</summary>
internal static class ImportedFacts
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(IEnumerable<(RosterColumn Field, string? Text)> facts) =>
        JsonSerializer.Serialize(facts.ToDictionary(fact => fact.Field.ToString(), fact => fact.Text), Json);

    /// <summary>Fields that this edition does not know are passed over.</summary>
    public static IReadOnlyDictionary<RosterColumn, string?> Read(string json)
    {
        var facts = new Dictionary<RosterColumn, string?>();
        foreach (var (name, text) in JsonSerializer.Deserialize<Dictionary<string, string?>>(json) ?? [])
        {
            if (Enum.TryParse<RosterColumn>(name, out var field)) facts[field] = text;
        }

        return facts;
    }
}
