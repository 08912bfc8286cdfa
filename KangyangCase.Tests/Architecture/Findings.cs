namespace KangyangCase.Tests.Architecture;

internal static class Findings
{
    /// <summary>Fails with every finding on its own line: the list is the work to do.</summary>
    public static void None(IEnumerable<string?> findings)
    {
        var all = findings.Distinct().ToList();
        if (all.Count > 0) Assert.Fail($"{all.Count} found:\n{string.Join('\n', all)}");
    }
}
