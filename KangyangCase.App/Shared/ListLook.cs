namespace KangyangCase.App.Shared;

public enum Density
{
    Compact,
    Standard,
    Comfortable,
}

/// <param name="Key">Of the list's own, never of a person; also the end of its box's id.</param>
public sealed record ListColumn(string Key, string Label);

/// <summary>A list that can be set up: what it is called in store, and the columns that may be hidden. The name is not among them.</summary>
public sealed record ListShape(string Name, IReadOnlyList<ListColumn> Columns);

/// <summary>How one user wants to see one list.</summary>
public sealed record ListLook(Density Density, IReadOnlySet<string> Hidden)
{
    public static readonly ListLook Usual = new(Density.Standard, new HashSet<string>());

    /// <summary>For <c>data-density</c>, which tokens.css knows.</summary>
    public string DensityWord => Density switch
    {
        Density.Compact => "compact",
        Density.Standard => "standard",
        Density.Comfortable => "comfortable",
    };

    public bool Hides(string column) => Hidden.Contains(column);

    public ListLook With(string column, bool shown)
    {
        var hidden = Hidden.ToHashSet();
        if (shown) hidden.Remove(column);
        else hidden.Add(column);
        return this with { Hidden = hidden };
    }
}

/// <summary>Remembers the looks of the signed-in user; they follow the user to another computer.</summary>
public interface IListLooks
{
    Task<ListLook> ReadAsync(ListShape list);

    Task KeepAsync(ListShape list, ListLook look);
}
