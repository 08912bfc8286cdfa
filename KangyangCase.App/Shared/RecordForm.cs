namespace KangyangCase.App.Shared;

/// <summary>An open form, or a state of the record in the form's shape.</summary>
public sealed class RecordForm<T>(Func<T> read, Action<T> write)
    where T : class
{
    public T Value
    {
        get => read();
        set => write(value);
    }

    public static RecordForm<T> Holding(T value) => new(() => value, next => value = next);
}
