using System.Globalization;
using System.Text.Json;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Rules;

namespace KangyangCase.App.Data.ReferenceData;

/// <summary>The rule settings as shipped (rules.json); an administrator changes them afterwards in the database.</summary>
public static class ReferenceRules
{
    private const string Rows = "rules";

    public static RuleCatalog Load()
    {
        var file = ReferenceFile.Open("rules.json");
        var settings = file.As<RuleFile>().Rules.Select((row, index) => Setting(file, row, index)).ToList();
        foreach (var (index, setting) in settings.Index())
        {
            if (RuleCheck.Check(setting) is { Succeeded: false } faulty) throw file.Fault(faulty.Refusal.Message, Rows, index);
            if (settings.Take(index).Any(other => other.Key == setting.Key && DateRange.Overlap((other.From, other.To), (setting.From, setting.To))))
            {
                throw file.Fault(ReferenceFaults.Overlap(setting.Key), Rows, index);
            }
            if (RuleCheck.Check(setting.ForDemo()) is { Succeeded: false } example) throw file.Fault(example.Refusal.Message, Rows, index, "demoValue");
        }
        return new(settings);
    }

    private static RuleSetting Setting(ReferenceFile file, RuleRow row, int index) => new(
        row.Key, row.Title, row.Kind, Text(file, row.Value, index, "value"), row.Unit, row.Clause, row.Source, row.Certainty, row.From, row.To,
        Text(file, row.DemoValue, index, "demoValue"), row.Note);

    private static string? Text(ReferenceFile file, JsonElement? value, int index, string member) => value switch
    {
        null or { ValueKind: JsonValueKind.Null } => null,
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { ValueKind: JsonValueKind.Number } number when number.TryGetDecimal(out var read) => read.ToString(CultureInfo.InvariantCulture),
        _ => throw file.Fault($"{member} 只能是数字、文字或 null", Rows, index, member),
    };

    private sealed record RuleFile(string Title, IReadOnlyList<RuleRow> Rules);

    private sealed record RuleRow(
        string Key, string Title, RuleValueKind Kind, JsonElement? Value, string? Unit, string Clause, IReadOnlyList<string> Source,
        Certainty Certainty, DateOnly? From, DateOnly? To, JsonElement? DemoValue, string? Note);
}
