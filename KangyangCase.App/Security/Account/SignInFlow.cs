using Microsoft.AspNetCore.Identity;

namespace KangyangCase.App.Security.Account;

/// <summary>Password sign-in with one answer for every failure but a lock: it must not tell which accounts exist.</summary>
public sealed class SignInFlow(SignInManager<UserAccount> signIn, UserManager<UserAccount> users)
{
    /// <returns>Null when signed in, else the error code for the page.</returns>
    public async Task<string?> SignInAsync(string? userName, string? password)
    {
        if (string.IsNullOrWhiteSpace(userName) || string.IsNullOrEmpty(password)) return AccountProblems.WrongPassword;
        var account = await users.FindByNameAsync(userName.Trim());
        if (account is null or { Disabled: true }) return AccountProblems.WrongPassword;
        var result = await signIn.PasswordSignInAsync(account, password, isPersistent: false, lockoutOnFailure: true);
        return result.Succeeded ? null : result.IsLockedOut ? AccountProblems.LockedOut : AccountProblems.WrongPassword;
    }

    public Task SignOutAsync() => signIn.SignOutAsync();
}
