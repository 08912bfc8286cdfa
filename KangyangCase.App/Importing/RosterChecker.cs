using KangyangCase.Domain.Trainees;

namespace KangyangCase.App.Importing;

/// <summary>Judges every row of a roster. A pure function: a changed cell or mapping is judged by calling it again.</summary>
public static class RosterChecker
{
    private static readonly IReadOnlyDictionary<(int Row, RosterColumn Field), string> NoEdits =
        new Dictionary<(int Row, RosterColumn Field), string>();

    private static readonly IReadOnlyList<RosterColumn> Wanted =
        [RosterColumn.Name, RosterColumn.IdentityNumber, RosterColumn.Phone, RosterColumn.TargetGroup, RosterColumn.PracticeYears];

    /// <param name="mapping">The header as the user changed it; null: as found.</param>
    /// <param name="edits">Corrections typed in the preview, by Excel row and field; they replace the cell.</param>
    /// <param name="watch">Counts people.</param>
    public static RosterReport Check(
        SheetTable table,
        RosterCohort cohort,
        RosterRules rules,
        RosterHeader? mapping = null,
        IReadOnlyDictionary<(int Row, RosterColumn Field), string>? edits = null,
        Watch watch = default)
    {
        var header = mapping ?? table.Header;
        var identity = new RosterIdentityReader(cohort, rules);
        var detail = new RosterDetailReader(cohort, rules);
        var judged = new List<JudgedRow>();
        var ignored = new List<IgnoredLine>();
        foreach (var row in table.Rows.Where(row => row.Number > header.LastRow))
        {
            if (RosterLines.WhyIgnored(row, header) is not { } reason)
            {
                watch.At(judged.Count);
                judged.Add(Judge(new RosterCells(row, header, edits ?? NoEdits), identity, detail));
            }
            else if (reason.Length > 0)
            {
                ignored.Add(new IgnoredLine(row.Number, reason));
            }
        }

        SamePerson(judged);
        return new RosterReport(
            header,
            [.. judged.Select(row => row.Finish())],
            ignored,
            [.. Wanted.Where(field => header.ColumnOf(field) is null)],
            rules.Unset);
    }

    private static JudgedRow Judge(RosterCells cells, RosterIdentityReader identity, RosterDetailReader detail)
    {
        var findings = new RosterFindings();
        var name = identity.Name(cells, findings);
        var document = identity.Document(cells, findings);
        var sex = identity.SexOf(cells, document, findings);
        var birth = identity.BirthDate(cells, document, findings);
        identity.Ages(birth, sex, findings);
        var phone = detail.Phone(cells, findings);
        var group = detail.Group(cells, findings);
        var practice = detail.PracticeYears(cells, birth, findings);
        detail.Occupation(cells, findings);
        detail.Level(cells, findings);
        return new JudgedRow(cells, findings, new RosterPerson(name, document, sex, birth, phone, practice, group));
    }

    /// <summary>One number belongs to one person: other names with it are errors, the same name again is left out.</summary>
    private static void SamePerson(List<JudgedRow> rows)
    {
        var named = rows.Where(row => row.Person is { Name: not null, Document: not null });
        foreach (var same in named.GroupBy(row => (row.Person.Document!.Kind, row.Person.Document.Number)))
        {
            var people = same.GroupBy(row => row.Person.Name!.Folded).ToList();
            if (people.Count > 1)
            {
                foreach (var row in same)
                {
                    var others = same.Where(other => other.Person.Name!.Folded != row.Person.Name!.Folded);
                    row.Findings.Problems.Add(RosterProblems.IdentityShared(others.Select(other => other.Cells.RowNumber)));
                }
            }
            else
            {
                foreach (var row in same.Skip(1))
                {
                    row.Findings.Problems.Add(RosterProblems.Duplicate(same.First().Cells.RowNumber));
                }
            }
        }
    }

    private sealed record JudgedRow(RosterCells Cells, RosterFindings Findings, RosterPerson Person)
    {
        public RosterRow Finish() => new(
            Cells.RowNumber,
            Cells.Text(RosterColumn.OwnNumber),
            Findings.Problems.Select(problem => problem.Outcome).DefaultIfEmpty(RosterOutcome.Ok).MaxBy(Severity),
            Findings.Problems,
            Findings.Notes,
            Cells.Texts(),
            Person);

        /// <summary>A repeated row is left out as such, whatever else is wrong with it: its first row is the one to put right.</summary>
        private static int Severity(RosterOutcome outcome) => outcome switch
        {
            RosterOutcome.Ok => 0,
            RosterOutcome.Warning => 1,
            RosterOutcome.Error => 2,
            RosterOutcome.Duplicate => 3,
        };
    }
}
