using KangyangCase.App.Hosting;
using KangyangCase.App.Security;
using KangyangCase.App.Security.Account;

namespace KangyangCase.App.Demo;

/// <summary>The demo centre's people who sign in, one for each role, and a coordinator of the other organization's view.</summary>
public sealed class DemoAccounts(SiteSettings settings) : IDemoAccounts
{
    /// <summary>Public on purpose: it opens invented data only.</summary>
    public const string Password = "kangyang-2020";

    public const string District = "500233";
    public const string ProviderName = "渝康职业培训学校";
    public const string AssessorName = "重庆渝康职业技能评价中心";

    public sealed record Entry(string UserName, string DisplayName, Role Role, DemoScope Scope, string? Office, string WhatFor);

    public enum DemoScope
    {
        Provider,
        Assessor,
        District,
        Everything,
    }

    public static readonly IReadOnlyList<Entry> All =
    [
        new("luoxiaomei", "罗晓梅", Role.Coordinator, DemoScope.Provider, null, "建班期、导入名册、考勤、结业、提交评价"),
        new("zhouwenjing", "周文静", Role.Reviewer, DemoScope.District, "忠县人力社保局", "审核考生、发布公示、处理异议"),
        new("tanlihua", "谭丽华", Role.Examiner, DemoScope.Assessor, null, "录入理论和技能成绩"),
        new("xieyumei", "解玉梅", Role.CertificateClerk, DemoScope.Assessor, null, "签发和打印证书"),
        new("shanwenbo", "单文博", Role.Administrator, DemoScope.Everything, "系统管理", "规则、机构、账号"),
        new("qiuzhiyuan", "仇志远", Role.Auditor, DemoScope.Everything, "审计", "只读查看、变更日志"),
    ];

    public IReadOnlyList<DemoAccount> Accounts => settings.Demo
        ? [.. All.Select(entry => new DemoAccount(entry.UserName, entry.DisplayName, entry.Role.Label(), AffiliationOf(entry), entry.WhatFor, Password))]
        : [];

    private static string AffiliationOf(Entry entry) => entry.Scope switch
    {
        DemoScope.Provider => ProviderName,
        DemoScope.Assessor => AssessorName,
        DemoScope.District or DemoScope.Everything => entry.Office ?? "",
    };
}
