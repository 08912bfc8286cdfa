namespace KangyangCase.App.Security.Account;

/// <summary>Addresses of the static account pages and of the forms they post.</summary>
public static class AccountPaths
{
    public const string SignIn = "/account/sign-in";
    public const string SignOut = "/account/sign-out";
    public const string FirstAdministrator = "/account/first-administrator";
    public const string AccessDenied = "/account/denied";

    /// <param name="localPath">Begins with a slash; anything else is dropped, so that nobody is sent elsewhere.</param>
    public static string SignInAndReturnTo(string localPath) =>
        IsLocal(localPath) && localPath != "/" ? $"{SignIn}?returnUrl={Uri.EscapeDataString(localPath)}" : SignIn;

    /// <summary>An address on this site: one slash first, no scheme, no host, no backslash.</summary>
    public static bool IsLocal(string? path) =>
        path is ['/', ..] && !path.StartsWith("//", StringComparison.Ordinal) && !path.Contains('\\') && path.All(character => character is > ' ' and < (char)127);
}
