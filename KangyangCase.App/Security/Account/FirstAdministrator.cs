using KangyangCase.App.Data;
using KangyangCase.App.Hosting;
using KangyangCase.Domain.Common;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Security.Account;

/// <summary>The only way to an account without one: the set-up code, once, while there is no account at all.</summary>
public sealed class FirstAdministrator(IServiceScopeFactory scopes, IDbContextFactory<KangyangDb> contexts, SetupCode code)
{
    private readonly SemaphoreSlim once = new(1, 1);

    public sealed record Input(string? Code, string? UserName, string? DisplayName, string? Password, string? PasswordAgain);

    public async Task<bool> IsNeededAsync()
    {
        await using var db = await contexts.CreateDbContextAsync();
        return !await db.Users.AnyAsync();
    }

    public async Task<Result> HandleAsync(Input input)
    {
        await once.WaitAsync();
        try
        {
            if (!await IsNeededAsync()) return AccountErrors.AlreadySetUp;
            if (!code.Matches(input.Code)) return AccountErrors.WrongCode;
            if (input.Password != input.PasswordAgain) return AccountErrors.PasswordsDiffer;
            await using var scope = scopes.CreateAsyncScope();
            var created = await scope.ServiceProvider.GetRequiredService<AccountCreation>().CreateAsync(
                AccountCreation.System, new(input.UserName ?? "", input.DisplayName ?? "", input.Password ?? "", Role.Administrator, null, null, null));
            if (!created.Succeeded) return created.Refusal;
            code.Discard();
            return Result.Success;
        }
        finally
        {
            once.Release();
        }
    }
}
