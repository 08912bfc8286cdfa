namespace KangyangCase.App.Security;

/// <summary>What an account is for. Stored as the role's name in ASP.NET Core Identity.</summary>
public enum Role
{
    Coordinator,
    Reviewer,
    Examiner,
    CertificateClerk,
    Administrator,
    Auditor,
}

public static class Roles
{
    public static readonly IReadOnlyList<Role> All = Enum.GetValues<Role>();

    public static string Label(this Role role) => role switch
    {
        Role.Coordinator => "协调员",
        Role.Reviewer => "审核员",
        Role.Examiner => "考评员",
        Role.CertificateClerk => "证书专员",
        Role.Administrator => "管理员",
        Role.Auditor => "审计员",
    };
}
