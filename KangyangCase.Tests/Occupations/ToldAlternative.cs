using System.Globalization;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Rules.Packs;
using KangyangCase.Tests.Support;

namespace KangyangCase.Tests.Occupations;

/// <summary>One entry condition as the tests tell it (alternatives.tsv), apart from the shipped packs, so that a slip in either shows.</summary>
internal sealed record ToldAlternative(
    string Id, string Pack, Standing Standing, string Occupation, SkillLevel? Level, int? Practice, SkillLevel? Certificate, int? YearsAfter,
    int? YearsHeld, int? Age, bool Apprenticeship, bool Intends, bool AtWork, string? Title, int? YearsAfterTitle, string? Schooling, bool Illegible)
{
    private const int HeaderLines = 2;

    public static readonly IReadOnlyDictionary<string, ToldAlternative> All =
        File.ReadLines(Repository.PathOf("KangyangCase.Tests", "Occupations", "alternatives.tsv")).Skip(HeaderLines)
            .Select(line => Read([.. line.Split('\t').Select(field => field == "-" ? null : field)])).ToDictionary(one => one.Id, StringComparer.Ordinal);

    public Goal Goal => Level is { } level ? Goal.OfOccupation(Occupation, Goal.NoWorkType, level) : Goal.OfAbility(Occupation);

    /// <summary>Computing alone never says yes.</summary>
    public bool NeedsJudgement => Title is not null || Schooling is not null || Illegible;

    /// <summary>Held, without years of practice or of the calendar after it.</summary>
    public bool CertificateOnly => Certificate is not null && YearsAfter is null && YearsHeld is null;

    /// <summary>The lowest schooling that could do, in words.</summary>
    public string? LowestSchooling =>
        Schooling is null ? null
        : Schooling.Contains("中等", StringComparison.Ordinal) ? "中专"
        : Schooling.Contains("高级技工学校", StringComparison.Ordinal) || Schooling.Contains("技师学院", StringComparison.Ordinal)
            || Schooling.Contains("高级工班", StringComparison.Ordinal) ? "技师学院"
        : "大专";

    public override string ToString() => Id;

    private static ToldAlternative Read(string?[] at) => new(
        at[0]!, at[1]!, Enum.Parse<Standing>(at[2]!, ignoreCase: true), at[3]!, (SkillLevel?)Number(at[4]), Number(at[5]), (SkillLevel?)Number(at[6]),
        Number(at[7]), Number(at[8]), Number(at[9]), at[10] is not null, at[11] is not null, at[12] is not null, at[13], Number(at[14]), at[15],
        at[16] is not null);

    private static int? Number(string? field) => field is null ? null : int.Parse(field, CultureInfo.InvariantCulture);
}
