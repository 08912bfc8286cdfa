using KangyangCase.Domain.Trainees;

namespace KangyangCase.App.Importing;

/// <summary>Whether a written occupation means that of the class.</summary>
internal sealed class OccupationMatcher
{
    /// <summary>A single character says nothing.</summary>
    private const int ShortestHint = 2;

    private readonly string own;
    private readonly List<(string Occupation, string Written)> names;

    public OccupationMatcher(string occupation, IReadOnlyList<OccupationName> known)
    {
        own = TextFolding.Compact(occupation);
        names = [.. known.SelectMany(entry => entry.Aliases.Prepend(entry.Name).Select(name => (TextFolding.Compact(entry.Name), TextFolding.Compact(name))))
            .Prepend((own, own))
            .Distinct()];
    }

    public bool IsExact(string written) => TextFolding.Compact(written) == own;

    /// <summary>By an alias, or because of all known occupations only this one begins like it, or is named within it.</summary>
    public bool Matches(string written)
    {
        var text = TextFolding.Compact(written);
        if (text.Length < ShortestHint)
        {
            return false;
        }

        var exact = names.Where(name => name.Written == text).ToList();
        var meant = exact.Count > 0
            ? exact
            : [.. names.Where(name => name.Written.StartsWith(text, StringComparison.Ordinal) || text.Contains(name.Written, StringComparison.Ordinal))];
        return meant.Count > 0 && meant.TrueForAll(name => name.Occupation == own);
    }
}
