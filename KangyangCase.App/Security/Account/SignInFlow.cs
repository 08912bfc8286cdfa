using Microsoft.AspNetCore.Identity;

namespace KangyangCase.App.Security.Account;

/// <summary>Password sign-in with one answer for every failure but a lock: it must not tell which accounts exist.</summary>
public sealed class SignInFlow(SignInManager<UserAccount> signIn, UserManager<UserAccount> users, SessionEnds sessions)
{
    private static string? nobody;

    /// <returns>Null when signed in, else the error code for the page.</returns>
    public async Task<string?> SignInAsync(string? userName, string? password)
    {
        if (string.IsNullOrWhiteSpace(userName) || string.IsNullOrEmpty(password)) return AccountProblems.WrongPassword;
        var account = await users.FindByNameAsync(userName.Trim());
        if (account is null or { Disabled: true })
        {
            // As long as a true check takes: the time must not tell which accounts exist.
            users.PasswordHasher.VerifyHashedPassword(new UserAccount(), Nobody(), password);
            return AccountProblems.WrongPassword;
        }
        var result = await signIn.PasswordSignInAsync(account, password, isPersistent: false, lockoutOnFailure: true);
        if (result.Succeeded) return null;
        return result.IsLockedOut && await users.CheckPasswordAsync(account, password) ? AccountProblems.LockedOut : AccountProblems.WrongPassword;
    }

    private string Nobody() => nobody ??= users.PasswordHasher.HashPassword(new UserAccount(), Guid.NewGuid().ToString());

    /// <summary>Ends this session on the server too: a copy of its cookie is worth nothing afterwards. The user's other sessions go on.</summary>
    public async Task SignOutAsync()
    {
        await sessions.EndAsync(signIn.Context.User);
        await signIn.SignOutAsync();
    }
}
