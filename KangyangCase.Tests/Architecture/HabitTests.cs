using System.Text.RegularExpressions;

namespace KangyangCase.Tests.Architecture;

public sealed partial class HabitTests
{
    /// <summary>Each with its reason; a file not listed stays short.</summary>
    private static readonly (string Path, string Reason)[] LongFiles = [];

    [Fact]
    public void File_OfTheProduct_HasAtMost200Lines() => AssertShort(["KangyangCase.Domain", "KangyangCase.App", "bench"], 200);

    [Fact]
    public void File_OfTheTests_HasAtMost400Lines() => AssertShort(["KangyangCase.Tests"], 400);

    [Fact]
    public void LongFile_OnTheList_StillExistsAndIsLong() =>
        Assert.All(LongFiles, entry => Assert.Contains(Sources.TextFiles, file => file.Path == entry.Path && file.Lines.Count > 200));

    [Fact]
    public void Domain_KnowsNoColour() =>
        AssertAbsent(Sources.Under(["KangyangCase.Domain"], ".cs"), HexColour());

    [Fact]
    public void Code_OutsideHosting_NeverReadsTheClock() =>
        AssertAbsent(Sources.Product.Where(file => !file.IsIn("KangyangCase.App/Hosting")), ClockRead());

    [Fact]
    public void Code_NeverSilencesNullChecks_WithNullBang() =>
        AssertAbsent(Sources.Under(["KangyangCase.Domain", "KangyangCase.App", "KangyangCase.Tests", "bench"], ".cs", ".razor").Where(IsNotThisFile), NullBang());

    [Fact]
    public void Code_CarriesNoRegionAndNoUnfinishedNote() =>
        AssertAbsent(Sources.Under(["KangyangCase.Domain", "KangyangCase.App", "KangyangCase.Tests", "bench"], ".cs", ".razor", ".js", ".css").Where(IsNotThisFile), Unfinished());

    [Fact]
    public void Component_OfTheApp_CarriesNoHexColour() =>
        AssertAbsent(Sources.Under(["KangyangCase.App/Shell", "KangyangCase.App/Shared", "KangyangCase.App/Security"], ".razor"), HexColour());

    [Fact]
    public void File_InTheRepository_NamesNoMachineAndNoRegistry() =>
        AssertAbsent(Sources.TextFiles.Where(IsNotThisFile).Where(file => !file.Path.EndsWith("packages.lock.json", StringComparison.Ordinal)), MachineOrRegistry());

    private static bool IsNotThisFile(SourceFile file) => !file.Path.EndsWith(nameof(HabitTests) + ".cs", StringComparison.Ordinal);

    private static void AssertShort(IReadOnlyList<string> folders, int limit) =>
        Findings.None(Sources.Under(folders, ".cs", ".razor", ".js")
            .Where(file => file.Lines.Count > limit && !file.Path.Contains("/Migrations/") && LongFiles.All(entry => entry.Path != file.Path))
            .Select(file => $"{file.Path}: {file.Lines.Count} lines"));

    private static void AssertAbsent(IEnumerable<SourceFile> files, Regex pattern)
    {
        var read = files.ToList();
        Assert.NotEmpty(read);
        Findings.None(
            from file in read
            where !file.Path.Contains("/Migrations/")
            from line in file.Lines.Index()
            where pattern.IsMatch(line.Item)
            select $"{file.Path}:{line.Index + 1}: {line.Item.Trim()}");
    }

    [GeneratedRegex("\"#[0-9A-Fa-f]{3,8}\"|:\\s*#[0-9A-Fa-f]{3,8}\\b")]
    private static partial Regex HexColour();

    [GeneratedRegex(@"\b(DateTime|DateTimeOffset)\.(Now|UtcNow|Today)\b|\bTimeProvider\.System\b")]
    private static partial Regex ClockRead();

    [GeneratedRegex(@"=\s*null!|=\s*default!|#pragma\s+warning\s+disable\s+CS8618")]
    private static partial Regex NullBang();

    [GeneratedRegex(@"#region\b|\b(TODO|FIXME|HACK|XXX)\b")]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"(?<![\w.])/(work|home/\w+|root|Users/\w+)/|[A-Z]:\\Users\\|https?://[^\s""'<>]*\b(nuget|npmjs|pypi|artifactory|nexus|pkgs)\b", RegexOptions.IgnoreCase)]
    private static partial Regex MachineOrRegistry();
}
