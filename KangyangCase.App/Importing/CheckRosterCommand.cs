using KangyangCase.Domain.Common;

namespace KangyangCase.App.Importing;

/// <summary>The import's dry run for operators. Needs no database.</summary>
public static class CheckRosterCommand
{
    private const int NoErrors = 0;
    private const int ErrorsInRows = 1;
    private const int Unreadable = 2;

    /// <param name="args">The words after the verb.</param>
    /// <returns>0 no errors, 1 errors in rows, 2 unreadable file or wrong arguments.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        var options = CheckRosterOptions.Parse(args);
        if (!options.Succeeded)
        {
            return Refuse(error, options.Refusal);
        }

        var table = Open(options.Value.File);
        if (!table.Succeeded)
        {
            return Refuse(error, table.Refusal);
        }

        var cohort = options.Value.Cohort;
        var report = RosterChecker.Check(table.Value, cohort, RosterRules.Shipped(cohort.StartsOn, options.Value.Demo));
        output.WriteLine(options.Value.Json ? RosterJson.Write(report) : RosterText.Write(report));
        return report.Count(RosterOutcome.Error) > 0 ? ErrorsInRows : NoErrors;
    }

    private static Result<SheetTable> Open(string path)
    {
        if (!File.Exists(path))
        {
            return new Refusal("file.missing", $"找不到文件：{path}");
        }

        try
        {
            using var stream = File.OpenRead(path);
            return RosterWorkbook.Read(stream, path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new Refusal("file.unreadable", $"文件打不开，可能没有权限或正被占用：{path}");
        }
    }

    private static int Refuse(TextWriter error, Refusal refusal)
    {
        error.WriteLine(RosterText.OneLine(refusal.ToString()));
        return Unreadable;
    }
}
