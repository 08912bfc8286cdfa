using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Occupations.Eligibility;

/// <summary>Schooling from low to high, coarse: enough to say that a condition is certainly not met, never enough to say that it is.</summary>
public enum SchoolingRank
{
    Primary,
    JuniorSecondary,
    SeniorSecondary,

    /// <summary>中专、职高、技校.</summary>
    Vocational,

    /// <summary>高级技工学校、技师学院.</summary>
    SeniorTechnical,

    /// <summary>大专、高职.</summary>
    College,
    Bachelor,
    Graduate,
}

public static class SchoolingRanks
{
    // Longer words first: 高级技工学校 holds 技工学校, 高等职业 holds 职业.
    private static readonly IReadOnlyList<(string Word, SchoolingRank Rank)> Words =
    [
        ("博士", SchoolingRank.Graduate), ("硕士", SchoolingRank.Graduate), ("研究生", SchoolingRank.Graduate),
        ("高级技工", SchoolingRank.SeniorTechnical), ("高级技校", SchoolingRank.SeniorTechnical), ("技师学院", SchoolingRank.SeniorTechnical),
        ("技师班", SchoolingRank.SeniorTechnical), ("高级工班", SchoolingRank.SeniorTechnical),
        ("高职", SchoolingRank.College), ("高等职业", SchoolingRank.College), ("大专", SchoolingRank.College), ("专科", SchoolingRank.College),
        ("本科", SchoolingRank.Bachelor), ("学士", SchoolingRank.Bachelor), ("大学", SchoolingRank.Bachelor),
        ("中专", SchoolingRank.Vocational), ("中职", SchoolingRank.Vocational), ("中等专业", SchoolingRank.Vocational),
        ("中等职业", SchoolingRank.Vocational), ("职高", SchoolingRank.Vocational), ("职业高中", SchoolingRank.Vocational),
        ("技校", SchoolingRank.Vocational), ("技工", SchoolingRank.Vocational),
        ("高中", SchoolingRank.SeniorSecondary), ("初中", SchoolingRank.JuniorSecondary), ("小学", SchoolingRank.Primary), ("文盲", SchoolingRank.Primary),
    ];

    public static string Label(this SchoolingRank rank) => rank switch
    {
        SchoolingRank.Primary => "小学",
        SchoolingRank.JuniorSecondary => "初中",
        SchoolingRank.SeniorSecondary => "高中",
        SchoolingRank.Vocational => "中专、职高、技校",
        SchoolingRank.SeniorTechnical => "高级技校、技师学院",
        SchoolingRank.College => "大专、高职",
        SchoolingRank.Bachelor => "本科",
        SchoolingRank.Graduate => "研究生",
    };

    /// <summary>The rank that words like 初中, 中专 or 大专（护理） speak of; null when they speak of none that is known.</summary>
    public static SchoolingRank? Parse(string? text)
    {
        var plain = PlainText.Clean(text);
        return Words.Where(one => plain.Contains(one.Word, StringComparison.Ordinal)).Select(one => (SchoolingRank?)one.Rank).FirstOrDefault();
    }
}
