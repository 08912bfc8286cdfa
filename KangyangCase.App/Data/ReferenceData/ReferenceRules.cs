using System.Globalization;
using System.Text.Json;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Rules;

namespace KangyangCase.App.Data.ReferenceData;

/// <summary>The rule settings as shipped (rules.json); an administrator changes them afterwards in the database.</summary>
public static class ReferenceRules
{
    public static RuleCatalog Load() => new(ReferenceFile.Read<RuleFile>("rules.json").Rules.Select(Setting));

    private static RuleSetting Setting(RuleRow row) => new(
        row.Key, row.Title, row.Kind, Text(row.Value), row.Unit, row.Clause, row.Source, row.Certainty, row.From, row.To,
        Text(row.DemoValue), row.Note);

    private static string? Text(JsonElement? value) => value switch
    {
        null or { ValueKind: JsonValueKind.Null } => null,
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { } number => number.GetDecimal().ToString(CultureInfo.InvariantCulture),
    };

    private sealed record RuleFile(string Title, IReadOnlyList<RuleRow> Rules);

    private sealed record RuleRow(
        string Key, string Title, RuleValueKind Kind, JsonElement? Value, string? Unit, string Clause, IReadOnlyList<string> Source,
        Certainty Certainty, DateOnly? From, DateOnly? To, JsonElement? DemoValue, string? Note);
}
