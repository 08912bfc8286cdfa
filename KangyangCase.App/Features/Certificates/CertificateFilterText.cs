using KangyangCase.App.Shared;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Cohorts;

namespace KangyangCase.App.Features.Certificates;

/// <summary>The list's filter as it stands in the address. An address is a visitor's input: what it does not understand it leaves out.</summary>
public static class CertificateFilterText
{
    private const string NotYet = "no";

    public static CertificateFilter Read(string? cohort, string? plan, string? from, string? to, string? status, string? printed = null, string? collected = null) => new(
        Guid.TryParse(cohort, out var cohortId) ? new CohortId(cohortId) : null,
        Guid.TryParse(plan, out var planId) ? new AssessmentPlanId(planId) : null,
        DateText.TryParse(from, out var first) ? first : null,
        DateText.TryParse(to, out var last) ? last : null,
        Enum.TryParse<CertificateStatus>(status, out var one) && Enum.IsDefined(one) ? one : null,
        NotPrinted: printed == NotYet,
        NotCollected: collected == NotYet);

    /// <summary>The name or number searched for never stands in it.</summary>
    public static string Address(CertificateFilter filter)
    {
        var parts = new (string Key, string? Value)[]
        {
            ("cohort", filter.Cohort?.Value.ToString()),
            ("plan", filter.Plan?.Value.ToString()),
            ("from", filter.From is { } from ? DateText.Show(from) : null),
            ("to", filter.To is { } to ? DateText.Show(to) : null),
            ("status", filter.Status?.ToString()),
            ("printed", filter.NotPrinted ? NotYet : null),
            ("collected", filter.NotCollected ? NotYet : null),
        };
        var query = string.Join('&', parts.Where(part => part.Value is not null).Select(part => $"{part.Key}={part.Value}"));
        return query.Length == 0 ? CertificateUrls.List : $"{CertificateUrls.List}?{query}";
    }
}
