using KangyangCase.Tests.Support;

namespace KangyangCase.Tests.Cli;

/// <summary>What cannot be read: exit code 2, one Chinese sentence on the error stream, nothing on the output, nobody's data.</summary>
public sealed class CheckEligibilityRefusalTests : IDisposable
{
    private const string Asked = "--occupation 养老护理员 --level 4 --on 2021-03-01";
    private const string Number = "500101197003150023";

    private readonly EligibilityCommand command = new();

    public void Dispose() => command.Dispose();

    [Theory]
    [InlineData("--occupation 养老护理员 --level 4 --on 2021-03-01 --pack STD-1999", "没有规则包 STD-1999")]
    [InlineData("--occupation 驯兽师 --level 4 --on 2021-03-01", "驯兽师")]
    [InlineData("--occupation 养老护理员 --level 4 --on 2021-02-29", "2021-02-29")]
    [InlineData("--occupation 养老护理员 --level 4 --on 昨天", "昨天")]
    [InlineData("--occupation 养老护理员 --level 高手 --on 2021-03-01", "高手")]
    [InlineData("--occupation 养老护理员 --level 4", "--on")]
    [InlineData("--level 4 --on 2021-03-01", "--occupation")]
    [InlineData("--occupation 养老护理员 --level 4 --on 2021-03-01 --colour red", "--colour")]
    [InlineData("--occupation 养老护理员 --level 4 --level 5 --on 2021-03-01", "--level")]
    public void Run_WithArgumentsNobodyCanRead_NamesTheFault(string arguments, string named)
    {
        var error = AssertRefused(command.Run(arguments));

        Assert.Contains(named, error, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_WithoutAFactsFile_SaysSo()
    {
        using var folder = new TempFolder();
        Assert.Contains("--facts", AssertRefused(EligibilityCommand.RunExactly(Asked.Split(' '))), StringComparison.Ordinal);
        Assert.Contains("找不到文件", AssertRefused(EligibilityCommand.RunExactly([.. Asked.Split(' '), "--facts", folder.Of("none.json")])), StringComparison.Ordinal);
        AssertRefused(EligibilityCommand.RunExactly([.. Asked.Split(' '), "--facts", folder.Path]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("姓名,身份证号")]
    [InlineData("{\"birthDate\":\"500101197003150023\"}")]
    [InlineData("{\"birthDate\":\"1980-13-01\"}")]
    [InlineData("{\"name\":\"李桂芳\",\"number\":\"500101197003150023\"}")]
    [InlineData("{\"practice\":[{\"occupation\":\"养老护理员\",\"from\":\"2019-03-01\",\"until\":\"2020-03-01\"}]}")]
    [InlineData("{\"practice\":[{\"occupation\":\"养老护理员\",\"from\":\"2020-03-01\",\"to\":\"2019-03-01\"}]}")]
    [InlineData("{\"practice\":[{\"occupation\":\"养老护理员\"}]}")]
    [InlineData("{\"practice\":[{\"from\":\"2019-03-01\"}]}")]
    [InlineData("{\"practice\":[null]}")]
    [InlineData("{\"practice\":[{\"occupation\":\"养老护理员\",\"from\":\"0001-01-01\"}]}")]
    [InlineData("{\"practice\":[{\"occupation\":\"  \",\"from\":\"2019-03-01\"}]}")]
    [InlineData("{\"schooling\":\"初中\",\"schooling\":\"大专\"}")]
    [InlineData("{\"practice\":\"500101197003150023\"}")]
    [InlineData("{\"certificates\":[{\"occupation\":\"养老护理员\",\"level\":9,\"issuedOn\":\"2019-03-01\"}]}")]
    [InlineData("{\"certificates\":[{\"occupation\":\"养老护理员\",\"level\":0,\"issuedOn\":\"2019-03-01\"}]}")]
    [InlineData("{\"certificates\":[{\"occupation\":\"养老护理员\",\"level\":5}]}")]
    [InlineData("{\"certificates\":[{\"occupation\":\"养老护理员\",\"level\":5,\"issuedOn\":\"2019-03-01\",\"number\":\"500101197003150023\"}]}")]
    [InlineData("{\"certificates\":[null]}")]
    [InlineData("{\"titles\":[null]}")]
    [InlineData("{\"titles\":[\"\"]}")]
    [InlineData("{\"titles\":[\" \"]}")]
    [InlineData("{\"titles\":[{}]}")]
    [InlineData("{\"titles\":[7]}")]
    [InlineData("{\"titles\":[{\"name\":\"护士\",\"number\":\"500101197003150023\"}]}")]
    [InlineData("{\"titles\":[[\"护士\"]]}")]
    public void Run_WithFactsNobodyCanRead_RefusesWithoutRepeatingThem(string facts)
    {
        var error = AssertRefused(command.Run(Asked, facts));

        Assert.DoesNotContain(Number, error, StringComparison.Ordinal);
        Assert.DoesNotContain("李桂芳", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_WithATooLongFile_DoesNotReadIt() => AssertRefused(command.Run(Asked, "{\"schooling\":\"" + new string('x', 1_000_001) + "\"}"));

    [Fact]
    public async Task Program_StartedWithAnUnknownPack_ExitsWith2AndWritesToTheErrorStreamOnly()
    {
        await using var program = SpawnedSite.Start([.. ("check-eligibility " + Asked + " --pack STD-1999 --json --facts").Split(' '), command.FactsFile("{}")]);

        AssertRefused((await program.ExitAsync(), program.Output, program.Error));
    }

    private static string AssertRefused((int Code, string Output, string Error) run)
    {
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Single(run.Error.Trim().Split('\n'));
        Assert.Matches("[\u4e00-\u9fff]", run.Error);
        Assert.DoesNotContain("Exception", run.Error, StringComparison.Ordinal);
        return run.Error;
    }
}
