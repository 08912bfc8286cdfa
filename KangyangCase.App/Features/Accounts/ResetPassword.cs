using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.App.Security.Account;
using KangyangCase.Domain.Common;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Accounts;

/// <summary>重设密码: ends a lock and every session of the account. The log says that it happened, never to what.</summary>
public sealed class ResetPassword(WriteGate gate, IServiceScopeFactory scopes)
{
    public sealed record Input(Guid Account, string NewPassword, string Reason)
    {
        /// <summary>Without the password.</summary>
        public override string ToString() => $"{nameof(ResetPassword)} {Account}";
    }

    public async Task<Result> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default)
    {
        if (!actor.Is(Role.Administrator)) return AccountErrors.NotAdministrator;
        if (string.IsNullOrWhiteSpace(input.Reason)) return AccountErrors.ReasonMissing;
        await using var services = scopes.CreateAsyncScope();
        var users = services.ServiceProvider.GetRequiredService<UserManager<UserAccount>>();
        return await gate.RunAsync(actor, scope => ResetAsync(scope, users, input), cancellation);
    }

    private static async Task<Result> ResetAsync(WriteScope scope, UserManager<UserAccount> users, Input input)
    {
        if (await scope.Db.Users.SingleOrDefaultAsync(entry => entry.Id == input.Account) is not { } account) return AccountErrors.NotFound;
        if (await users.WeakAsync(account, input.NewPassword) is { } weak) return weak;
        account.PasswordHash = users.PasswordHasher.HashPassword(account, input.NewPassword);
        account.Unlock();
        account.EndSessions();
        await scope.LogAsync("account.password-reset", "account", account.Id, $"重设账号 {account.UserName}（{account.DisplayName}）的密码", input.Reason.Trim());
        return Result.Success;
    }
}
