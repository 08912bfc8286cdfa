using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations.Eligibility;

namespace KangyangCase.Domain.Trainees;

/// <summary>文化程度 by the groups of GB/T 4658-2006 (10 to 90, from public code lists); 毕业, 结业 and 肄业 are not told apart.</summary>
public enum SchoolingLevel
{
    Graduate,
    Bachelor,
    College,
    Vocational,
    SeniorSecondary,
    JuniorSecondary,
    Primary,
    Other,
}

public static class SchoolingLevels
{
    public static readonly IReadOnlyList<SchoolingLevel> All = Enum.GetValues<SchoolingLevel>();

    public static string Label(this SchoolingLevel level) => level switch
    {
        SchoolingLevel.Graduate => "研究生",
        SchoolingLevel.Bachelor => "大学本科",
        SchoolingLevel.College => "大学专科",
        SchoolingLevel.Vocational => "中等职业教育",
        SchoolingLevel.SeniorSecondary => "普通高中",
        SchoolingLevel.JuniorSecondary => "初中",
        SchoolingLevel.Primary => "小学",
        SchoolingLevel.Other => "其他",
    };

    /// <summary>GB/T 4658-2006, the group's code.</summary>
    public static string Code(this SchoolingLevel level) => level switch
    {
        SchoolingLevel.Graduate => "10",
        SchoolingLevel.Bachelor => "20",
        SchoolingLevel.College => "30",
        SchoolingLevel.Vocational => "40",
        SchoolingLevel.SeniorSecondary => "60",
        SchoolingLevel.JuniorSecondary => "70",
        SchoolingLevel.Primary => "80",
        SchoolingLevel.Other => "90",
    };

    /// <summary>Coarser than the words: 技师学院 and 技工学校 share a group. Null: the group has no rank.</summary>
    public static SchoolingRank? Rank(this SchoolingLevel level) => level switch
    {
        SchoolingLevel.Graduate => SchoolingRank.Graduate,
        SchoolingLevel.Bachelor => SchoolingRank.Bachelor,
        SchoolingLevel.College => SchoolingRank.College,
        SchoolingLevel.Vocational => SchoolingRank.Vocational,
        SchoolingLevel.SeniorSecondary => SchoolingRank.SeniorSecondary,
        SchoolingLevel.JuniorSecondary => SchoolingRank.JuniorSecondary,
        SchoolingLevel.Primary => SchoolingRank.Primary,
        SchoolingLevel.Other => null,
    };

    /// <summary>The group that words like 初中, 大专（护理） or a code of the standard name; null when they name none.</summary>
    public static SchoolingLevel? FromText(string? text)
    {
        var plain = PlainText.Clean(text);
        if (plain.Length == 0) return null;
        foreach (var level in All)
        {
            if (level.Label() == plain || (plain.Length == 2 && plain[0] == level.Code()[0] && char.IsAsciiDigit(plain[1]))) return level;
        }
        return SchoolingRanks.Parse(plain) switch
        {
            SchoolingRank.Graduate => SchoolingLevel.Graduate,
            SchoolingRank.Bachelor => SchoolingLevel.Bachelor,
            SchoolingRank.College => SchoolingLevel.College,
            SchoolingRank.SeniorTechnical or SchoolingRank.Vocational => SchoolingLevel.Vocational,
            SchoolingRank.SeniorSecondary => SchoolingLevel.SeniorSecondary,
            SchoolingRank.JuniorSecondary => SchoolingLevel.JuniorSecondary,
            SchoolingRank.Primary => SchoolingLevel.Primary,
            null => null,
        };
    }

    /// <summary>The words where the rules know them, with the level where they do not.</summary>
    public static string? ForRules(string? words, SchoolingLevel? level) =>
        level?.Rank() is not { } rank || SchoolingRanks.Parse(words) is not null ? words
        : string.IsNullOrWhiteSpace(words) || words == level.Value.Label() ? rank.Label()
        : $"{words}（{rank.Label()}）";
}
