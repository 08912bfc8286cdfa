namespace KangyangCase.Tests.Support;

/// <summary>Tools a newcomer's machine may lack. There the test skips and says so; in the full run it fails.</summary>
public static class ExternalTools
{
    private const string FullRun = "KANGYANG_FULL";

    /// <summary>Path of the system's Chromium.</summary>
    public static string RequireChromium() => Require("chromium", "chromium", "chromium-browser", "google-chrome");

    /// <summary>Path of poppler's pdftotext.</summary>
    public static string RequirePoppler() => Require("poppler-utils", "pdftotext");

    private static string Require(string package, params IReadOnlyList<string> programs)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var found = programs
            .SelectMany(program => folders.Select(folder => Path.Combine(folder, program)))
            .FirstOrDefault(File.Exists);
        if (found is not null) return found;
        var message = $"{package} is not installed.";
        if (Environment.GetEnvironmentVariable(FullRun) == "1") Assert.Fail(message);
        Assert.Skip(message);
        return "";
    }
}
