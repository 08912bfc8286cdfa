using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Trainees;

namespace KangyangCase.App.Importing;

/// <summary>
/// Judges every row of a history sheet. A pure function: a changed cell or mapping is judged by calling it again. What a row is
/// judged to be does not depend on the order of the rows; of rows that say the same, the one with the lowest number stays.
/// </summary>
public static class HistoryChecker
{
    private static readonly IReadOnlyDictionary<(int Row, HistoryColumn Field), string> NoEdits = new Dictionary<(int Row, HistoryColumn Field), string>();

    private static readonly RosterRules NoRules = new(null, new RetirementAges(null, null, null), false, [], []);

    public static HistoryReport Check(
        SheetTable table, OccupationCatalogue catalogue, DateOnly today, HistoryHeader? mapping = null,
        IReadOnlyDictionary<(int Row, HistoryColumn Field), string>? edits = null)
    {
        var header = mapping ?? HistoryHeader.Of(table.Header);
        var (person, typed) = (header.Person, edits ?? NoEdits);
        var personTyped = typed.Where(edit => edit.Key.Field.AsRosterColumn() is not null)
            .ToDictionary(edit => (edit.Key.Row, edit.Key.Field.AsRosterColumn()!.Value), edit => edit.Value);
        var cohort = new RosterCohort("", null, today);
        var readers = (Identity: new RosterIdentityReader(cohort, NoRules), Detail: new RosterDetailReader(cohort, NoRules), Row: new HistoryRowReader(catalogue, today));
        var rows = new List<HistoryRow>();
        var ignored = new List<IgnoredLine>();
        foreach (var row in table.Rows.Where(row => row.Number > header.LastRow))
        {
            if (RosterLines.WhyIgnored(row, person) is not { } reason)
            {
                rows.Add(Judge(new HistoryCells(row, header, typed), new RosterCells(row, person, personTyped), readers.Identity, readers.Detail, readers.Row));
            }
            else if (reason.Length > 0)
            {
                ignored.Add(new IgnoredLine(row.Number, reason));
            }
        }

        return new(header, HistoryAgreement.Judge(rows), ignored);
    }

    private static HistoryRow Judge(HistoryCells cells, RosterCells personCells, RosterIdentityReader identity, RosterDetailReader detail, HistoryRowReader reader)
    {
        var findings = new RosterFindings();
        var name = identity.Name(personCells, findings);
        var document = identity.Document(personCells, findings);
        var sex = identity.SexOf(personCells, document, findings);
        var birth = identity.BirthDate(personCells, document, findings);
        var phone = personCells.Text(RosterColumn.Phone).Length > 0 ? detail.Phone(personCells, findings) : null;

        List<HistoryProblem> problems = [.. findings.Problems.Select(HistoryProblems.Of)];
        var goal = reader.Goal(cells, problems);
        var past = reader.Class(cells, birth, problems);
        var certificate = reader.Certificate(cells, goal, birth, problems, findings.Notes);
        if (past is null && certificate is null && problems.TrueForAll(problem => problem.Outcome != RosterOutcome.Error)) problems.Add(HistoryProblems.Empty);
        return new(
            cells.RowNumber, HistoryRow.Worst(problems), problems, findings.Notes,
            HistoryColumns.All.Where(field => cells.Text(field).Length > 0).ToDictionary(field => field, cells.Text),
            new(name, document, sex, birth, phone), goal, past, certificate);
    }
}
