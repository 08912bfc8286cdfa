using KangyangCase.App.Data.ReferenceData;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Occupations.Eligibility;
using KangyangCase.Domain.Rules.Packs;

namespace KangyangCase.Tests.Occupations;

/// <summary>The shipped packs against the tests' own table of entry conditions.</summary>
public sealed class ShippedAlternativesTests
{
    private static readonly IReadOnlyList<(PolicyPack Pack, ConditionSet Set, EntryConditions Level, EntryAlternative Alternative)> Shipped =
    [
        .. from pack in ReferencePacks.Load()
           from set in pack.Conditions
           from level in set.Levels
           from alternative in level.Alternatives
           select (pack, set, level, alternative),
    ];

    public static TheoryData<string> Ids => [.. ToldAlternative.All.Keys];

    [Fact]
    public void Shipped_AndTold_AreTheSameAlternativesInTheSameOrder()
    {
        Assert.Equal(207, ToldAlternative.All.Count);
        Assert.Equal(ToldAlternative.All.Keys.Order(StringComparer.Ordinal), Shipped.Select(one => one.Alternative.Id).Order(StringComparer.Ordinal));
        Assert.All(Shipped.GroupBy(one => one.Level), level => Assert.Equal(
            ToldAlternative.All.Values.Where(told => told.Goal == GoalOf(level.First()) && told.Pack == level.Key.PackId).Select(told => told.Id),
            level.Select(one => one.Alternative.Id)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Shipped_Alternative_AsksWhatIsTold(string id)
    {
        var told = ToldAlternative.All[id];
        var (pack, set, level, alternative) = Assert.Single(Shipped, one => one.Alternative.Id == id);

        Assert.Equal((told.Pack, told.Occupation, told.Standing), (pack.Id, set.Occupation, set.Standing));
        Assert.Equal((pack.Id, pack.Version, told.Occupation, told.Level, told.Standing), (level.PackId, level.PackVersion, level.Occupation, level.Level, level.Standing));
        Assert.Equal(Asked(told).Order(StringComparer.Ordinal), alternative.Requirements.Select(Name).Order(StringComparer.Ordinal));
        Assert.NotEmpty(alternative.Source);
        Assert.Contains("申报条件", alternative.Clause, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Shipped_Words_CarryTheSameFigures(string id)
    {
        var told = ToldAlternative.All[id];
        var alternative = Shipped.Single(one => one.Alternative.Id == id).Alternative;

        foreach (var years in new[] { told.Practice, told.YearsAfter, told.YearsHeld, told.YearsAfterTitle }.OfType<int>())
        {
            Assert.Contains($"满{years}年", alternative.Text, StringComparison.Ordinal);
        }

        if (told.Certificate is { } level) Assert.Contains($"{level.ShortLabel()}证书", alternative.Text, StringComparison.Ordinal);
        if (told is { Age: { } age, Level: not null }) Assert.Contains($"年满{age}周岁", alternative.Text, StringComparison.Ordinal);
        if (told.Title is { } title) Assert.Contains(title, alternative.Text, StringComparison.Ordinal);
        if (told.Schooling is { } schooling)
        {
            var words = Assert.Single(alternative.Requirements.OfType<EntryRequirement.Schooling>()).Text;
            Assert.All(schooling.Split('、'), kind => Assert.Contains(kind, words, StringComparison.Ordinal));
        }
    }

    private static Goal GoalOf((PolicyPack Pack, ConditionSet Set, EntryConditions Level, EntryAlternative Alternative) one) =>
        one.Level.Level is { } level ? Goal.OfOccupation(one.Set.Occupation, Goal.NoWorkType, level) : Goal.OfAbility(one.Set.Occupation);

    private static IEnumerable<string> Asked(ToldAlternative told)
    {
        if (told.Practice is { } practice) yield return $"practice {practice}";
        if (told is { Certificate: { } after, YearsAfter: { } yearsAfter }) yield return $"after {after} {yearsAfter}";
        if (told is { Certificate: { } held, YearsHeld: { } yearsHeld }) yield return $"held {held} {yearsHeld}";
        if (told.CertificateOnly) yield return $"certificate {told.Certificate}";
        if (told.Age is { } age) yield return $"age {age}";
        if (told.Apprenticeship) yield return "apprenticeship";
        if (told.Intends) yield return "intends";
        if (told.AtWork) yield return "at work";
        if (told.Title is { } title) yield return $"title {RankOf(title)} {told.YearsAfterTitle ?? 0}";
        if (told.LowestSchooling is { } schooling) yield return $"schooling {SchoolingRanks.Parse(schooling)}";
        if (told.Illegible) yield return "illegible";
    }

    private static TitleRank? RankOf(string title) => title switch
    {
        "初级职称" => TitleRank.Junior,
        "中级职称" => TitleRank.Intermediate,
        "高级职称" => TitleRank.Senior,
        _ => null,
    };

    private static string Name(EntryRequirement requirement) => requirement switch
    {
        EntryRequirement.PracticeYearsCompleted one => $"practice {one.Years}",
        EntryRequirement.YearsAfterCertificate one => $"after {one.Level} {one.Years}",
        EntryRequirement.CertificateHeldFor one => $"held {one.Level} {one.Years}",
        EntryRequirement.CertificateHeld one => $"certificate {one.Level}",
        EntryRequirement.MinimumAge one => $"age {one.Years}",
        EntryRequirement.ApprenticeshipCompleted => "apprenticeship",
        EntryRequirement.IntendsToPractise => "intends",
        EntryRequirement.CurrentlyPractising => "at work",
        EntryRequirement.Title one => $"title {one.AtLeast} {one.Years}",
        EntryRequirement.Schooling one => $"schooling {one.AtLeast}",
        EntryRequirement.Illegible => "illegible",
        _ => throw new NotSupportedException(requirement.GetType().Name),
    };
}
