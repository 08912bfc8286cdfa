using KangyangCase.App.Data.ReferenceData;
using KangyangCase.App.Shared;
using KangyangCase.Domain.Occupations.Eligibility;
using KangyangCase.Domain.Rules.Packs;

namespace KangyangCase.App.Features.Rules;

public static class PackDisplay
{
    public static (Tone Tone, string Glyph) Look(this Standing standing) => standing switch
    {
        Standing.Printed => (Tone.Success, Glyphs.Verified),
        Standing.Observed or Standing.General => (Tone.Info, Glyphs.CheckCircle),
        Standing.Assumed or Standing.Unconfirmed => (Tone.Warning, Glyphs.WarningAmber),
    };

    /// <summary>The kinds a condition may ask for, as the editor offers them, with the fields each needs.</summary>
    public static readonly IReadOnlyList<RequirementKind> Kinds =
    [
        new(RequirementRow.PracticeYears, "累计从业年限", Years: true),
        new(RequirementRow.YearsAfterCertificate, "取得证书后从业年限", Years: true, Level: true),
        new(RequirementRow.CertificateHeld, "持有证书", Level: true),
        new(RequirementRow.CertificateHeldFor, "持证年限（按日历）", Years: true, Level: true),
        new(RequirementRow.ApprenticeshipCompleted, "学徒期满"),
        new(RequirementRow.MinimumAge, "年满周岁", Years: true),
        new(RequirementRow.IntendsToPractise, "拟从事本职业"),
        new(RequirementRow.CurrentlyPractising, "正在从事本职业"),
        new(RequirementRow.Schooling, "学历（由人认定）", Text: true, Ranks: SchoolingNames),
        new(RequirementRow.Title, "职称（由人认定）", Years: true, Text: true, Ranks: TitleNames),
        new(RequirementRow.Illegible, "条文不全（不自动判断）", Text: true),
    ];

    private static IReadOnlyList<(string Value, string Label)> SchoolingNames => [.. Enum.GetValues<SchoolingRank>().Select(rank => (RequirementRow.Name(rank), rank.Label()))];

    private static IReadOnlyList<(string Value, string Label)> TitleNames => [.. Enum.GetValues<TitleRank>().Select(rank => (RequirementRow.Name(rank), rank.Label()))];

    public static RequirementKind Kind(string code) => Kinds.First(kind => kind.Code == code);

    public static string Days(DateOnly? from, DateOnly? to) => $"{(from is { } first ? DateText.Show(first) : "一直")} 至 {(to is { } last ? DateText.Show(last) : "今")}";
}

/// <param name="Ranks">The lowest rank that may do; empty where none is asked.</param>
public sealed record RequirementKind(
    string Code, string Label, bool Years = false, bool Level = false, bool Text = false, IReadOnlyList<(string Value, string Label)>? Ranks = null);

/// <summary>One line of the editor; becomes a requirement when its fields are there.</summary>
public sealed class RequirementEdit
{
    public string Kind { get; set; } = RequirementRow.PracticeYears;

    public int? Years { get; set; }

    public int? Level { get; set; }

    public string? Text { get; set; }

    public string? AtLeast { get; set; }

    public static RequirementEdit Of(EntryRequirement requirement)
    {
        var row = RequirementRow.Of(requirement);
        return new() { Kind = row.Kind, Years = row.Years, Level = row.Level, Text = row.Text, AtLeast = row.AtLeast };
    }

    /// <summary>Null while a field is missing.</summary>
    public EntryRequirement? ToRequirement()
    {
        var kind = PackDisplay.Kind(Kind);
        return RequirementRow.Find(new(
            Kind, kind.Years ? Years : null, kind.Level ? Level : null, kind.Text && !string.IsNullOrWhiteSpace(Text) ? Text.Trim() : null,
            kind.Ranks is not null && !string.IsNullOrEmpty(AtLeast) ? AtLeast : null));
    }
}
