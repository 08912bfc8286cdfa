using KangyangCase.App.Security;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Data.Reading;

/// <summary>An account that may be put in charge.</summary>
public sealed record Colleague(Guid Id, string Name, string RoleLabel);

/// <summary>Who may be named as responsible, and how they are called.</summary>
public static class Colleagues
{
    private static readonly Role[] Working = [Role.Coordinator, Role.Reviewer, Role.Examiner, Role.CertificateClerk];

    /// <summary>Coordinators of the organization, those with disabled accounts left out.</summary>
    public static Task<IReadOnlyList<Colleague>> CoordinatorsAsync(this KangyangDb db, OrganizationId provider) =>
        NamedAsync(db, db.Users.Where(account => account.OrganizationId == provider), [Role.Coordinator]);

    /// <summary>Everybody whose scope holds the case and whose role does something with it.</summary>
    public static async Task<IReadOnlyList<Colleague>> ColleaguesAsync(this KangyangDb db, CaseFile caseFile)
    {
        var assessors = db.Enrollments.Where(place => place.CaseId == caseFile.Id)
            .Join(db.Cohorts, place => place.CohortId, cohort => cohort.Id, (_, cohort) => cohort.AssessmentOrganizationId);
        return await NamedAsync(db, db.Users.Where(account =>
            account.OrganizationId == caseFile.ProviderId || account.DistrictCode == caseFile.DistrictCode
            || (account.OrganizationId != null && assessors.Contains(account.OrganizationId))), Working);
    }

    /// <summary>Null when nobody is named or the account is gone.</summary>
    public static async Task<string?> OwnerNameAsync(this KangyangDb db, Guid? account) =>
        account is { } id ? await db.Users.Where(one => one.Id == id).Select(one => one.DisplayName).SingleOrDefaultAsync() : null;

    /// <summary>Every account's name by its id: there are few, and the log names them all.</summary>
    public static async Task<IReadOnlyDictionary<Guid, string>> AccountNamesAsync(this KangyangDb db) =>
        await db.Users.AsNoTracking().ToDictionaryAsync(account => account.Id, account => account.DisplayName);

    private static async Task<IReadOnlyList<Colleague>> NamedAsync(KangyangDb db, IQueryable<UserAccount> accounts, Role[] wanted)
    {
        var names = wanted.Select(role => role.ToString()).ToList();
        var rows = await (
            from account in accounts
            join link in db.UserRoles on account.Id equals link.UserId
            join role in db.Roles on link.RoleId equals role.Id
            where !account.Disabled && role.Name != null && names.Contains(role.Name)
            orderby account.DisplayName
            select new { account.Id, account.DisplayName, role.Name }).ToListAsync();
        return [.. rows.GroupBy(row => (row.Id, row.DisplayName)).Select(group => new Colleague(
            group.Key.Id, group.Key.DisplayName, string.Join('、', wanted.Where(role => group.Any(row => row.Name == role.ToString())).Select(role => role.Label()))))];
    }
}
