using System.Text.Json;
using KangyangCase.App.Cli;
using KangyangCase.Tests.Support;

namespace KangyangCase.Tests.Cli;

/// <summary>Runs <c>check-eligibility</c> as the operator's line does, with a facts file of its own.</summary>
internal sealed class EligibilityCommand : IDisposable
{
    /// <summary>Level 5 since September 2019, at work since March 2019.</summary>
    public const string Example = """
        {
          "birthDate": "1980-05-01",
          "practice": [{ "occupation": "养老护理员", "from": "2019-03-01", "to": null }],
          "certificates": [{ "occupation": "养老护理员", "level": 5, "issuedOn": "2019-09-01" }],
          "schooling": null
        }
        """;

    private readonly TempFolder folder = new();

    public string FactsFile(string facts)
    {
        var path = folder.Of("facts.json");
        File.WriteAllText(path, facts);
        return path;
    }

    public JsonElement Json(string arguments, string facts = Example)
    {
        var (code, output, error) = Run($"{arguments} --json", facts);
        Assert.True(code == 0, error);
        Assert.Empty(error);
        using var json = JsonDocument.Parse(output);
        return json.RootElement.Clone();
    }

    public (int Code, string Output, string Error) Run(string arguments, string facts = Example) =>
        RunExactly([.. arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--facts", FactsFile(facts)]);

    public static (int Code, string Output, string Error) RunExactly(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = CommandLine.Run(["check-eligibility", .. arguments], output, error);
        return (code, output.ToString(), error.ToString());
    }

    public void Dispose() => folder.Dispose();
}
