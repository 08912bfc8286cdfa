using System.Text.Json;
using KangyangCase.App.Importing;

namespace KangyangCase.Tests.Importing;

public sealed class CheckRosterCommandTests
{
    private static readonly string[] Cohort = ["--occupation", "养老护理员", "--level", "5", "--start", "2020-10-12"];

    [Fact]
    public void Run_SampleAsJson_HoldsOnlyTheAgreedShape()
    {
        var (code, output, error) = Run([SampleRoster.FilePath, .. Cohort, "--json"]);

        using var json = JsonDocument.Parse(output);
        Assert.Equal(1, code);
        Assert.Empty(error);
        Assert.Equal(["headerRow", "rows"], json.RootElement.EnumerateObject().Select(property => property.Name));
        Assert.Equal(3, json.RootElement.GetProperty("headerRow").GetInt32());
        var rows = json.RootElement.GetProperty("rows").EnumerateArray().ToList();
        Assert.Equal(48, rows.Count);
        Assert.All(rows, row => Assert.Equal(
            ["row", "no", "name", "outcome", "problems"], row.EnumerateObject().Select(property => property.Name)));
        Assert.Equal(
            """{"row":11,"no":"8","name":"冯明霞","outcome":"error","problems":[{"code":"id.damaged","field":"identityNumber","message":"号码被表格变成 5.00226…E+17，末尾几位已丢失，不能还原，请把这一格改为文本格式，照身份证重填。"}]}""",
            rows[7].GetRawText());
    }

    [Fact]
    public void Run_SampleAsJson_LeavesChineseUnescaped()
    {
        var output = Run([SampleRoster.FilePath, .. Cohort, "--json"]).Output;

        Assert.Contains("\"name\":\"彭𬭎\"", output, StringComparison.Ordinal);
        Assert.DoesNotContain("\\u", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_DemoValues_WarnOfRetirementAge()
    {
        Assert.DoesNotContain("age.retired", Run([SampleRoster.FilePath, .. Cohort, "--json"]).Output, StringComparison.Ordinal);
        Assert.Contains("age.retired", Run([SampleRoster.FilePath, .. Cohort, "--json", "--demo"]).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_SampleAsTable_SumsUpAndMasksNumbers()
    {
        var (code, output, error) = Run([SampleRoster.FilePath, .. Cohort]);

        Assert.Equal(1, code);
        Assert.Empty(error);
        Assert.Contains("合计 48 人：正确 35，警告 3，错误 9，重复 1；可导入 38 人。", output, StringComparison.Ordinal);
        Assert.Contains("第 53 行已忽略", output, StringComparison.Ordinal);
        Assert.DoesNotMatch("[0-9]{11,}", output);
    }

    [Fact]
    public void Run_OnlyWarnings_ExitsWithZero()
    {
        using var file = new TemporaryFile("a.csv", "姓名,身份证号,人员类别\n 张三,500101197003150023,其他\n");

        Assert.Equal(0, Run([file.Path, .. Cohort]).Code);
    }

    [Fact]
    public void Run_ControlCharactersInACell_DoNotReachTheTerminal()
    {
        using var file = new TemporaryFile("a.csv", "姓名,身份证号\n张\u001B[2J三,500101197003150023\n");

        Assert.DoesNotContain("\u001B", Run([file.Path, .. Cohort]).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("名册.xlsx", "no workbook")]
    [InlineData("empty.xlsx", "")]
    [InlineData("名册.csv", "甲,乙\n丙,丁\n")]
    public void Run_UnreadableFile_SaysOneLineAndNothingElse(string name, string content)
    {
        using var file = new TemporaryFile(name, content);

        Refused(Run([file.Path, .. Cohort, "--json"]));
    }

    [Theory]
    [InlineData("nowhere.xlsx --occupation 养老护理员 --level 5 --start 2020-10-12 --json")]
    [InlineData("/ --occupation 养老护理员 --level 5 --start 2020-10-12")]
    [InlineData("")]
    [InlineData("a.xlsx")]
    [InlineData("a.xlsx b.xlsx --occupation 养老护理员 --level 5 --start 2020-10-12")]
    [InlineData("a.xlsx --occupation --level 5 --start 2020-10-12")]
    [InlineData("a.xlsx --occupation 养老护理员 --level 9 --start 2020-10-12")]
    [InlineData("a.xlsx --occupation 养老护理员 --level 5 --start 2020-13-12")]
    [InlineData("a.xlsx --occupation 养老护理员 --level 5 --start")]
    [InlineData("a.xlsx --occupation 养老护理员 --level 5 --start 2020-10-12 --yaml")]
    public void Run_WrongArguments_SayOneLineAndNothingElse(string words) =>
        Refused(Run(words.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    [Fact]
    public void Run_AttachedValues_AreTaken() =>
        Assert.Equal(1, Run([SampleRoster.FilePath, "--occupation=养老护理员", "--level=五级/初级工", "--start=2020-10-12"]).Code);

    private static void Refused((int Code, string Output, string Error) run)
    {
        Assert.Equal(2, run.Code);
        Assert.Empty(run.Output);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", run.Error);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    private static (int Code, string Output, string Error) Run(string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = CheckRosterCommand.Run(args, output, error);
        return (code, output.ToString(), error.ToString());
    }

    private sealed class TemporaryFile : IDisposable
    {
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("roster");

        public TemporaryFile(string name, string content) => File.WriteAllText(Path = System.IO.Path.Combine(folder.FullName, name), content);

        public string Path { get; }

        public void Dispose() => folder.Delete(recursive: true);
    }
}
