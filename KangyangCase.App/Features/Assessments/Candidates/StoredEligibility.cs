using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using KangyangCase.App.Data.Reading;
using KangyangCase.Domain.Occupations.Eligibility;
using KangyangCase.Domain.Rules.Packs;

namespace KangyangCase.App.Features.Assessments;

/// <summary>
/// The eligibility verdict as it stood when the candidate was put forward, with its pack, clause and day. Kept as JSON with the
/// assessment and never recomputed; the same shape shows a verdict that is not stored yet.
/// </summary>
/// <param name="Outcome">Null: no entry conditions are on file for the goal.</param>
/// <param name="On">The day judged for: the business date of putting forward.</param>
/// <param name="Earliest">When it would be met, by running work or by employment without a break from <paramref name="On"/>.</param>
/// <param name="PackReason">Why this pack, in words.</param>
/// <param name="Standing">How well it is founded that the conditions apply; null in records older than the packs.</param>
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
    string? ConfirmedBy = null,
    int? PackVersion = null,
    string? PackReason = null,
    Standing? Standing = null,
    IReadOnlyList<string>? Sooner = null)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Nothing computable decides: two people confirm in writing. A no under assumed conditions is advice only.</summary>
    [JsonIgnore]
    public bool NeedsWord => Outcome is null or EligibilityOutcome.NeedsJudgement || (Outcome == EligibilityOutcome.NotEligible && StandingNeedsWord);

    /// <summary>The reviewer confirms in writing, whatever the answer: the conditions are 推定 or 未证实.</summary>
    [JsonIgnore]
    public bool ReviewerConfirms => NeedsWord || StandingNeedsWord;

    private bool StandingNeedsWord => Standing?.NeedsConfirmation() == true;

    /// <summary><c>STD-2019 第 1 版</c>; null while none.</summary>
    [JsonIgnore]
    public string? PackName => PackId is null ? null : PackVersion is { } version ? $"{PackId} 第 {version} 版" : PackId;

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <exception cref="JsonException">Stored data is damaged.</exception>
    public static StoredEligibility Read(string json) =>
        JsonSerializer.Deserialize<StoredEligibility>(json, Json) ?? throw new JsonException("Empty eligibility.");

    public static StoredEligibility Of(EligibilityAnswer answer, DateOnly on, DateOnly announcedOn) => new(
        answer.Verdict?.Outcome,
        on,
        announcedOn,
        answer.Choice?.Pack.Id,
        answer.Verdict?.Basis.Citation,
        answer.EarliestIfEmployed,
        answer.Verdict is { Earliest: null } && answer.EarliestIfEmployed is not null,
        answer.Verdict?.RestsOnDeclared ?? false,
        [.. (answer.Verdict?.Alternatives ?? []).Select(one => new StoredAlternative(one.Id, one.Text, one.Met, one.Earliest,
            [.. one.Parts.Select(part => new StoredPart(part.Rule, part.Required, part.Found, part.Met, part.Earliest, part.Clause, part.RestsOnDeclared))]))],
        PackVersion: answer.Choice?.Pack.Version,
        PackReason: answer.Choice?.Explanation,
        Standing: answer.Verdict?.Standing,
        Sooner: answer.Verdict is { } verdict ? EligibilityAdvice.Sooner(verdict) : null);
}

public sealed record StoredAlternative(string Id, string Text, bool? Met, DateOnly? Earliest, IReadOnlyList<StoredPart> Parts);

public sealed record StoredPart(string Rule, string Required, string Found, bool? Met, DateOnly? Earliest, string Clause, bool RestsOnDeclared);
