namespace KangyangCase.App.Importing;

/// <summary>Somebody waits for long work: is told how far it is, and may call it off.</summary>
public readonly record struct Watch(IProgress<int>? Done = null, CancellationToken Stop = default)
{
    private const int Between = 250;

    /// <exception cref="OperationCanceledException">It was called off.</exception>
    public void At(int count)
    {
        if (count % Between != 0)
        {
            return;
        }

        Stop.ThrowIfCancellationRequested();
        Done?.Report(count);
    }
}
