using KangyangCase.Tests.Support;

namespace KangyangCase.Tests.Architecture;

/// <param name="Path">From the repository's root, with forward slashes.</param>
internal sealed record SourceFile(string Path, string Text)
{
    public IReadOnlyList<string> Lines => Text.TrimEnd('\n').Split('\n');

    public bool IsIn(string folder) => Path.StartsWith(folder + "/", StringComparison.Ordinal);
}

/// <summary>Our own sources, as the architecture tests read them. Generated and built files are left out.</summary>
internal static class Sources
{
    private static readonly HashSet<string> Skipped = ["bin", "obj", "artifacts", "TestResults", ".git", ".vs", ".idea", "BenchmarkDotNet.Artifacts", "node_modules"];


    // Initialised in this order: reading needs the two sets above it.
    private static readonly HashSet<string> Endings =
        [".cs", ".razor", ".js", ".css", ".json", ".md", ".csproj", ".props", ".targets", ".sln", ".yml", ".yaml", ".sh", ".svg", ".tsv", ".csv", ".txt", ".html", ".config", ".editorconfig", ""];

    private static readonly IReadOnlyList<SourceFile> Everything = Read();

    /// <summary>Files under one of the folders, with one of the endings; never empty.</summary>
    public static IReadOnlyList<SourceFile> Under(IReadOnlyList<string> folders, params IReadOnlyList<string> endings)
    {
        var found = Everything.Where(file => folders.Any(file.IsIn) && endings.Any(ending => file.Path.EndsWith(ending, StringComparison.Ordinal))).ToList();
        Assert.NotEmpty(found);
        return found;
    }

    public static IReadOnlyList<SourceFile> Product { get; } = Under(["KangyangCase.Domain", "KangyangCase.App"], ".cs", ".razor");

    /// <summary>Like <see cref="Under"/>, for folders that another milestone fills: may be empty.</summary>
    public static IReadOnlyList<SourceFile> In(string folder, params IReadOnlyList<string> endings) =>
        [.. Everything.Where(file => file.IsIn(folder) && endings.Any(ending => file.Path.EndsWith(ending, StringComparison.Ordinal)))];

    public static IReadOnlyList<SourceFile> TextFiles => Everything;

    private static List<SourceFile> Read() =>
        [.. Walk(new DirectoryInfo(Repository.Root))
            .Where(file => Endings.Contains(file.Extension) && file.Length < 2_000_000)
            .Select(file => new SourceFile(Path.GetRelativePath(Repository.Root, file.FullName).Replace('\\', '/'), File.ReadAllText(file.FullName)))];

    private static IEnumerable<FileInfo> Walk(DirectoryInfo folder) =>
        folder.EnumerateFiles().Concat(folder.EnumerateDirectories().Where(child => !Skipped.Contains(child.Name)).SelectMany(Walk));
}
