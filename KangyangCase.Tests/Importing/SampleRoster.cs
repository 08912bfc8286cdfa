using KangyangCase.App.Importing;
using KangyangCase.Domain.Occupations;

namespace KangyangCase.Tests.Importing;

/// <summary>The roster that demo mode offers for download.</summary>
internal static class SampleRoster
{
    public const string FileName = "忠县养老护理员五级-学员花名册.xlsx";

    public static readonly RosterCohort Cohort = new("养老护理员", SkillLevel.Level5, new DateOnly(2020, 10, 12));

    public static string FilePath { get; } = Path.Combine(RepositoryRoot(), "KangyangCase.App", "wwwroot", "samples", FileName);

    public static SheetTable Table() => RosterWorkbook.Read(File.ReadAllBytes(FilePath), FileName).Value;

    public static RosterReport Check(bool demo = true) => RosterChecker.Check(Table(), Cohort, Rules(demo));

    public static RosterRules Rules(bool demo = false) => RosterRules.Shipped(Cohort.StartsOn, demo);

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "KangyangCase.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("KangyangCase.sln is not above the test assembly.");
    }
}
