namespace KangyangCase.Tests.Support;

/// <summary>The checked-out sources, found from the test's output folder.</summary>
public static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "KangyangCase.sln"))) return folder.FullName;
        }
        throw new InvalidOperationException("KangyangCase.sln was not found above the test's folder.");
    }
}
