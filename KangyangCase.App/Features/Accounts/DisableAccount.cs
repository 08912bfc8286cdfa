using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.App.Security.Account;
using KangyangCase.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Accounts;

/// <summary>停用: the account can no longer sign in, and what it has open ends within a minute.</summary>
public sealed class DisableAccount(WriteGate gate)
{
    public sealed record Input(Guid Account, string Reason);

    public async Task<Result> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default)
    {
        if (!actor.Is(Role.Administrator)) return AccountErrors.NotAdministrator;
        if (string.IsNullOrWhiteSpace(input.Reason)) return AccountErrors.ReasonMissing;
        return await gate.RunAsync(actor, scope => DisableAsync(scope, input), cancellation);
    }

    private static async Task<Result> DisableAsync(WriteScope scope, Input input)
    {
        if (await scope.Db.Users.SingleOrDefaultAsync(entry => entry.Id == input.Account) is not { } account) return AccountErrors.NotFound;
        if (account.Disabled) return AccountErrors.AlreadyDisabled;
        if (await scope.Db.IsLastAdministratorAsync(account.Id)) return AccountErrors.LastAdministrator;
        account.Disabled = true;
        account.EndSessions();
        await scope.Db.Drafts.Where(draft => draft.UserId == account.Id).ExecuteDeleteAsync();
        await scope.LogAsync("account.disabled", "account", account.Id, $"停用账号 {account.UserName}（{account.DisplayName}）", input.Reason.Trim());
        return Result.Success;
    }
}
