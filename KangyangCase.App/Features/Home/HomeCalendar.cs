using KangyangCase.App.Data;
using KangyangCase.App.Features.Calendars;
using KangyangCase.App.Security;
using KangyangCase.Domain.Calendars;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Home;

/// <summary>Says that a year is missing before a posting runs into it: to those who can enter it, and to those whose work would stop.</summary>
internal static class HomeCalendar
{
    private static readonly Role[] Dependants = [Role.Coordinator, Role.CertificateClerk, Role.Reviewer];

    public static async Task<CalendarWarning?> WarningAsync(KangyangDb db, Actor actor, DateOnly today, WorkingCalendar calendar)
    {
        if (CalendarNeed.Missing(today, [.. calendar.Years]) is not [var year, ..]) return null;
        if (actor.Is(Role.Administrator)) return new(year, [], CalendarUrls.Year(year));
        return actor.IsAny(Dependants) ? new(year, await AdministratorsAsync(db), null) : null;
    }

    private static Task<List<string>> AdministratorsAsync(KangyangDb db)
    {
        var administrator = Role.Administrator.ToString();
        return (
            from account in db.Users
            join link in db.UserRoles on account.Id equals link.UserId
            join role in db.Roles on link.RoleId equals role.Id
            where role.Name == administrator && !account.Disabled
            orderby account.DisplayName
            select account.DisplayName).ToListAsync();
    }
}
