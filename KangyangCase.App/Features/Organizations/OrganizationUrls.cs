using KangyangCase.Domain.Organizations;

namespace KangyangCase.App.Features.Organizations;

public static class OrganizationUrls
{
    public const string List = "/organizations";

    public static string Detail(OrganizationId id) => $"/organizations/{id.Value}";

    public static string NewFiling(OrganizationId id) => $"/organizations/{id.Value}/filings/new";

    public static string Filing(OrganizationId id, FilingId filing) => $"/organizations/{id.Value}/filings/{filing.Value}";

    /// <param name="kind">csv or xlsx.</param>
    /// <param name="query">The list's own query, without the question mark.</param>
    public static string Export(string kind, string query) => $"/organizations.{kind}{(query.Length == 0 ? "" : "?" + query)}";
}
