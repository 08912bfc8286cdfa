using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.App.Security.Account;
using KangyangCase.Domain.Common;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Accounts;

/// <summary>Everybody's own password. Wrong guesses at the current one count towards the account's lock.</summary>
public sealed class ChangePassword(WriteGate gate, UserManager<UserAccount> users, SignInManager<UserAccount> signIn)
{
    public sealed record Input(string? Current, string? New, string? NewAgain)
    {
        /// <summary>Without the passwords.</summary>
        public override string ToString() => nameof(ChangePassword);
    }

    public async Task<Result> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default)
    {
        if (await users.FindByIdAsync(actor.UserId.ToString()) is not { Disabled: false } known) return AccountErrors.NotFound;
        if (input.New != input.NewAgain) return AccountErrors.PasswordsDiffer;
        if (await users.WeakAsync(known, input.New ?? "") is { } weak) return weak;
        var current = await signIn.CheckPasswordSignInAsync(known, input.Current ?? "", lockoutOnFailure: true);
        if (!current.Succeeded) return current.IsLockedOut ? AccountErrors.LockedOut : AccountErrors.CurrentPasswordWrong;
        if (input.Current == input.New) return AccountErrors.PasswordUnchanged;
        return await gate.RunAsync(actor, scope => ChangeAsync(scope, input.New ?? ""), cancellation);
    }

    private async Task<Result> ChangeAsync(WriteScope scope, string password)
    {
        var account = await scope.Db.Users.SingleAsync(entry => entry.Id == scope.Actor.UserId);
        account.PasswordHash = users.PasswordHasher.HashPassword(account, password);
        account.EndSessions();
        await scope.LogAsync("account.password-changed", "account", account.Id, $"{account.DisplayName} 修改了自己的密码");
        return Result.Success;
    }
}
