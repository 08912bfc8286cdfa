using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Rules.Packs;

namespace KangyangCase.App.Data.ReferenceData;

/// <summary>
/// A policy pack as text: the shipped files, the versions in the database and the files an administrator exports and imports are one and
/// the same form.
/// </summary>
public static class PolicyPackJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        NumberHandling = JsonNumberHandling.Strict,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    public static string Write(PolicyPack pack) => JsonSerializer.Serialize(RowOf(pack), Options);

    /// <param name="version">The version the text is read as; null: the one it says itself.</param>
    /// <exception cref="JsonException">Not the form of a pack; the message names line and member.</exception>
    /// <exception cref="InvalidDataException">A requirement or level that does not exist, or a list with a gap.</exception>
    public static PolicyPack Read(string json, int? version = null)
    {
        var row = JsonSerializer.Deserialize<PackRow>(json, Options) ?? throw new InvalidDataException("The file is empty.");
        using var text = JsonDocument.Parse(json);
        return HasGap(text.RootElement) ? throw new InvalidDataException("A list holds null.") : PackOf(row, version);
    }

    /// <summary>The same pack as another version; its conditions carry the number too.</summary>
    public static PolicyPack Renumbered(PolicyPack pack, int version) => Read(Write(pack), version);

    /// <exception cref="InvalidDataException">A requirement or level that does not exist.</exception>
    internal static PolicyPack PackOf(PackRow row, int? asVersion = null)
    {
        var version = asVersion ?? row.Version;
        return new(
            row.Id, version, row.Title, row.Notice, row.Basis, row.NeedsSwitching, row.From, row.To, row.Preconditions,
            [.. row.Conditions.Select(set => new ConditionSet(
                set.Regime, set.Kind, set.Occupation, set.Title, set.Standing, set.From, set.To, set.Basis,
                [.. set.Levels.Select(level => new Domain.Occupations.Eligibility.EntryConditions(
                    row.Id, version, set.Basis, set.Occupation, LevelOf(level.Level), set.Standing,
                    [.. level.Alternatives.Select(one => new Domain.Occupations.Eligibility.EntryAlternative(
                        one.Id, one.Text, one.Clause, one.Certainty, one.Source, [.. one.Requirements.Select(RequirementRow.Read)]))]))]))],
            [.. row.PassRules.Select(rule => new PassRule(
                rule.Id, rule.GoalKind, rule.Occupation, [.. rule.Levels.Select(level => LevelOf(level)!.Value)], rule.Components, rule.PassMark,
                rule.From, rule.To, rule.Basis))]);
    }

    private static PackRow RowOf(PolicyPack pack) => new(
        pack.Id, pack.Version, pack.Title, pack.Notice, pack.NeedsSwitching, pack.From, pack.To, pack.Basis, pack.Preconditions,
        [.. pack.Conditions.Select(set => new SetRow(
            set.Regime, set.Kind, set.Occupation, set.Title, set.Standing, set.From, set.To, set.Basis,
            [.. set.Levels.Select(level => new LevelRow(
                (int?)level.Level,
                [.. level.Alternatives.Select(one => new AlternativeRow(
                    one.Id, one.Text, one.Clause, one.Certainty, one.Source, [.. one.Requirements.Select(RequirementRow.Of)]))]))]))],
        [.. pack.PassRules.Select(rule => new PassRow(
            rule.Id, rule.GoalKind, rule.Occupation, [.. rule.Levels.Select(level => (int)level)], rule.Components, rule.PassMark,
            rule.From, rule.To, rule.Basis))]);

    // The reader keeps null out of members, but not out of lists.
    private static bool HasGap(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().Any(one => one.ValueKind == JsonValueKind.Null || HasGap(one)),
        JsonValueKind.Object => element.EnumerateObject().Any(member => HasGap(member.Value)),
        _ => false,
    };

    private static SkillLevel? LevelOf(int? digit) => digit switch
    {
        null => null,
        >= 1 and <= 5 => (SkillLevel)digit.Value,
        _ => throw new InvalidDataException($"Level {digit} does not exist."),
    };

    internal sealed record PackRow(
        string Id, int Version, string Title, string? Notice, bool NeedsSwitching, DateOnly? From, DateOnly? To, Basis Basis,
        IReadOnlyList<Precondition> Preconditions, IReadOnlyList<SetRow> Conditions, IReadOnlyList<PassRow> PassRules);

    internal sealed record SetRow(
        string Regime, GoalKind Kind, string Occupation, string Title, Standing Standing, DateOnly? From, DateOnly? To, Basis Basis,
        IReadOnlyList<LevelRow> Levels);

    internal sealed record LevelRow(int? Level, IReadOnlyList<AlternativeRow> Alternatives);

    internal sealed record AlternativeRow(
        string Id, string Text, string Clause, Certainty Certainty, IReadOnlyList<string> Source, IReadOnlyList<RequirementRow> Requirements);

    internal sealed record PassRow(
        string Id, GoalKind GoalKind, string? Occupation, IReadOnlyList<int> Levels, IReadOnlyList<AssessmentComponent> Components, decimal PassMark,
        DateOnly? From, DateOnly? To, Basis Basis);
}
