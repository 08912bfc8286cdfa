namespace KangyangCase.App.Features.Accounts;

public static class AccountUrls
{
    public const string List = "/accounts";

    /// <summary>Everybody's own password: a static page, since the sign-in cookie has to be renewed.</summary>
    public const string Password = "/account/password";
}
