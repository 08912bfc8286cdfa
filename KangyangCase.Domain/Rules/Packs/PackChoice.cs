using KangyangCase.Domain.Occupations.Eligibility;

namespace KangyangCase.Domain.Rules.Packs;

/// <summary>Why this pack applies.</summary>
public enum PackReason
{
    /// <summary>No switching date is set: the printed set applies.</summary>
    SwitchUnset,

    /// <summary>Announced before the switching date.</summary>
    BeforeSwitch,

    /// <summary>Announced on or after the switching date.</summary>
    AfterSwitch,

    /// <summary>The occupation has no other set, and this one is printed in its standard.</summary>
    OnlyPrinted,

    /// <summary>No other pack competes for the goal.</summary>
    Only,

    /// <summary>Fixed when the plan was announced.</summary>
    Kept,

    /// <summary>Forced by hand, whatever its dates.</summary>
    Forced,
}

/// <summary>Which pack answers for a goal and an announcement date, and why.</summary>
/// <param name="Conditions">Null: nothing on file for the goal; the gate shows 未设定 and neither passes nor blocks.</param>
/// <param name="SwitchingDate">The date that decided, where one did.</param>
public sealed record PackChoice(PolicyPack Pack, ConditionSet? Set, EntryConditions? Conditions, PackReason Reason, DateOnly? SwitchingDate = null)
{
    /// <summary>In one sentence, for the card.</summary>
    public string Explanation => Reason switch
    {
        PackReason.SwitchUnset => "切换日期未设定，适用标准所印（或推定的旧版）条件",
        PackReason.BeforeSwitch => $"公告日早于切换日期 {SwitchingDate:yyyy-MM-dd}，适用旧版条件",
        PackReason.AfterSwitch => $"公告日不早于切换日期 {SwitchingDate:yyyy-MM-dd}",
        PackReason.OnlyPrinted => "本职业只有这一套条件，为标准所印",
        PackReason.Only => "",
        PackReason.Kept => "公告评价计划时确定",
        PackReason.Forced => "指定的规则包",
    };
}
