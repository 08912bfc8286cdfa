using KangyangCase.Domain.Common;
using Microsoft.AspNetCore.Identity;

namespace KangyangCase.App.Security.Account;

public static class AccountErrors
{
    public static readonly Refusal AlreadySetUp = new(AccountProblems.AlreadySetUp, "系统已经有账号，不能再用设置码创建管理员。");

    public static readonly Refusal WrongCode = new(AccountProblems.WrongCode, "设置码不对。设置码在程序启动时的控制台里，也在数据目录的 setup-code.txt 文件里。");

    public static readonly Refusal PasswordsDiffer = new(AccountProblems.Mismatch, "两次输入的密码不一致。");

    public static readonly Refusal DisplayNameMissing = new(AccountProblems.Incomplete, $"请填写姓名，不超过 {UserAccount.DisplayNameLimit} 个字。") { Field = "姓名" };

    public static readonly Refusal ScopeMissing = new("account.scope-missing", "请选择账号所属的机构或区县。") { Field = "可见范围" };

    public static readonly Refusal ReviewerOfParty = new(
        "account.reviewer-of-party", "审核员属于主管部门，不能挂在培训机构或评价机构名下，请选择所在区县。");

    public static readonly Refusal NotFound = new("account.not-found", "找不到这个账号。");

    public static readonly Refusal NotAdministrator = new("account.not-administrator", "只有管理员可以管理账号。");

    public static readonly Refusal LastAdministrator = new("account.last-administrator", "这是最后一个可用的管理员账号，不能停用。");

    public static readonly Refusal AlreadyDisabled = new("account.already-disabled", "这个账号已经停用。");

    public static readonly Refusal NotDisabled = new("account.not-disabled", "这个账号没有停用。");

    public static readonly Refusal ReasonMissing = new("account.reason-missing", "请写明原因，将记入变更日志。") { Field = "原因" };

    public static readonly Refusal AdministratorScope = new("account.administrator-scope", "管理员账号管理全部机构和账号，不能限定到一个机构或区县。");

    public static readonly Refusal CurrentPasswordWrong = new(AccountProblems.CurrentPassword, "原密码不对。");

    public static readonly Refusal PasswordUnchanged = new(AccountProblems.PasswordUnchanged, "新密码与原密码相同，请换一个。");

    public static readonly Refusal LockedOut = new(AccountProblems.LockedOut, "连续多次输错密码，账号已暂时锁定，请稍后再试。");

    public static Refusal Identity(IdentityResult result) => new(
        result.Errors.First().Code switch
        {
            nameof(IdentityErrorDescriber.DuplicateUserName) => AccountProblems.NameTaken,
            nameof(IdentityErrorDescriber.InvalidUserName) => AccountProblems.BadUserName,
            nameof(IdentityErrorDescriber.PasswordTooShort) or nameof(IdentityErrorDescriber.PasswordRequiresUniqueChars) => AccountProblems.WeakPassword,
            _ => "account.refused",
        },
        string.Join("", result.Errors.Select(error => error.Description)));
}
