using KangyangCase.Domain.Organizations;

namespace KangyangCase.App.Features.Organizations;

public static class OrganizationDisplay
{
    public static string Label(this OrganizationKind kind) => kind switch
    {
        OrganizationKind.TrainingProvider => "培训机构",
        OrganizationKind.AssessmentOrganization => "评价机构",
    };

    public static string Label(this NumberSource source) => source switch
    {
        NumberSource.Imported => "导入",
        NumberSource.Typed => "手工",
        NumberSource.Generated => "生成",
    };

    /// <summary>What a source asks of the clerk.</summary>
    public static string Explain(this NumberSource source) => source switch
    {
        NumberSource.Imported => "主管部门下发编号清单，签发时按人取用",
        NumberSource.Typed => "签发时逐人填写编号",
        NumberSource.Generated => "按前 13 位、年份、等级连续生成",
    };
}
