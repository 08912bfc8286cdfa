using KangyangCase.App.Security;
using KangyangCase.App.Shared;

namespace KangyangCase.App.Shell;

/// <param name="Policy">Who sees the link; the page asks again.</param>
/// <param name="Outside">A page without a circuit: opens in a tab of its own.</param>
public sealed record NavItem(string Label, string Href, string Glyph, string Policy, bool Outside = false);

/// <param name="Title">Null for the first group, which has no heading.</param>
public sealed record NavGroup(string? Title, IReadOnlyList<NavItem> Items);

/// <summary>The main menu and the addresses it leads to.</summary>
public static class NavItems
{
    public const string Home = "/";
    public const string Tasks = "/tasks";
    public const string Trainees = "/trainees";
    public const string Cohorts = "/cohorts";
    public const string RosterImport = "/imports/new";
    public const string Cases = "/cases";
    public const string Assessments = "/assessments";
    public const string ScoreSheets = "/assessments/scores";
    public const string Postings = "/postings";
    public const string Certificates = "/certificates";
    public const string HistoryImport = "/history/import";
    public const string Rules = "/rules";
    public const string Packs = "/packs";
    public const string Calendar = "/calendar";
    public const string Occupations = "/occupations";
    public const string Standards = "/standards";
    public const string Organizations = "/organizations";
    public const string Districts = "/districts";
    public const string Accounts = "/accounts";
    public const string ChangeLog = "/change-log";
    public const string Password = "/account/password";
    public const string Verification = "/verify";
    public const string Help = "/help";

    public static IReadOnlyList<NavGroup> Groups { get; } =
    [
        new(null,
        [
            new("工作台", Home, Glyphs.Dashboard, Policies.SignedIn),
            new("我的任务", Tasks, Glyphs.TaskAlt, Policies.SignedIn),
        ]),
        new("培训",
        [
            new("学员", Trainees, Glyphs.People, Policies.ViewCases),
            new("班期", Cohorts, Glyphs.School, Policies.ViewCases),
            new("名册导入", RosterImport, Glyphs.UploadFile, Policies.RunCohorts),
        ]),
        new("评价",
        [
            new("个案", Cases, Glyphs.FolderShared, Policies.ViewCases),
            new("评价计划", Assessments, Glyphs.Assignment, Policies.ViewAssessments),
            new("成绩录入", ScoreSheets, Glyphs.EditNote, Policies.EnterMarks),
            new("公示", Postings, Glyphs.Campaign, Policies.ViewAssessments),
        ]),
        new("证书",
        [
            new("证书", Certificates, Glyphs.WorkspacePremium, Policies.ViewCertificates),
            new("历史数据导入", HistoryImport, Glyphs.Archive, Policies.ImportHistory),
        ]),
        new("管理",
        [
            new("规则包", Packs, Glyphs.Gavel, Policies.SignedIn),
            new("规则设置", Rules, Glyphs.Tune, Policies.ReadChangeLog),
            new("工种目录", Occupations, Glyphs.Badge, Policies.SignedIn),
            new("培训标准", Standards, Glyphs.Description, Policies.SignedIn),
            new("工作日历", Calendar, Glyphs.Event, Policies.SignedIn),
            new("机构", Organizations, Glyphs.Business, Policies.ViewOrganizations),
            new("行政区划", Districts, Glyphs.Public, Policies.ViewDistricts),
            new("账号", Accounts, Glyphs.ManageAccounts, Policies.Administer),
            new("变更日志", ChangeLog, Glyphs.History, Policies.ReadChangeLog),
        ]),
        new("查询",
        [
            new("证书查验", Verification, Glyphs.Verified, Policies.SignedIn, Outside: true),
            new("帮助", Help, Glyphs.HelpOutline, Policies.SignedIn),
        ]),
    ];

    /// <summary>The item whose address is the longest beginning of the path; null when none is.</summary>
    public static NavItem? Current(string path) => Groups
        .SelectMany(group => group.Items)
        .Where(item => path == item.Href || (item.Href != Home && path.StartsWith(item.Href + "/", StringComparison.Ordinal)))
        .MaxBy(item => item.Href.Length);
}
