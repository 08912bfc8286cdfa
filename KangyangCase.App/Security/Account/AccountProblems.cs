namespace KangyangCase.App.Security.Account;

/// <summary>Codes that the account forms redirect back with (<c>?error=</c>), and their sentences.</summary>
public static class AccountProblems
{
    public const string WrongPassword = "password";
    public const string LockedOut = "locked";
    public const string Disabled = "disabled";
    public const string Expired = "expired";
    public const string WrongCode = "code";
    public const string Mismatch = "mismatch";
    public const string WeakPassword = "weak";
    public const string NameTaken = "taken";
    public const string Incomplete = "incomplete";
    public const string AlreadySetUp = "done";
    public const string BadUserName = "user-name";

    public const string CurrentPassword = "current";
    public const string PasswordUnchanged = "unchanged";

    /// <summary>Null for no code; a general sentence for a code nobody defined.</summary>
    public static string? Sentence(string? code) => code switch
    {
        null or "" => null,
        WrongPassword => "用户名或密码不正确，请重新输入。",
        LockedOut => "连续多次输错密码，账号已暂时锁定，请稍后再试，或请管理员解锁。",
        Disabled => "这个账号已停用，请联系管理员。",
        Expired => "页面停留太久，为安全起见请重新填写。",
        WrongCode => "设置码不正确。它显示在服务器的控制台上，只能使用一次。",
        Mismatch => "两次输入的密码不一致。",
        WeakPassword => "密码太简单，请按下面的要求重设。",
        NameTaken => "这个用户名已经有人使用，请换一个。",
        Incomplete => "请把每一项都填写完整。",
        AlreadySetUp => "系统已经有账号，不能再建立第一个管理员，请直接登录。",
        CurrentPassword => "原密码不对，请重新输入。",
        PasswordUnchanged => "新密码与原密码相同，请换一个。",
        BadUserName => "用户名只能用英文字母、数字和 - . _。",
        _ => "没有成功，请检查后重试。",
    };
}
