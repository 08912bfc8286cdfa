using KangyangCase.Domain.Common;

namespace KangyangCase.App.Importing;

/// <summary>What rows of one sheet have against each other. Contradictions are told to every row that takes part, whatever their order.</summary>
internal static class HistoryAgreement
{
    public static IReadOnlyList<HistoryRow> Judge(List<HistoryRow> rows)
    {
        var found = rows.ToDictionary(row => row.ExcelRow, _ => new List<HistoryProblem>());
        var repeated = Repeated(rows);
        foreach (var (row, first) in repeated) found[row].Add(HistoryProblems.Repeated(first));
        var once = rows.Where(row => !repeated.ContainsKey(row.ExcelRow)).ToList();

        Disagree(once.Where(row => row.Person is { Name: not null, Document: not null }), PersonOf,
            row => (row.Person.Name!.Folded, row.Person.Sex, row.Person.BirthDate), (_, others) => HistoryProblems.IdentityShared(others));
        Disagree(once.Where(row => row is { Class: not null, Goal: not null }), row => PlainText.Clean(row.Class!.Name),
            row => (row.Goal!.Key, row.Class!.StartsOn, row.Class.EndsOn, row.Class.Hours), (row, others) => HistoryProblems.ClassDiffers(row.Class!.Name, others));
        Disagree(once.Where(row => row.Certificate is not null), row => row.Certificate!.Key, row => row.ExcelRow, (_, others) => HistoryProblems.NumberShared(others));
        Disagree(once.Where(row => row is { Class: not null, Goal: not null, Person.Document: not null }), row => (PersonOf(row), row.Goal!.Key),
            row => PlainText.Clean(row.Class!.Name), (_, others) => HistoryProblems.TwoClasses(others));
        Disagree(once.Where(row => row is { Certificate: not null, Goal: not null, Person.Document: not null }), row => (PersonOf(row), row.Goal!.Key, row.Certificate!.Kind),
            row => row.Certificate!.Key, (_, others) => HistoryProblems.KindTwice(others));
        return [.. rows.Select(row => row.With(found[row.ExcelRow]))];

        void Disagree<TKey, TValue>(
            IEnumerable<HistoryRow> among, Func<HistoryRow, TKey> same, Func<HistoryRow, TValue> equal, Func<HistoryRow, IEnumerable<int>, HistoryProblem> problem)
            where TKey : notnull
        {
            foreach (var group in among.GroupBy(same).Where(group => group.Select(equal).Distinct().Count() > 1))
            {
                foreach (var row in group)
                {
                    var others = group.Where(other => !EqualityComparer<TValue>.Default.Equals(equal(other), equal(row))).Select(other => other.ExcelRow);
                    found[row.ExcelRow].Add(problem(row, others));
                }
            }
        }
    }

    /// <summary>Rows that say nothing but what another row says, and that row.</summary>
    private static Dictionary<int, int> Repeated(List<HistoryRow> rows) => rows
        .Where(row => row is { Person.Name: not null, Person.Document: not null, Goal: not null })
        .GroupBy(row => (
            PersonOf(row), row.Person.Name!.Folded, row.Person.Sex, row.Person.BirthDate, row.Goal!.Key, row.Class, row.Certificate?.Key, row.Certificate?.Kind, row.Certificate?.IssuedOn))
        .SelectMany(group => group.OrderBy(row => row.ExcelRow).Skip(1).Select(row => (row.ExcelRow, First: group.Min(one => one.ExcelRow))))
        .ToDictionary(pair => pair.ExcelRow, pair => pair.First);

    private static string PersonOf(HistoryRow row) => $"{row.Person.Document?.Kind}/{row.Person.Document?.Number}";
}
