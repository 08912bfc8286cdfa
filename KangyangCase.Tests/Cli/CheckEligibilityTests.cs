using System.Text.Json;
using KangyangCase.Tests.Support;

namespace KangyangCase.Tests.Cli;

public sealed class CheckEligibilityTests : IDisposable
{
    private const string Asked = "--occupation 养老护理员 --level 4 --on 2021-03-01";
    private const string Standard = "养老护理员国家职业技能标准（2019年版）";

    private readonly EligibilityCommand command = new();

    public void Dispose() => command.Dispose();

    [Fact]
    public void Run_TheExample_AnswersWithEveryAlternativeAndPart()
    {
        var answer = command.Json($"{Asked} --pack STD-2019");

        Assert.Equal(
            ["eligible", "certainty", "earliest", "pack", "packVersion", "reason", "message", "alternatives", "sooner"],
            answer.EnumerateObject().Select(member => member.Name));
        Assert.False(answer.GetProperty("eligible").GetBoolean());
        Assert.Equal(("printed", "2021-09-01", "STD-2019", 1), (Text(answer, "certainty"), Text(answer, "earliest"), Text(answer, "pack"), answer.GetProperty("packVersion").GetInt32()));
        Assert.Null(Text(answer, "reason"));
        var ways = answer.GetProperty("alternatives").EnumerateArray().ToList();
        Assert.Equal(
            [("yanglao-huli/STD-2019/L4/1", "2021-09-01"), ("yanglao-huli/STD-2019/L4/2", "2023-03-01"), ("yanglao-huli/STD-2019/L4/3", null)],
            ways.Select(way => (Text(way, "id")!, Text(way, "earliest"))));
        Assert.All(ways, way => Assert.False(way.GetProperty("met").GetBoolean()));
        Assert.All(ways, way => Assert.Equal(["id", "text", "met", "earliest", "parts"], way.EnumerateObject().Select(member => member.Name)));
        var part = Assert.Single(ways[0].GetProperty("parts").EnumerateArray());
        Assert.Equal("取得证书后从业年限", Text(part, "rule"));
        Assert.Equal("取得五级/初级工（或更高）证书后累计从业满 2 年", Text(part, "required"));
        Assert.Equal("养老护理员五级证书（2019-09-01）后累计从业 1 年又 181 天（已核）", Text(part, "found"));
        Assert.False(part.GetProperty("met").GetBoolean());
        Assert.Equal($"{Standard} 申报条件·四级·第1项", Text(part, "clause"));
        Assert.Equal("累计从业 2 年（已核）", Text(ways[1].GetProperty("parts")[0], "found"));
    }

    [Theory]
    [InlineData("2021-08-31", false)]
    [InlineData("2021-09-01", true)]
    public void Run_OnTheEarliestDay_TurnsToYes(string on, bool eligible) =>
        Assert.Equal(eligible, command.Json($"--occupation 养老护理员 --level 4 --on {on}").GetProperty("eligible").GetBoolean());

    [Fact]
    public void Run_WithoutAPack_TakesTheOneThatAppliesOnTheDay()
    {
        Assert.Equal("STD-2019", Text(command.Json(Asked), "pack"));
        Assert.Equal("R-2023", Text(command.Json("--occupation 健康照护师 --level 5 --on 2024-01-01"), "pack"));
        Assert.Equal("ZX", Text(command.Json("--occupation 母婴护理 --on 2021-03-01"), "pack"));
    }

    [Fact]
    public void Run_WithAPack_ForcesIt_WhateverItsDates()
    {
        var rewritten = command.Json($"{Asked} --pack R-2023");
        Assert.Equal(("R-2023", "unconfirmed", "2022-09-01"), (Text(rewritten, "pack"), Text(rewritten, "certainty"), Text(rewritten, "earliest")));

        var early = command.Json("--occupation 养老护理员 --level 5 --on 2018-03-01 --pack STD-2019");
        Assert.Equal(("printed", "2020-03-01"), (Text(early, "certainty"), Text(early, "earliest")));
        Assert.Equal("conditions.not-on-file", Text(command.Json("--occupation 养老护理员 --level 5 --on 2018-03-01"), "reason"));
    }

    [Theory]
    [InlineData("育婴员", 2)]
    [InlineData("家政服务员", 1)]
    [InlineData("养老护理员", 6)]
    [InlineData("社群健康助理员", 5)]
    [InlineData("老年人能力评估师", 4)]
    public void Run_ForALevelThatDoesNotExist_SaysNoWithAReason(string occupation, int level)
    {
        var answer = command.Json($"--occupation {occupation} --level {level} --on 2021-03-01");

        Assert.False(answer.GetProperty("eligible").GetBoolean());
        Assert.Equal(("level.absent", null, 0), (Text(answer, "reason"), Text(answer, "earliest"), answer.GetProperty("alternatives").GetArrayLength()));
        Assert.Matches("[\u4e00-\u9fff]", Text(answer, "message")!);
    }

    [Fact]
    public void Run_ForAWorkTypeWithoutTheLevel_SaysNo() =>
        Assert.Equal("level.absent", Text(command.Json("--occupation 健康照护师 --work-type 长期照护师 --level 2 --on 2025-03-01"), "reason"));

    [Fact]
    public void Run_HousekeepersWithoutAWorkType_IsComputed()
    {
        const string Facts = """{"practice":[{"occupation":"家政服务员","from":"2020-03-01"}],"certificates":[]}""";

        var answer = command.Json("--occupation 家政服务员 --level 5 --on 2021-03-01", Facts);

        Assert.True(answer.GetProperty("eligible").GetBoolean());
        Assert.Null(Text(answer, "reason"));
        Assert.True(command.Json("--occupation 家政服务员 --work-type 母婴护理员 --level 5 --on 2021-03-01", Facts).GetProperty("eligible").GetBoolean());
    }

    [Theory]
    [InlineData("\"初级职称（护士）\"")]
    [InlineData("{\"name\":\"初级职称（护士）\",\"obtainedOn\":\"2018-01-01\"}")]
    [InlineData("{\"title\":\"初级职称（护士）\",\"issuedOn\":\"2018-01-01\"}")]
    public void Run_TitlesAsWordsOrObjects_AreLeftToAPerson(string title)
    {
        var answer = command.Json(
            "--occupation 养老护理员 --level 3 --on 2021-03-01 --pack R-2023",
            $$"""{"practice":[{"occupation":"养老护理员","from":"2019-03-01"}],"titles":[{{title}}]}""");

        Assert.Equal(JsonValueKind.Null, answer.GetProperty("eligible").ValueKind);
        var way = answer.GetProperty("alternatives").EnumerateArray().Single(one => Text(one, "id") == "yanglao-huli/R2023/L3/3");
        Assert.Equal(JsonValueKind.Null, way.GetProperty("met").ValueKind);
        Assert.Equal(JsonValueKind.Null, way.GetProperty("earliest").ValueKind);
    }

    [Fact]
    public void Run_WhatAPersonMustJudge_IsNull()
    {
        var schooling = command.Json(Asked, """{"schooling":"中专（护理）"}""");
        var related = command.Json(Asked, """{"practice":[{"occupation":"护工","from":"2010-03-01"}]}""");

        Assert.Equal((JsonValueKind.Null, JsonValueKind.Null), (schooling.GetProperty("eligible").ValueKind, related.GetProperty("eligible").ValueKind));
        Assert.True(command.Json(Asked, """{"practice":[{"occupation":"护工","from":"2010-03-01","related":true}]}""").GetProperty("eligible").GetBoolean());
        Assert.False(command.Json(Asked, """{"practice":[{"occupation":"护工","from":"2010-03-01","related":false}]}""").GetProperty("eligible").GetBoolean());
    }

    [Fact]
    public void Run_NothingKnown_IsNo_AndAnEndedPeriodNeverRipens()
    {
        Assert.False(command.Json(Asked, "{}").GetProperty("eligible").GetBoolean());
        var ended = command.Json(Asked, """{"practice":[{"occupation":"养老护理员","from":"2015-03-01","to":"2018-02-28"}]}""");
        Assert.Equal((false, null), (ended.GetProperty("eligible").GetBoolean(), Text(ended, "earliest")));
    }

    [Fact]
    public void Run_WithoutJson_SaysTheSameInWords()
    {
        var (code, output, error) = command.Run($"{Asked} --pack STD-2019");

        Assert.Equal((0, ""), (code, error));
        Assert.Contains("不符合申报条件", output, StringComparison.Ordinal);
        Assert.Contains("最早：2021-09-01", output, StringComparison.Ordinal);
        Assert.Contains("标准所印", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Program_StartedByAnOperator_AnswersOnStandardOutput()
    {
        await using var program = SpawnedSite.Start(
            ["check-eligibility", "--occupation", "养老护理员", "--level", "4", "--on", "2021-03-01", "--pack", "STD-2019", "--facts", command.FactsFile(EligibilityCommand.Example), "--json"]);

        Assert.Equal(0, await program.ExitAsync());
        Assert.Empty(program.Error);
        using var json = JsonDocument.Parse(program.Output);
        Assert.Equal("2021-09-01", Text(json.RootElement, "earliest"));
        Assert.DoesNotContain("\\u", program.Output, StringComparison.Ordinal);
    }

    private static string? Text(JsonElement of, string member) => of.GetProperty(member).GetString();
}
