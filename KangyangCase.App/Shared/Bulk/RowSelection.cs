namespace KangyangCase.App.Shared;

/// <summary>The rows somebody has ticked on a list, all of them in sight: a batch never reaches a row that is not shown.</summary>
public sealed class RowSelection
{
    /// <summary>A batch acts on one after the other; more than this belongs to a use case of its own.</summary>
    public const int Most = 500;

    private readonly Dictionary<Guid, string> rows = [];

    /// <summary>Some row was ticked or unticked.</summary>
    public event Action? Changed;

    public int Count => rows.Count;

    /// <summary>In the order ticked.</summary>
    public IReadOnlyList<BulkRow> Rows => [.. rows.Select(pair => new BulkRow(pair.Key, pair.Value))];

    public bool Has(Guid id) => rows.ContainsKey(id);

    public void Set(Guid id, string name, bool on)
    {
        if (!on) rows.Remove(id);
        else if (rows.Count < Most) rows[id] = name;
        Changed?.Invoke();
    }

    public void Set(IEnumerable<BulkRow> several, bool on)
    {
        foreach (var row in several)
        {
            if (!on) rows.Remove(row.Id);
            else if (rows.Count < Most) rows[row.Id] = row.Name;
        }
        Changed?.Invoke();
    }

    /// <summary>After the list was turned, filtered or read anew.</summary>
    public void KeepOnly(IEnumerable<BulkRow> shown)
    {
        var ids = shown.Select(row => row.Id).ToHashSet();
        var gone = rows.Keys.Where(id => !ids.Contains(id)).ToList();
        if (gone.Count == 0) return;
        foreach (var id in gone) rows.Remove(id);
        Changed?.Invoke();
    }

    public void Clear()
    {
        rows.Clear();
        Changed?.Invoke();
    }
}

/// <param name="Name">Of the person, for the result; a certificate says whose it is.</param>
public sealed record BulkRow(Guid Id, string Name);
