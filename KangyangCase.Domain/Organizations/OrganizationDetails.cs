namespace KangyangCase.Domain.Organizations;

/// <summary>What is on file about an organization besides name and filings. Only the kind's own fields may be set.</summary>
/// <param name="ProviderKind">Training providers only; null: 未登记.</param>
/// <param name="EvaluatorType">Assessment organizations only; null: 未登记.</param>
/// <param name="AuthorityKind">Authorities only, and required of them.</param>
/// <param name="ReportingUnit">Id of the district or reporting unit an authority reports as; null: its own district.</param>
/// <param name="SealName">The name on the seal as filed.</param>
/// <param name="SealNote">Where the seal is kept, in words.</param>
public sealed record OrganizationDetails(
    TrainingProviderKind? ProviderKind = null,
    EvaluatorType? EvaluatorType = null,
    AuthorityKind? AuthorityKind = null,
    string? ReportingUnit = null,
    string? SealName = null,
    string? SealNote = null);
