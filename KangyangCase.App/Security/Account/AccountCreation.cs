using KangyangCase.App.Data;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Organizations;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Security.Account;

/// <summary>Creates an account with its role and scope, and the log row, in one transaction.</summary>
public sealed class AccountCreation(WriteGate gate, IPasswordHasher<UserAccount> hasher, UserManager<UserAccount> users, ILookupNormalizer normalizer)
{
    public sealed record Input(
        string UserName, string DisplayName, string Password, Role Role, OrganizationId? OrganizationId, string? DistrictCode, string? Office);

    /// <summary>Acts where nobody is signed in: first administrator, demo centre.</summary>
    public static readonly Actor System = new(Guid.Empty, "系统", new HashSet<Role> { Role.Administrator }, new DataScope.Everything(), "系统");

    public async Task<Result<Guid>> CreateAsync(Actor actor, Input input)
    {
        if (!actor.Is(Role.Administrator)) return AccountErrors.NotAdministrator;
        if (string.IsNullOrWhiteSpace(input.DisplayName) || input.DisplayName.Trim().Length > UserAccount.DisplayNameLimit) return AccountErrors.DisplayNameMissing;
        // A reviewer belongs to an authority, not to a party of the assessment.
        if (input.Role == Role.Reviewer && input.OrganizationId is not null) return AccountErrors.ReviewerOfParty;
        if (NeedsScope(input.Role) && input.OrganizationId is null && input.DistrictCode is null) return AccountErrors.ScopeMissing;
        var account = new UserAccount
        {
            Id = Guid.CreateVersion7(),
            UserName = input.UserName.Trim(),
            DisplayName = input.DisplayName.Trim(),
            OrganizationId = input.OrganizationId,
            DistrictCode = input.OrganizationId is null ? input.DistrictCode : null,
            Office = input.Office,
            LockoutEnabled = true,
            SecurityStamp = Guid.NewGuid().ToString("N"),
        };
        if (await RefuseAsync(account, input.Password) is { } refusal) return refusal;
        account.NormalizedUserName = normalizer.NormalizeName(account.UserName);
        account.PasswordHash = hasher.HashPassword(account, input.Password);
        return await gate.RunAsync<Guid>(actor, async scope =>
        {
            var role = await EnsureRoleAsync(scope.Db, input.Role);
            scope.Db.Users.Add(account);
            scope.Db.UserRoles.Add(new() { UserId = account.Id, RoleId = role });
            await scope.LogAsync("account.created", "account", account.Id, $"创建账号 {account.UserName}（{account.DisplayName}，{input.Role.Label()}）");
            return account.Id;
        });
    }

    private async Task<Refusal?> RefuseAsync(UserAccount account, string password)
    {
        foreach (var validator in users.UserValidators)
        {
            if (await validator.ValidateAsync(users, account) is { Succeeded: false } faulty) return AccountErrors.Identity(faulty);
        }
        foreach (var validator in users.PasswordValidators)
        {
            if (await validator.ValidateAsync(users, account, password) is { Succeeded: false } faulty) return AccountErrors.Identity(faulty);
        }
        return null;
    }

    /// <summary>Administrators and auditors may see everything; the others act for an organization or a district.</summary>
    private static bool NeedsScope(Role role) => role switch
    {
        Role.Coordinator or Role.Reviewer or Role.Examiner or Role.CertificateClerk => true,
        Role.Administrator or Role.Auditor => false,
    };

    private static async Task<Guid> EnsureRoleAsync(KangyangDb db, Role role)
    {
        var name = role.ToString();
        if (await db.Roles.FirstOrDefaultAsync(entry => entry.Name == name) is { } known) return known.Id;
        var fresh = new IdentityRole<Guid>(name) { Id = Guid.CreateVersion7(), NormalizedName = name.ToUpperInvariant() };
        db.Roles.Add(fresh);
        return fresh.Id;
    }
}
