using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.App.Security.Account;
using KangyangCase.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Accounts;

/// <summary>启用: a disabled account may sign in again, with the password it had.</summary>
public sealed class EnableAccount(WriteGate gate)
{
    public sealed record Input(Guid Account, string Reason);

    public async Task<Result> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default)
    {
        if (!actor.Is(Role.Administrator)) return AccountErrors.NotAdministrator;
        if (string.IsNullOrWhiteSpace(input.Reason)) return AccountErrors.ReasonMissing;
        return await gate.RunAsync(actor, scope => EnableAsync(scope, input), cancellation);
    }

    private static async Task<Result> EnableAsync(WriteScope scope, Input input)
    {
        if (await scope.Db.Users.SingleOrDefaultAsync(entry => entry.Id == input.Account) is not { } account) return AccountErrors.NotFound;
        if (!account.Disabled) return AccountErrors.NotDisabled;
        account.Disabled = false;
        account.Unlock();
        account.EndSessions();
        await scope.LogAsync("account.enabled", "account", account.Id, $"启用账号 {account.UserName}（{account.DisplayName}）", input.Reason.Trim());
        return Result.Success;
    }
}
