namespace KangyangCase.Domain.Trainees;

/// <summary>One of the groups of GB/T 3304-1991.</summary>
/// <param name="Code">Two digits.</param>
public sealed record EthnicGroup(string Code, string Label);

/// <summary>GB/T 3304-1991: numbers 01 to 56 from public code lists; 97 and 98 from memory.</summary>
public static class EthnicGroups
{
    private const string Names =
        "汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 柯尔克孜 土 达斡尔 仫佬 羌 布朗 "
        + "撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺";

    public static readonly IReadOnlyList<EthnicGroup> All =
    [
        .. Names.Split(' ').Select((name, index) => new EthnicGroup($"{index + 1:00}", $"{name}族")),
        new("97", "其他"), new("98", "外国血统中国籍人士"),
    ];

    private static readonly Dictionary<string, EthnicGroup> ByWord = All
        .SelectMany(group => new[] { group.Label, group.Label.TrimEnd('族'), group.Code }.Distinct().Select(word => (word, group)))
        .ToDictionary(pair => pair.word, pair => pair.group);

    /// <summary>汉, 汉族 or 01; null when it is none of the groups.</summary>
    public static EthnicGroup? FromText(string? text) => ByWord.GetValueOrDefault(TextFolding.Compact(text ?? ""));

    /// <summary>The group's name where the words are one, else the words as given.</summary>
    internal static string? Tidy(string? text) => FromText(text)?.Label ?? RecordText.Clean(text);
}
