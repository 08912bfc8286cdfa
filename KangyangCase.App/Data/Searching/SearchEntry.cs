using System.Data.Common;

namespace KangyangCase.App.Data.Searching;

/// <summary>One person's entry in the index.</summary>
/// <param name="Number">Place in the list of people to be written.</param>
/// <param name="Tokens">Null: the person is no longer in the register.</param>
internal sealed record SearchEntry(long Number, string TraineeId, SearchTokens? Tokens)
{
    public static SearchEntry Read(DbDataReader row)
    {
        var id = row.GetString(1);
        if (row.IsDBNull(2)) return new(row.GetInt64(0), id, null);
        var names = NameTokens.Of([row.GetString(2)]);
        List<string> numbers = [NumberTokens.LastFour(row.GetString(3)), NumberTokens.Digest((byte[])row[4])];
        if (!row.IsDBNull(5)) numbers.AddRange(NumberTokens.LastFour(row.GetString(5)), NumberTokens.Digest((byte[])row[6]));
        numbers.AddRange(List(row, 11).Select(NumberTokens.Certificate));
        List<string> scope =
        [
            .. List(row, 7).Concat(List(row, 8)).Select(ScopeTokens.Organization), .. List(row, 9).Select(ScopeTokens.District),
            .. List(row, 10).Select(ScopeTokens.Cohort),
        ];
        if (scope.Count > 0) scope.Add(ScopeTokens.Everybody);
        return new(row.GetInt64(0), id, new(names, Joined(numbers), Joined(scope)));
    }

    private static string[] List(DbDataReader row, int column) => row.IsDBNull(column) ? [] : row.GetString(column).Split(',');

    private static string Joined(IEnumerable<string> tokens) => string.Join(' ', tokens.Distinct().Order(StringComparer.Ordinal));
}

/// <summary>The columns of an entry.</summary>
internal sealed record SearchTokens(NameTokens Names, string Numbers, string Scope)
{
    public IEnumerable<(string Name, object Value)> Columns =>
        [("$name", Names.Characters), ("$initials", Names.Initials), ("$syllables", Names.Syllables), ("$numbers", Numbers), ("$scope", Scope)];
}
