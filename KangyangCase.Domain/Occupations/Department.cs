namespace KangyangCase.Domain.Occupations;

/// <summary>Who answers for training people in an occupation (渝人社发〔2020〕124号 四（一）).</summary>
public enum Department
{
    HumanResources,
    CivilAffairs,
    Commerce,
    WomensFederation,
}

public static class Departments
{
    public const string Clause = "渝人社发〔2020〕124号 四（一）";

    public static string Label(this Department department) => department switch
    {
        Department.HumanResources => "人力社保部门",
        Department.CivilAffairs => "民政部门",
        Department.Commerce => "商务部门",
        Department.WomensFederation => "妇联部门",
    };

    /// <summary>What the clause gives the department to do.</summary>
    public static string Duty(this Department department) => department switch
    {
        Department.HumanResources => "与民政部门共同做好养老护理员、孤残儿童护理员等培养培训，与商务部门共同做好家庭服务业相关人员培养培训",
        Department.CivilAffairs => "与人力社保部门共同做好养老护理员、孤残儿童护理员等培养培训，做好养老院院长和专兼职老年社会工作者培养培训",
        Department.Commerce => "与人力社保部门共同做好家庭服务业相关人员培养培训",
        Department.WomensFederation => "做好巾帼大姐家政技能专项培训计划",
    };
}
