using System.Data.Common;

namespace KangyangCase.App.Data.Searching;

/// <summary>One person's entry in the index.</summary>
/// <param name="Number">Place in the list of people to be written.</param>
/// <param name="Tokens">Null: the person is no longer in the register, or merged into another.</param>
internal sealed record SearchEntry(long Number, string TraineeId, SearchTokens? Tokens)
{
    public static SearchEntry Read(DbDataReader row)
    {
        var id = row.GetString(1);
        if (row.IsDBNull(2)) return new(row.GetInt64(0), id, null);
        var names = NameTokens.Of([row.GetString(2), .. List(row, 12, '\n')]);
        List<string> numbers = [NumberTokens.LastFour(row.GetString(3)), NumberTokens.Digest((byte[])row[4])];
        if (!row.IsDBNull(5)) numbers.AddRange(NumberTokens.LastFour(row.GetString(5)), NumberTokens.Digest((byte[])row[6]));
        numbers.AddRange(List(row, 11, '\n').Select(NumberTokens.Certificate));
        foreach (var further in List(row, 13).Chunk(2)) numbers.AddRange(NumberTokens.LastFour(further[0]), NumberTokens.Digest(Convert.FromHexString(further[1])));
        List<string> scope =
        [
            ScopeTokens.Everybody, ScopeTokens.Organization(row.GetString(14)), ScopeTokens.District(row.GetString(15)),
            .. List(row, 7).Concat(List(row, 8)).Select(ScopeTokens.Organization), .. List(row, 9).Select(ScopeTokens.District),
            .. List(row, 10).Select(ScopeTokens.Cohort), .. List(row, 16).Select(ScopeTokens.Register),
        ];
        return new(row.GetInt64(0), id, new(names, Joined(numbers), Joined(scope)));
    }

    private static string[] List(DbDataReader row, int column, char between = ',') => row.IsDBNull(column) ? [] : row.GetString(column).Split(between);

    private static string Joined(IEnumerable<string> tokens) => string.Join(' ', tokens.Distinct().Order(StringComparer.Ordinal));
}

/// <summary>The columns of an entry.</summary>
internal sealed record SearchTokens(NameTokens Names, string Numbers, string Scope)
{
    public IEnumerable<(string Name, object Value)> Columns =>
        [("$name", Names.Characters), ("$initials", Names.Initials), ("$syllables", Names.Syllables), ("$numbers", Numbers), ("$scope", Scope)];
}
