using KangyangCase.Domain.Organizations;

namespace KangyangCase.App.Features.Organizations;

/// <summary>What the change log keeps of an organization and a filing, in words that outlive a rename of an enum.</summary>
internal static class OrganizationTrace
{
    public static object Of(Organization organization) => new
    {
        providerKind = organization.ProviderKind?.ToString(),
        evaluatorType = organization.EvaluatorType?.ToString(),
        authorityKind = organization.AuthorityKind?.ToString(),
        reportingUnit = organization.ReportingUnit,
        sealName = organization.SealName,
        sealNote = organization.SealNote,
    };

    public static object Of(Filing filing) => new
    {
        carriedOver = filing.CarriedOver,
        authority = filing.AuthorityId?.Value,
        tier = filing.Tier?.ToString(),
        from = filing.ValidFrom,
        to = filing.ValidTo,
        numberSource = filing.NumberSource?.ToString(),
        numberPrefix = filing.NumberPrefix,
        document = filing.DocumentNumber,
        evidence = filing.Evidence,
        goals = filing.Goals.Select(filed => filed.Goal.Key).Order(StringComparer.Ordinal).ToArray(),
    };

    public static object Of(TrainingBase granted) => new
    {
        level = granted.Level.ToString(),
        name = granted.Name,
        document = granted.DocumentNumber,
        from = granted.ValidFrom,
        to = granted.ValidTo,
    };
}
