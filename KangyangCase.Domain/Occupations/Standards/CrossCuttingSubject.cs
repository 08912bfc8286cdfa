namespace KangyangCase.Domain.Occupations.Standards;

/// <summary>What is to run through the whole training (渝人社发〔2020〕124号 三（三）).</summary>
public enum CrossCuttingSubject
{
    Law,
    Ethics,
    Conduct,
    Quality,
    Hygiene,
    Psychology,
    Nutrition,
}

/// <summary>Fields of 岗位技能 to be strengthened (渝人社发〔2020〕124号 三（三）).</summary>
public enum ContentArea
{
    DisabilityAndDementiaCare,
    ElderCare,
    Rehabilitation,
    DailyLiving,
    Housekeeping,
    InfantCare,
    ChildCare,
    Accidents,
}

public static class CurriculumContent
{
    public const string Clause = "渝人社发〔2020〕124号 三（三）";

    public static readonly IReadOnlyList<CrossCuttingSubject> Subjects = Enum.GetValues<CrossCuttingSubject>();

    public static string Label(this CrossCuttingSubject subject) => subject switch
    {
        CrossCuttingSubject.Law => "法律知识",
        CrossCuttingSubject.Ethics => "职业道德",
        CrossCuttingSubject.Conduct => "从业规范",
        CrossCuttingSubject.Quality => "质量意识",
        CrossCuttingSubject.Hygiene => "健康卫生",
        CrossCuttingSubject.Psychology => "心理学",
        CrossCuttingSubject.Nutrition => "营养学",
    };

    public static string Label(this ContentArea area) => area switch
    {
        ContentArea.DisabilityAndDementiaCare => "失能失智人员照护",
        ContentArea.ElderCare => "老年人照护",
        ContentArea.Rehabilitation => "康复护理服务",
        ContentArea.DailyLiving => "饮食起居照料",
        ContentArea.Housekeeping => "生活家务料理",
        ContentArea.InfantCare => "婴幼儿照护",
        ContentArea.ChildCare => "儿童照护",
        ContentArea.Accidents => "意外伤害预防与处理",
    };
}
