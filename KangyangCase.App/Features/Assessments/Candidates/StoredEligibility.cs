using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using KangyangCase.Domain.Occupations.Eligibility;

namespace KangyangCase.App.Features.Assessments;

/// <summary>
/// The eligibility verdict as it stood when the candidate was put forward, with its pack, clause and day. Kept as JSON with the
/// assessment and never recomputed; the same shape shows a verdict that is not stored yet.
/// </summary>
/// <param name="Outcome">Null: no entry conditions are on file for the goal.</param>
/// <param name="On">The day judged for: the business date of putting forward.</param>
/// <param name="Earliest">When it would be met, by running work or by employment without a break from <paramref name="On"/>.</param>
/// <param name="Confirmation">The coordinator's written word where a person has to judge.</param>
public sealed record StoredEligibility(
    EligibilityOutcome? Outcome,
    DateOnly On,
    DateOnly AnnouncedOn,
    string? PackId,
    string? Clause,
    DateOnly? Earliest,
    bool EarliestIfEmployed,
    bool RestsOnDeclared,
    IReadOnlyList<StoredAlternative> Alternatives,
    string? Confirmation = null,
    string? ConfirmedBy = null)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Nothing computable admits the candidate: two people confirm in writing.</summary>
    [JsonIgnore]
    public bool NeedsWord => Outcome is null or EligibilityOutcome.NeedsJudgement;

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <exception cref="JsonException">Stored data is damaged.</exception>
    public static StoredEligibility Read(string json) =>
        JsonSerializer.Deserialize<StoredEligibility>(json, Json) ?? throw new JsonException("Empty eligibility.");

    public static StoredEligibility Of(EligibilityVerdict? verdict, DateOnly? earliest, DateOnly on, DateOnly announcedOn) => new(
        verdict?.Outcome,
        on,
        announcedOn,
        verdict?.PackId,
        verdict?.Basis.Citation,
        earliest,
        verdict is not null && verdict.Earliest is null && earliest is not null,
        verdict?.RestsOnDeclared ?? false,
        [.. (verdict?.Alternatives ?? []).Select(one => new StoredAlternative(one.Id, one.Text, one.Met, one.Earliest,
            [.. one.Parts.Select(part => new StoredPart(part.Rule, part.Required, part.Found, part.Met, part.Earliest, part.Clause, part.RestsOnDeclared))]))]);
}

public sealed record StoredAlternative(string Id, string Text, bool? Met, DateOnly? Earliest, IReadOnlyList<StoredPart> Parts);

public sealed record StoredPart(string Rule, string Required, string Found, bool? Met, DateOnly? Earliest, string Clause, bool RestsOnDeclared);
