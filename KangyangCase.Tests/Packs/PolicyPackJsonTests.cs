using System.Text.Json;
using System.Text.Json.Nodes;
using KangyangCase.App.Data;
using KangyangCase.App.Data.ReferenceData;
using KangyangCase.Domain.Occupations;
using static KangyangCase.Tests.Packs.PackSupport;

namespace KangyangCase.Tests.Packs;

/// <summary>A pack as text: written and read without loss, and read strictly.</summary>
public sealed class PolicyPackJsonTests
{
    public static TheoryData<string> Ids => [.. ReferencePacks.Ids];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Read_WhatWasWritten_IsTheSame(string id)
    {
        var pack = Pack(id);
        var written = PolicyPackJson.Write(pack);

        var read = PolicyPackJson.Read(written);

        Assert.Equal(written, PolicyPackJson.Write(read));
        Assert.Equal(pack.Conditions.SelectMany(set => set.Levels).SelectMany(level => level.Alternatives).SelectMany(one => one.Requirements),
            read.Conditions.SelectMany(set => set.Levels).SelectMany(level => level.Alternatives).SelectMany(one => one.Requirements));
        Assert.DoesNotContain("\\u", written, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Renumbered_SaysTheSameUnderItsNewNumber(string id)
    {
        var pack = Pack(id);

        var next = PolicyPackJson.Renumbered(pack, 7);

        Assert.Equal(7, next.Version);
        Assert.All(next.Conditions.SelectMany(set => set.Levels), level => Assert.Equal((id, 7), (level.PackId, level.PackVersion)));
        Assert.True(StoredPack.SaysTheSame(pack, next));
        Assert.False(StoredPack.SaysTheSame(pack, next with { Title = "另一个名称" }));
    }

    [Fact]
    public void Read_ByMember_RefusesUnknownAndMissingOnesAtEveryDepth()
    {
        AssertRefused(pack => pack["nickname"] = "x");
        AssertRefused(pack => First(pack)["nickname"] = "x");
        AssertRefused(pack => FirstLevel(pack)["nickname"] = "x");
        AssertRefused(pack => FirstRequirement(pack)["nickname"] = "x");
        AssertRefused(pack => pack["basis"]!["nickname"] = "x");
        foreach (var name in new[] { "id", "version", "title", "needsSwitching", "basis", "preconditions", "conditions", "passRules" })
        {
            AssertRefused(pack => pack.Remove(name));
        }

        foreach (var name in new[] { "regime", "kind", "occupation", "standing", "basis", "levels" }) AssertRefused(pack => First(pack).Remove(name));
        AssertRefused(pack => FirstLevel(pack).Remove("alternatives"));
        AssertRefused(pack => FirstRequirement(pack).Remove("kind"));
        AssertRefused(pack => pack["title"] = null);
        AssertRefused(pack => pack["conditions"] = null);
    }

    [Fact]
    public void Read_ByValue_RefusesWhatDoesNotExist()
    {
        AssertRefused(pack => FirstRequirement(pack)["kind"] = "bribe");
        AssertRefused(pack => FirstRequirement(pack)["kind"] = "PracticeYears");
        AssertRefused(pack => FirstRequirement(pack)["years"] = 0);
        AssertRefused(pack => FirstRequirement(pack)["years"] = -1);
        AssertRefused(pack => FirstRequirement(pack)["years"] = 1.5);
        AssertRefused(pack => FirstRequirement(pack)["years"] = "1");
        AssertRefused(pack => FirstRequirement(pack)["years"] = 101);
        AssertRefused(pack => FirstRequirement(pack)["years"] = int.MaxValue);
        AssertRefused(pack => FirstRequirement(pack).Remove("years"));
        AssertRefused(pack => FirstRequirement(pack).ReplaceWith(JsonNode.Parse("""{"kind":"title","text":"中级职称","atLeast":"intermediate","years":-1}""")));
        AssertRefused(pack => FirstLevel(pack)["level"] = 6);
        AssertRefused(pack => FirstLevel(pack)["level"] = 0);
        AssertRefused(pack => First(pack)["standing"] = 0);
        AssertRefused(pack => First(pack)["standing"] = "certain");
        AssertRefused(pack => First(pack)["kind"] = 1);
        AssertRefused(pack => First(pack)["from"] = "2019-10-32");
        AssertRefused(pack => First(pack)["from"] = "17.10.2019");
        AssertRefused(pack => FirstRequirement(pack).ReplaceWith(JsonNode.Parse("""{"kind":"yearsAfterCertificate","level":6,"years":2}""")));
        AssertRefused(pack => FirstRequirement(pack).ReplaceWith(JsonNode.Parse("""{"kind":"schooling","text":"大专","atLeast":"3"}""")));
        AssertRefused(pack => FirstRequirement(pack).ReplaceWith(JsonNode.Parse("""{"kind":"schooling","text":"大专","atLeast":"Bachelor"}""")));
        AssertRefused(pack => FirstRequirement(pack).ReplaceWith(JsonNode.Parse("""{"kind":"schooling","text":"大专"}""")));
        AssertRefused(pack => FirstRequirement(pack).ReplaceWith(JsonNode.Parse("""{"kind":"title","text":"中级职称","atLeast":"doctor"}""")));
        AssertRefused(pack => FirstRequirement(pack).ReplaceWith(JsonNode.Parse("null")));
        AssertRefused(pack => FirstLevel(pack).ReplaceWith(JsonNode.Parse("null")));
        AssertRefused(pack => pack["preconditions"]!.AsArray().Add(null));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("规则包")]
    public void Read_SomethingElse_IsRefused(string text) => AssertRefuses(text);

    [Fact]
    public void Read_EveryKindOfRequirement_RoundTrips()
    {
        EntryRequirementRows.All.ForEach(row => Assert.Equal(row, RequirementRow.Of(RequirementRow.Read(row))));
        Assert.Equal(
            typeof(Domain.Occupations.Eligibility.EntryRequirement).GetNestedTypes().Length,
            EntryRequirementRows.All.Select(row => RequirementRow.Read(row).GetType()).Distinct().Count());
    }

    private static void AssertRefused(Action<JsonObject> spoil)
    {
        var pack = JsonNode.Parse(PolicyPackJson.Write(Pack(Printed)))!.AsObject();
        spoil(pack);
        AssertRefuses(pack.ToJsonString());
    }

    private static void AssertRefuses(string text)
    {
        var fault = Record.Exception(() => PolicyPackJson.Read(text));

        Assert.True(fault is JsonException or InvalidDataException, $"{fault?.GetType().Name ?? "Accepted"}: {text[..Math.Min(200, text.Length)]}");
    }

    private static JsonObject First(JsonObject pack) => pack["conditions"]![0]!.AsObject();

    private static JsonObject FirstLevel(JsonObject pack) => First(pack)["levels"]![0]!.AsObject();

    private static JsonObject FirstRequirement(JsonObject pack) => FirstLevel(pack)["alternatives"]![0]!["requirements"]![0]!.AsObject();

    private static class EntryRequirementRows
    {
        public static readonly List<RequirementRow> All =
        [
            new(RequirementRow.PracticeYears, 4),
            new(RequirementRow.YearsAfterCertificate, 2, (int)SkillLevel.Level5),
            new(RequirementRow.CertificateHeld, Level: 3),
            new(RequirementRow.CertificateHeldFor, 2, 3),
            new(RequirementRow.ApprenticeshipCompleted),
            new(RequirementRow.MinimumAge, 16),
            new(RequirementRow.IntendsToPractise),
            new(RequirementRow.CurrentlyPractising),
            new(RequirementRow.Schooling, Text: "大专及以上", AtLeast: "college"),
            new(RequirementRow.Schooling, Text: "高级技工学校", AtLeast: "seniorTechnical"),
            new(RequirementRow.Title, Text: "预备技师证书"),
            new(RequirementRow.Title, 5, Text: "初级职称", AtLeast: "junior"),
            new(RequirementRow.Illegible, Text: "条文不全"),
        ];
    }
}
