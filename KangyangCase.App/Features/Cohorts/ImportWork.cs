using KangyangCase.App.Importing;

namespace KangyangCase.App.Features.Cohorts;

/// <summary>Long work of the import page under way: what it is, how far it is, and a way to call it off.</summary>
public sealed class ImportWork(string what, int? total, Action redraw) : IProgress<int>, IDisposable
{
    private const int BetweenDrawings = 100;

    private readonly CancellationTokenSource stop = new();
    private long drawn = Environment.TickCount64;

    public string What => what;

    public int Done { get; private set; }

    /// <summary>Null while nobody knows.</summary>
    public int? Total => total;

    public bool IsStopping => stop.IsCancellationRequested;

    public Watch Watch => new(this, stop.Token);

    /// <summary>第 250 / 10000 人.</summary>
    public string Count => total is { } all ? $"第 {Math.Min(Done, all)} / {all} 人" : Done > 0 ? $"第 {Done} 行" : "";

    /// <summary>Comes from a thread of its own, more often than a screen can show.</summary>
    public void Report(int value)
    {
        Done = value;
        var now = Environment.TickCount64;
        if (now - drawn < BetweenDrawings) return;
        drawn = now;
        redraw();
    }

    public void Cancel() => stop.Cancel();

    public void Dispose() => stop.Dispose();
}
