namespace KangyangCase.Tests.Support;

/// <summary>The built program in a folder of its own, with reference files that a test may break. What no test touches is linked, not copied.</summary>
public sealed class ProgramCopy : IDisposable
{
    // Files the host looks at to find out where the program lies: a link would lead it back to the original.
    private static readonly string[] Real = ["KangyangCase.App.dll", "KangyangCase.App.deps.json", "KangyangCase.App.runtimeconfig.json", "appsettings.json"];

    private readonly TempFolder folder = new();

    public ProgramCopy()
    {
        foreach (var path in Directory.EnumerateFileSystemEntries(AppContext.BaseDirectory))
        {
            var name = Path.GetFileName(path);
            if (Real.Contains(name)) File.Copy(path, folder.Of(name));
            else if (name == "ReferenceData") CopyFolder(path, folder.Of(name));
            else if (Directory.Exists(path)) Directory.CreateSymbolicLink(folder.Of(name), path);
            else File.CreateSymbolicLink(folder.Of(name), path);
        }
    }

    public string Root => folder.Path;

    public string Of(params ReadOnlySpan<string> parts) => folder.Of(parts);

    /// <summary>Replaces the first occurrence in a reference file; fails when the file no longer says it.</summary>
    public void Break(string file, string said, string says)
    {
        var path = folder.Of("ReferenceData", file);
        var text = File.ReadAllText(path);
        var at = text.IndexOf(said, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{file} does not say {said}");
        File.WriteAllText(path, text[..at] + says + text[(at + said.Length)..]);
    }

    public void Dispose() => folder.Dispose();

    private static void CopyFolder(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var path in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, path));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(path, target);
        }
    }
}
