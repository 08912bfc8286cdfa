using KangyangCase.Domain.Occupations;

namespace KangyangCase.Domain.Organizations;

/// <summary>备案层级: the city files and supervises some evaluators, its districts the others (渝人社发〔2020〕128号).</summary>
public enum FilingTier
{
    City,
    District,
}

public static class FilingTiers
{
    public static string Label(this FilingTier tier) => tier switch
    {
        FilingTier.City => "市级",
        FilingTier.District => "区县",
    };
}

/// <summary>One line of a filing's scope: an occupation with 工种 and level, or a special ability.</summary>
public sealed class FiledGoal(Goal goal)
{
    public Goal Goal { get; } = goal;
}

/// <summary>暂停: days on which the filing does not count, both ends included.</summary>
public sealed class FilingSuspension(DateOnly from, DateOnly? to, string reason)
{
    public DateOnly From { get; } = from;

    /// <summary>Last day, included; null: still suspended.</summary>
    public DateOnly? To { get; private set; } = to;

    public string Reason { get; } = reason;

    public bool Contains(DateOnly day) => day >= From && (To is null || day <= To);

    internal void EndOn(DateOnly lastDay) => To = lastDay;
}
