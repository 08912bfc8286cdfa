namespace KangyangCase.App.Data.ReferenceData;

/// <summary>Faults of meaning that more than one file can have.</summary>
internal static class ReferenceFaults
{
    public static string Twice(string what, string text) => $"{what}“{text}”出现了两次，同一文件里不能重复";

    public static string DatesReversed(string title, DateOnly? from, DateOnly? to) => $"“{title}”的结束日期 {to:yyyy-MM-dd} 早于开始日期 {from:yyyy-MM-dd}";

    public static string Overlap(string title) => $"“{title}”有两项在同一天都适用，请改正起止日期";
}
