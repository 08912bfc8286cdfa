namespace KangyangCase.Domain.Organizations;

/// <summary>Under which title a written word is kept where a filing's scope is not on file. Stored and shown; never change.</summary>
public static class FilingRules
{
    public const string UnsetAtAnnouncement = "评价机构备案范围（公告评价计划）";

    public const string UnsetAtIssue = "评价机构备案范围（签发证书）";

    public const int WordLimit = 200;
}
