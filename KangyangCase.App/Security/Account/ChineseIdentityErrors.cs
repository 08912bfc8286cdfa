using Microsoft.AspNetCore.Identity;

namespace KangyangCase.App.Security.Account;

/// <summary>Identity's own refusals in Chinese; the rest of its messages cannot be caused by a user here.</summary>
public sealed class ChineseIdentityErrors : IdentityErrorDescriber
{
    public override IdentityError InvalidUserName(string? userName) => new()
    {
        Code = nameof(InvalidUserName),
        Description = "登录名只能用英文字母、数字和 - . _。",
    };

    public override IdentityError DuplicateUserName(string userName) => new() { Code = nameof(DuplicateUserName), Description = "这个登录名已被使用。" };

    public override IdentityError PasswordTooShort(int length) => new() { Code = nameof(PasswordTooShort), Description = $"密码至少 {length} 位。" };

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) => new()
    {
        Code = nameof(PasswordRequiresUniqueChars),
        Description = $"密码太简单：至少要有 {uniqueChars} 个不同的字符。",
    };

    public override IdentityError PasswordMismatch() => new() { Code = nameof(PasswordMismatch), Description = "原密码不对。" };

    public override IdentityError ConcurrencyFailure() => new() { Code = nameof(ConcurrencyFailure), Description = "账号刚被他人改动，请刷新后再试。" };

    public override IdentityError DefaultError() => new() { Code = nameof(DefaultError), Description = "账号操作没有成功，请重试。" };
}
