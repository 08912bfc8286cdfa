namespace KangyangCase.Domain.Trainees;

/// <summary>人员类别 that training and subsidy rules name; a person may belong to several at once.</summary>
public enum TargetGroup
{
    PoorLabour,
    LiftedOutOfPoverty,
    PovertyReturnMonitored,
    GraduateOfYear,
    NotContinuingPupil,
    RuralTransferWorker,
    RegisteredUnemployed,
    Disabled,
    Veteran,
    HardToEmploy,
    EnterpriseEmployee,
    FlexibleWorker,
    MilitaryDependant,
}

public static class TargetGroups
{
    public static readonly IReadOnlyList<TargetGroup> All = Enum.GetValues<TargetGroup>();

    public static string Label(this TargetGroup group) => group switch
    {
        TargetGroup.PoorLabour => "建档立卡贫困劳动力",
        TargetGroup.LiftedOutOfPoverty => "脱贫人口",
        TargetGroup.PovertyReturnMonitored => "防止返贫监测对象",
        TargetGroup.GraduateOfYear => "毕业年度高校毕业生",
        TargetGroup.NotContinuingPupil => "两后生",
        TargetGroup.RuralTransferWorker => "农村转移就业劳动者",
        TargetGroup.RegisteredUnemployed => "城镇登记失业人员",
        TargetGroup.Disabled => "残疾人",
        TargetGroup.Veteran => "退役军人",
        TargetGroup.HardToEmploy => "就业困难人员",
        TargetGroup.EnterpriseEmployee => "企业职工",
        TargetGroup.FlexibleWorker => "灵活就业人员",
        TargetGroup.MilitaryDependant => "随军家属",
    };

    /// <summary>Where the group is known from, and when it was named; shown beside the choice.</summary>
    public static string Source(this TargetGroup group) => group switch
    {
        TargetGroup.PoorLabour => "渝人社发〔2020〕124号；2020 年及以前",
        TargetGroup.LiftedOutOfPoverty => "2021 年起，渝人社〔2022〕189号（转载件）",
        TargetGroup.PovertyReturnMonitored => "渝人社发〔2024〕13号（转载件）",
        TargetGroup.GraduateOfYear => "渝人社〔2022〕189号（转载件）；毕业当年 1 月 1 日至 12 月 31 日",
        TargetGroup.NotContinuingPupil => "渝人社〔2022〕189号（转载件）；离校一年内",
        TargetGroup.RuralTransferWorker or TargetGroup.RegisteredUnemployed => "渝人社〔2022〕189号（转载件）",
        TargetGroup.Disabled => "渝残联发〔2021〕174号",
        TargetGroup.Veteran => "渝退役军人局〔2019〕32号",
        TargetGroup.HardToEmploy => "2024 年规定所列（区县转载件）",
        TargetGroup.EnterpriseEmployee => "渝人社发〔2020〕124号；含劳务派遣、劳务外包",
        TargetGroup.FlexibleWorker => "渝人社发〔2020〕124号 四（二）",
        TargetGroup.MilitaryDependant => "只见于鉴定补贴（区县公开件）",
    };

    /// <summary>By its label; everyday names are the roster reader's business. Null when it is none of them.</summary>
    public static TargetGroup? FromText(string? text)
    {
        var written = TextFolding.Compact(text ?? "");
        foreach (var group in All)
        {
            if (group.Label() == written) return group;
        }
        return null;
    }
}
