using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Occupations.Eligibility;

/// <summary>专业技术职称 from low to high.</summary>
public enum TitleRank
{
    Junior,
    Intermediate,
    Senior,
}

public static class TitleRanks
{
    public static string Label(this TitleRank rank) => rank switch
    {
        TitleRank.Junior => "初级",
        TitleRank.Intermediate => "中级",
        TitleRank.Senior => "高级",
    };
}

/// <summary>A professional title or qualification the candidate holds. Whether it matches the occupation is a person's judgement.</summary>
/// <param name="ObtainedOn">Null while not known.</param>
public sealed record HeldTitle(string Name, DateOnly? ObtainedOn = null)
{
    public override string ToString() => ObtainedOn is { } day ? $"{Name}（{day:yyyy-MM-dd}）" : Name;

    /// <summary>Null where the words name no rank.</summary>
    public TitleRank? Rank => PlainText.Clean(Name) is var plain && (plain.Contains("高级", StringComparison.Ordinal) || plain.Contains("副高", StringComparison.Ordinal) || plain.Contains("正高", StringComparison.Ordinal)) ? TitleRank.Senior
        : plain.Contains("中级", StringComparison.Ordinal) ? TitleRank.Intermediate
        : plain.Contains("初级", StringComparison.Ordinal) || plain.Contains("助理", StringComparison.Ordinal) || plain.EndsWith("员级", StringComparison.Ordinal) ? TitleRank.Junior
        : null;
}
