using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.App.Security.Account;
using KangyangCase.Domain.Common;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Accounts;

/// <summary>What the account use cases share.</summary>
internal static class AccountWork
{
    /// <summary>Open circuits and cookies of the account end within a minute of the commit.</summary>
    public static void EndSessions(this UserAccount account) =>
        (account.SecurityStamp, account.ConcurrencyStamp) = (Guid.NewGuid().ToString("N"), Guid.NewGuid().ToString());

    public static void Unlock(this UserAccount account) => (account.LockoutEnd, account.AccessFailedCount) = (null, 0);

    public static async Task<bool> IsLastAdministratorAsync(this KangyangDb db, Guid account)
    {
        var administrators =
            from link in db.UserRoles
            join role in db.Roles on link.RoleId equals role.Id
            join user in db.Users on link.UserId equals user.Id
            where role.Name == nameof(Role.Administrator) && !user.Disabled
            select user.Id;
        return await administrators.AnyAsync(id => id == account) && !await administrators.AnyAsync(id => id != account);
    }

    public static async Task<Refusal?> WeakAsync(this UserManager<UserAccount> users, UserAccount account, string password)
    {
        foreach (var validator in users.PasswordValidators)
        {
            if (await validator.ValidateAsync(users, account, password) is { Succeeded: false } faulty) return AccountErrors.Identity(faulty);
        }
        return null;
    }
}
