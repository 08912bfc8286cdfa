namespace KangyangCase.Domain.Organizations;

/// <summary>实施载体: the nine kinds that may train under the plan (渝人社发〔2020〕124号 三（一）).</summary>
public enum TrainingProviderKind
{
    VocationalSchool,
    PrivateTrainingInstitution,
    IndustryTrainingCentre,
    PublicTrainingBase,
    Enterprise,
    ElderlyCareInstitution,
    ChildWelfareInstitution,
    MentalHealthWelfareInstitution,
    MinorsRescueInstitution,
}

public static class TrainingProviderKinds
{
    public const string Clause = "渝人社发〔2020〕124号 三（一）";

    public static string Label(this TrainingProviderKind kind) => kind switch
    {
        TrainingProviderKind.VocationalSchool => "职业院校（含技工院校）",
        TrainingProviderKind.PrivateTrainingInstitution => "民办职业培训机构",
        TrainingProviderKind.IndustryTrainingCentre => "行业性职业技能培训中心",
        TrainingProviderKind.PublicTrainingBase => "公共实训基地",
        TrainingProviderKind.Enterprise => "企业",
        TrainingProviderKind.ElderlyCareInstitution => "养老服务机构",
        TrainingProviderKind.ChildWelfareInstitution => "儿童福利机构",
        TrainingProviderKind.MentalHealthWelfareInstitution => "民政精神卫生福利机构",
        TrainingProviderKind.MinorsRescueInstitution => "未成年人救助保护机构",
    };
}
