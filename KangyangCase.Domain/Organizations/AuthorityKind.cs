namespace KangyangCase.Domain.Organizations;

/// <summary>Departments that share the plan (渝人社发〔2020〕124号 四（一）), and the bodies that file evaluators for them.</summary>
public enum AuthorityKind
{
    HumanResources,
    CivilAffairs,
    Commerce,
    WomensFederation,

    /// <summary>公共就业服务机构: runs the human resources departments' training.</summary>
    EmploymentService,

    /// <summary>职业技能鉴定指导中心: files and supervises evaluators for the human resources department.</summary>
    SkillsGuidanceCentre,
}

public static class AuthorityKinds
{
    public const string Clause = "渝人社发〔2020〕124号 四（一）";

    public static string Label(this AuthorityKind kind) => kind switch
    {
        AuthorityKind.HumanResources => "人力社保部门",
        AuthorityKind.CivilAffairs => "民政部门",
        AuthorityKind.Commerce => "商务部门",
        AuthorityKind.WomensFederation => "妇联",
        AuthorityKind.EmploymentService => "公共就业服务机构",
        AuthorityKind.SkillsGuidanceCentre => "职业技能鉴定指导中心",
    };
}
