using System.Text.Json;
using KangyangCase.App.Data.ReferenceData;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Rules;

namespace KangyangCase.Tests.ReferenceData;

/// <summary>The policy files as shipped: whole, consistent, and honest about what is not known.</summary>
public sealed class ReferenceDataTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "ReferenceData");
    private static readonly string[] Figures = ["value", "demoValue", "passMark", "elderly60"];

    public static TheoryData<string> Files =>
        new(Directory.EnumerateFiles(Folder, "*.json", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Folder, path)));

    [Fact]
    public void Files_LieBesideTheProgram_WithTheirLicences()
    {
        Assert.True(Files.Count >= 6, $"{Files.Count} files");
        Assert.All((string[])["chinese-days.LICENSE.txt", "census.LICENSE.txt"], name => Assert.True(File.Exists(Path.Combine(Folder, name)), name));
        Assert.DoesNotContain(typeof(ReferenceRules).Assembly.GetManifestResourceNames(), name => name.Contains("ReferenceData"));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void File_EveryTaggedFact_HasItsSourceAndUnknownOnesNoFigure(string file)
    {
        var tagged = Objects(Root(file)).Where(one => one.TryGetProperty("certainty", out _)).ToList();

        Assert.All(tagged, one =>
        {
            var certainty = one.GetProperty("certainty").GetString();
            Assert.Contains(certainty, new[] { "found", "memory", "unknown" });
            if (certainty == "unknown")
            {
                Assert.All(Figures.Where(name => name != "demoValue"), name =>
                    Assert.True(!one.TryGetProperty(name, out var figure) || figure.ValueKind == JsonValueKind.Null, one.GetRawText()));
            }
            else
            {
                Assert.True(one.GetProperty("source").EnumerateArray().Any(source => !string.IsNullOrWhiteSpace(source.GetString())), one.GetRawText());
            }
        });
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void File_EveryClauseAndDocument_IsFilled(string file)
    {
        foreach (var name in (string[])["clause", "document", "title"])
        {
            Assert.All(Objects(Root(file)).Where(one => one.TryGetProperty(name, out _)), one =>
                Assert.False(string.IsNullOrWhiteSpace(one.GetProperty(name).GetString()), one.GetRawText()));
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void File_EveryRangeOfDates_RunsForward(string file)
    {
        foreach (var (from, to) in (ReadOnlySpan<(string, string)>)[("from", "to"), ("validFrom", "validTo")])
        {
            Assert.All(Objects(Root(file)).Where(one => Date(one, from) is not null && Date(one, to) is not null), one =>
                Assert.True(Date(one, from) <= Date(one, to), one.GetRawText()));
        }
    }

    [Fact]
    public void Calendar_EveryYearFrom2004To2026_HasWeekdayHolidaysAndWeekendWorkdays()
    {
        var years = ReferenceCalendar.LoadYears();

        Assert.Equal(Enumerable.Range(2004, 23), years.Select(one => one.Year).Order());
        Assert.All(years, one =>
        {
            Assert.NotEmpty(one.Holidays);
            Assert.NotEmpty(one.Source);
            Assert.All(one.Workdays, day => Assert.True(day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday));
        });
    }

    [Fact]
    public void Occupations_OfThePlan_AreNineSevenAndTwo()
    {
        var catalogue = ReferenceOccupations.Load();

        Assert.Equal((9, 7, 2), (
            catalogue.OfKind(GoalKind.Occupation).Count(),
            catalogue.OfKind(GoalKind.SpecialAbility).Count(),
            catalogue.OfKind(GoalKind.TrainingProgramme).Count()));
        Assert.Equal(SkillLevels.FromLowest, catalogue.Find("养老护理员")!.Occupation.Levels);
        Assert.All(catalogue.OfKind(GoalKind.Occupation), one => Assert.NotEmpty(one.WorkTypes));
        Assert.All(catalogue.All.Where(one => one.LevelsCertainty == Certainty.Unknown), one => Assert.Empty(one.Levels));
    }

    [Fact]
    public void EntryConditions_OfTheCarer_CoverAllFiveLevels()
    {
        var pack = ReferencePacks.Load().Single(one => one.Id == ReferencePacks.Printed).Conditions.Single(set => set.Occupation == "养老护理员");

        Assert.Equal(SkillLevels.FromLowest, pack.Levels.Select(one => one.Level!.Value));
        Assert.Equal([2, 3, 3, 3, 1], pack.Levels.Select(one => one.Alternatives.Count));
        Assert.All(pack.Levels.SelectMany(one => one.Alternatives), one => Assert.NotEmpty(one.Requirements));
        Assert.Equal(12, pack.Levels.SelectMany(one => one.Alternatives).Select(one => one.Id).Distinct().Count());
    }

    [Fact]
    public void Rules_EveryFixedKey_IsOnFileAndReadable()
    {
        var rules = ReferenceRules.Load();

        Assert.All(RuleKeys.Fixed, key => Assert.NotNull(rules.Find(key, new(2020, 10, 12))));
        Assert.All(rules.All, one => Assert.True(
            RuleKeys.Fixed.Contains(one.Key)
            || (one.Key.StartsWith(RuleKeys.SwitchingDatePrefix, StringComparison.Ordinal)
                && ReferencePacks.Load().Any(pack => pack.NeedsSwitching && one.Key == RuleKeys.SwitchingDate(pack.Id)))
            || Goal.Parse(one.Key[RuleKeys.MinLessonHoursPrefix.Length..]).Succeeded, one.Key));
        Assert.All(rules.All, one => Assert.Equal(one.Certainty == Certainty.Unknown, one.Value is null));
        Assert.All(rules.All.Where(one => one.DemoValue is not null), one => Assert.Equal(Certainty.Unknown, one.Certainty));
        Assert.Equal("http://jndj.osta.org.cn", rules.Text(RuleKeys.CertificateQueryAddress, new(2020, 10, 12)).Value);
    }

    [Fact]
    public void PassRules_EveryMark_AgreesWithTheSetting()
    {
        var setting = ReferenceRules.Load().Number(RuleKeys.PassMark, new(2020, 10, 12)).Value;

        Assert.All(ReferencePacks.Load().SelectMany(pack => pack.PassRules), rule =>
        {
            Assert.Equal(setting, rule.PassMark);
            Assert.True(Mark.OfScore(rule.PassMark).Succeeded);
            Assert.NotEmpty(rule.Components);
        });
    }

    [Fact]
    public void Districts_Of2020_Are38AndSumToTheCensus()
    {
        var units = ReferenceDistricts.Load().Where(one => one.Kind != DistrictKind.ReportingUnit).ToList();
        var then = units.Where(one => one.ExistsOn(new(2020, 10, 12))).ToList();

        Assert.Equal(38, then.Count);
        Assert.Equal(7_010_440, then.Sum(one => one.Elderly60));
        Assert.Equal("500233", Assert.Single(then, one => one.Name == "忠县").Code);
        Assert.Equal(37, units.Count(one => one.ExistsOn(new(2026, 2, 1))));
        Assert.Null(Assert.Single(units, one => one.ValidFrom is not null).Code);
    }

    [Fact]
    public void Districts_EverySuccessorAndParent_IsOnFile()
    {
        var all = ReferenceDistricts.Load();
        var ids = all.Select(one => one.Id).ToHashSet();

        Assert.Equal(all.Count, ids.Count);
        Assert.All(all.SelectMany(one => one.Successors.Concat(one.Parents)), id => Assert.Contains(id, ids));
    }

    private static JsonElement Root(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, file)));
        return document.RootElement.Clone();
    }

    private static IEnumerable<JsonElement> Objects(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            yield return element;
        }

        var children = element.ValueKind switch
        {
            JsonValueKind.Object => element.EnumerateObject().Select(one => one.Value),
            JsonValueKind.Array => element.EnumerateArray().AsEnumerable(),
            _ => [],
        };
        foreach (var found in children.SelectMany(Objects))
        {
            yield return found;
        }
    }

    private static DateOnly? Date(JsonElement element, string name) =>
        element.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? DateOnly.Parse(text.GetString()!) : null;
}
