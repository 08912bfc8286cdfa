using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Rules.Packs;

/// <summary>What a precondition opens or closes.</summary>
public enum PreconditionSubject
{
    /// <summary>参加培训.</summary>
    Training,

    /// <summary>职业技能培训补贴.</summary>
    TrainingSubsidy,

    /// <summary>Another subsidy, under a document of its own.</summary>
    OtherSubsidy,
}

/// <summary>What a precondition asks for.</summary>
public enum PreconditionCriterion
{
    Region,
    HouseholdRegister,

    /// <summary>Any age but the legal working age, a lowest or a highest one.</summary>
    Age,
    SocialInsurance,

    /// <summary>达到法定劳动年龄; the figure is a setting of its own.</summary>
    LegalWorkingAge,
    Other,
}

/// <summary>A condition of taking part in training or of a subsidy; conditions of an assessment are entry conditions.</summary>
/// <param name="Text">In words.</param>
/// <param name="SubsidyName">The subsidy, where <see cref="PreconditionSubject.OtherSubsidy"/>.</param>
/// <param name="Basis">The document that asks for it; a subsidy's own document where it is another subsidy.</param>
public sealed record Precondition(
    PreconditionSubject Subject, PreconditionCriterion Criterion, string Text, Basis Basis, string? SubsidyName = null);

public static class Preconditions
{
    public static string Label(this PreconditionSubject subject) => subject switch
    {
        PreconditionSubject.Training => "参加培训",
        PreconditionSubject.TrainingSubsidy => "职业技能培训补贴",
        PreconditionSubject.OtherSubsidy => "其他补贴",
    };

    public static string Label(this PreconditionCriterion criterion) => criterion switch
    {
        PreconditionCriterion.Region => "地域",
        PreconditionCriterion.HouseholdRegister => "户籍",
        PreconditionCriterion.Age => "年龄",
        PreconditionCriterion.SocialInsurance => "缴纳社保",
        PreconditionCriterion.LegalWorkingAge => "法定劳动年龄",
        PreconditionCriterion.Other => "其他",
    };
}
