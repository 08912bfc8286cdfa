namespace KangyangCase.App.Security.Account;

/// <summary>Names of the form fields that the static account pages post.</summary>
public static class AccountFields
{
    public const string UserName = "userName";
    public const string Password = "password";
    public const string PasswordAgain = "passwordAgain";
    public const string DisplayName = "displayName";
    public const string SetUpCode = "code";
    public const string ReturnUrl = "returnUrl";
}
