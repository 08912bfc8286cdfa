using KangyangCase.Tests.Support;

namespace KangyangCase.Tests.ReferenceData;

/// <summary>What an operator reads when a reference file beside the program is broken: file, line, reason, and no stack trace.</summary>
public sealed class BrokenReferenceDataTests
{
    public static TheoryData<string, string, string, string, string> Breaks => new()
    {
        { "rules.json", "\"kind\": \"wholeNumber\", \"value\": 5", "\"kind\": \"wholeNumber\" \"value\": 5", "第 7 行第 29 列", "不是合法的 JSON" },
        { "rules.json", "\"unit\": \"工作日\"", "\"unitt\": \"工作日\"", "第 7 行", "不认识的成员 unitt" },
        { "rules.json", "\"title\": \"公示工作日数\",", "", "第 4 行", "缺少成员 title" },
        { "rules.json", "\"title\": \"公示工作日数\",", "\"title\": \"公示\", \"title\": \"公示工作日数\",", "第 6 行", "title 写了两次" },
        { "rules.json", "\"kind\": \"wholeNumber\"", "\"kind\": \"wholeNumbr\"", "第 7 行", "不是这个成员能取的值" },
        { "rules.json", "\"value\": 5,", "\"value\": 0,", "第 4 行", "公示工作日数至少为 1" },
        { "rules.json", "\"value\": 5,", "\"value\": true,", "第 7 行", "只能是数字、文字或 null" },
        { "rules.json", "\"key\": \"assessment.pass-mark\"", "\"key\": \"posting.working-days\"", "第 13 行", "同一天都适用" },
        { "rules.json", "\"from\": null, \"to\": null", "\"from\": \"2021-01-01\", \"to\": \"2020-01-01\"", "第 4 行", "公示工作日数" },
        { "rules.json", "\"from\": null", "\"from\": \"2021-02-30\"", "第 10 行", "rules[0].from" },
        { "calendar.json", "\"2004-01-17\"", "\"2004-01-19\"", "第 11 行", "不是周末" },
        { "calendar.json", "\"year\": 2005", "\"year\": 2004", "行", "年份“2004”出现了两次" },
        { "districts.json", "\"id\": \"500102\"", "\"id\": \"500101\"", "第 12 行", "编号“500101”出现了两次" },
        { "policy-packs/STD-2019.json", "\"passMark\": 60", "\"passMark\": 160", "行", "policy-packs/STD-2019.json" },
        { "occupations.json", "\"aliases\": [\"护老员\"", "\"aliases\": [\"养老护理员\"", "行", "名称或别名“养老护理员”出现了两次" },
        { "target-groups.json", "\"label\"", "\"lable\"", "第 4 行", "lable" },
    };

    [Theory]
    [MemberData(nameof(Breaks))]
    public async Task Start_WithABrokenFile_NamesFileLineAndReason(string file, string said, string says, string line, string reason)
    {
        using var program = new ProgramCopy();
        program.Break(file, said, says);

        await using var site = SpawnedSite.Start(["--urls", "http://127.0.0.1:0", "--Kangyang:DataFolder", program.Of("data")], programFolder: program.Root);

        await AssertRefusedAsync(site, file, line, reason);
        Assert.False(Directory.Exists(program.Of("data")));
    }

    [Fact]
    public async Task Start_WithoutAFile_NamesItsPlace()
    {
        using var program = new ProgramCopy();
        File.Delete(program.Of("ReferenceData", "districts.json"));

        await using var site = SpawnedSite.Start(["--urls", "http://127.0.0.1:0", "--Kangyang:DataFolder", program.Of("data")], programFolder: program.Root);

        await AssertRefusedAsync(site, "找不到文件", program.Of("ReferenceData", "districts.json"));
    }

    [Fact]
    public async Task CheckRoster_WithABrokenFile_SaysTheSameAndEndsWithTwo()
    {
        using var program = new ProgramCopy();
        program.Break("target-groups.json", "\"code\": \"LiftedOutOfPoverty\"", "\"code\": \"PoorLabour\"");

        await using var verb = CheckSample(program);

        await AssertRefusedAsync(verb, "target-groups.json", "第 5 行", "代码“PoorLabour”出现了两次");
    }

    [Fact]
    public async Task CheckRoster_WithSoundFilesWithAByteOrderMark_StillRuns()
    {
        using var program = new ProgramCopy();
        program.Break("rules.json", "{", "\uFEFF{");

        await using var verb = CheckSample(program);

        Assert.InRange(await verb.ExitAsync(), 0, 1);
        Assert.Empty(verb.Error);
    }

    private static SpawnedSite CheckSample(ProgramCopy program) => SpawnedSite.Start(
        ["check-roster", Repository.PathOf("KangyangCase.App", "wwwroot", "samples", "忠县养老护理员五级-学员花名册.xlsx"), "--occupation", "养老护理员", "--level", "5", "--start", "2020-10-12"],
        programFolder: program.Root);

    private static async Task AssertRefusedAsync(SpawnedSite site, params string[] named)
    {
        Assert.Equal(2, await site.ExitAsync());
        Assert.All(named, words => Assert.Contains(words, site.Error));
        Assert.Single(site.Error.Trim().Split('\n'));
        Assert.DoesNotContain("   at ", site.Error);
    }
}
