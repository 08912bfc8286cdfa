using KangyangCase.Domain.Certificates;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;

namespace KangyangCase.Domain.Organizations;

/// <summary>A filing as somebody writes it down from the authority's document.</summary>
public sealed record FilingDraft
{
    public const int DocumentLimit = 60;
    public const int EvidenceLimit = 400;

    public OrganizationId? AuthorityId { get; init; }

    public FilingTier? Tier { get; init; }

    public DateOnly? ValidFrom { get; init; }

    /// <inheritdoc cref="Filing.ValidTo"/>
    public DateOnly? ValidTo { get; init; }

    public IReadOnlyList<Goal> Goals { get; init; } = [];

    public NumberSource NumberSource { get; init; }

    public string? NumberPrefix { get; init; }

    public string? DocumentNumber { get; init; }

    /// <summary>Where the document is kept, in words or as an address.</summary>
    public string? Evidence { get; init; }

    /// <summary>Labels of date fields that hold something that is no date.</summary>
    public IReadOnlyList<string> UnreadableDates { get; init; } = [];

    /// <summary>What is on file, as a form shows it.</summary>
    public static FilingDraft Of(Filing filing) => new()
    {
        AuthorityId = filing.AuthorityId,
        Tier = filing.Tier,
        ValidFrom = filing.ValidFrom,
        ValidTo = filing.ValidTo,
        Goals = [.. filing.Goals.Select(filed => filed.Goal)],
        NumberSource = filing.NumberSource ?? NumberSource.Imported,
        NumberPrefix = filing.NumberPrefix,
        DocumentNumber = filing.DocumentNumber,
        Evidence = filing.Evidence,
    };

    public string? CleanPrefix => string.IsNullOrWhiteSpace(NumberPrefix) ? null : PlainText.Clean(NumberPrefix).ToUpperInvariant();

    /// <summary>Everything that is wrong with it, in the order of the form.</summary>
    public IEnumerable<Refusal> Faults(Organization organization)
    {
        if (organization.Kind != OrganizationKind.AssessmentOrganization) yield return FilingErrors.NotAssessing(organization.Name);
        if (AuthorityId is null) yield return FilingErrors.AuthorityMissing;
        if (Tier is null) yield return FilingErrors.TierMissing;
        foreach (var field in UnreadableDates) yield return OrganizationErrors.DateUnreadable(field);
        if (ValidFrom is null && UnreadableDates.Count == 0) yield return FilingErrors.FromMissing;
        if (ValidTo < ValidFrom) yield return FilingErrors.Reversed(ValidFrom!.Value);
        if (string.IsNullOrWhiteSpace(DocumentNumber)) yield return FilingErrors.DocumentMissing;
        if (DocumentNumber?.Trim().Length > DocumentLimit || Evidence?.Trim().Length > EvidenceLimit) yield return FilingErrors.TextTooLong;
        if (CleanPrefix is null && NumberSource == NumberSource.Generated) yield return OrganizationErrors.PrefixNeeded;
        if (CleanPrefix is { } prefix && CheckPrefix(organization, prefix) is { } wrong) yield return wrong;
        if (Goals.Count == 0) yield return FilingErrors.ScopeEmpty;
        if (Goals.Any(goal => goal.Kind == GoalKind.TrainingProgramme)) yield return FilingErrors.ProgrammeInScope;
    }

    private static Refusal? CheckPrefix(Organization organization, string prefix) =>
        CertificateNumber.CheckPrefix(prefix) is { Succeeded: false } faulty ? faulty.Refusal
        : organization.EvaluatorType is { } type && prefix[0] != type.Letter() ? OrganizationErrors.TypeAgainstPrefix(type, prefix)
        : null;
}
