using KangyangCase.App.Importing;

namespace KangyangCase.Tests.Importing;

/// <summary>Tables written out in a test, judged by the shipped rules unless said otherwise.</summary>
internal static class Sheets
{
    public static SheetTable Table(params string[][] rows)
    {
        var read = rows.Select((texts, i) => new SheetRow(i + 1, [.. texts
            .Select((text, column) => (column, new SheetCell(text, SheetCellKind.Text)))
            .Where(cell => cell.Item2.Text.Length > 0)])).ToList();
        var header = RosterHeader.Find(read) ?? throw new InvalidOperationException("The test's table has no header.");
        return new SheetTable("", read, header, RosterFileKind.Xlsx);
    }

    /// <summary>Checks one person: a header of the fields' own titles above the given texts.</summary>
    public static RosterRow Row(params (RosterColumn Field, string Text)[] cells) => Row(SampleRoster.Cohort, cells);

    public static RosterRow Row(RosterCohort cohort, params (RosterColumn Field, string Text)[] cells)
    {
        var filled = new Dictionary<RosterColumn, string>
        {
            [RosterColumn.Name] = "张三",
            [RosterColumn.IdentityNumber] = "500101197003150023",
        };
        foreach (var (field, text) in cells)
        {
            filled[field] = text;
        }

        var table = Table([.. filled.Keys.Select(field => field.Label())], [.. filled.Values]);
        return RosterChecker.Check(table, cohort, SampleRoster.Rules(demo: true)).Rows.Single();
    }

    public static string Codes(this RosterRow row) => string.Join(",", row.Problems.Select(problem => problem.Code));
}
