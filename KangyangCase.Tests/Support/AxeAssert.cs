using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace KangyangCase.Tests.Support;

public static class AxeAssert
{
    private static readonly List<string> Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    /// <summary>No serious or critical finding by WCAG 2.2 AA or best practice.</summary>
    public static async Task NoSeriousFindings(IPage page)
    {
        var result = await page.RunAxe(new AxeRunOptions { RunOnly = new() { Type = "tag", Values = Rules } });
        Assert.NotEmpty(result.Passes);
        var serious = result.Violations.Where(finding => finding.Impact is "serious" or "critical").Select(Describe).ToList();
        if (serious.Count > 0) Assert.Fail(string.Join('\n', serious));
    }

    private static string Describe(AxeResultItem finding) =>
        $"{finding.Id}: {finding.Help} at {string.Join(" | ", finding.Nodes.Take(5).Select(node => $"{node.Target} {node.Html}"))}";
}
