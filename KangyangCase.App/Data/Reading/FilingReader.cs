using KangyangCase.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Data.Reading;

/// <summary>Filings as they stand in the database; whoever needs a prefix, a number source or a scope asks the history.</summary>
public static class FilingReader
{
    /// <exception cref="InvalidOperationException">No such organization: callers come from a stored key.</exception>
    public static async Task<FilingHistory> FilingHistoryAsync(this KangyangDb db, OrganizationId id, CancellationToken cancellation = default) =>
        (await db.FilingHistoriesAsync(db.Organizations.Where(organization => organization.Id == id), cancellation)).Single();

    /// <summary>In the order of names.</summary>
    public static async Task<IReadOnlyList<FilingHistory>> FilingHistoriesAsync(
        this KangyangDb db, IQueryable<Organization> organizations, CancellationToken cancellation = default)
    {
        var rows = await organizations.AsNoTracking().OrderBy(organization => organization.Name).ToListAsync(cancellation);
        var filings = (await db.Filings.AsNoTracking().AsSingleQuery().Where(filing => organizations.Any(one => one.Id == filing.OrganizationId)).ToListAsync(cancellation))
            .ToLookup(filing => filing.OrganizationId);
        return [.. rows.Select(organization => new FilingHistory(organization, [.. filings[organization.Id]]))];
    }

    /// <summary>Whose people the organization may assess.</summary>
    public static async Task<OwnStaff> OwnStaffAsync(this KangyangDb db, OrganizationId id) => new(
        await db.Organizations.AsNoTracking().SingleAsync(organization => organization.Id == id),
        await db.FormerNames.AsNoTracking().Where(name => name.OrganizationId == id).ToListAsync(),
        await db.StaffUnits.AsNoTracking().Where(unit => unit.OrganizationId == id).ToListAsync());
}
