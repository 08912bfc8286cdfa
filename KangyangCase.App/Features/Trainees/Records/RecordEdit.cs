using KangyangCase.App.Data.Reading;
using KangyangCase.App.Shared;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Trainees;

namespace KangyangCase.App.Features.Trainees.Records;

/// <summary>A form's content with what stood there when it was opened.</summary>
/// <param name="Base">Null for something new.</param>
/// <param name="Reason">Asked for corrections.</param>
public sealed record Edit<T>(T? Base, T Draft, string? Reason = null)
    where T : class;

/// <summary>Saved, or why not.</summary>
/// <param name="Overtaken">Fields that somebody else changed since the form was opened; nothing was written.</param>
/// <param name="Current">What stands there now, to start from anew.</param>
/// <param name="By">Who acted on the person last; null when nothing was overtaken.</param>
public sealed record EditAnswer<T>(Refusal? Refusal, IReadOnlyList<FieldChange> Overtaken, T? Current, LastAct? By = null)
    where T : class
{
    public static implicit operator EditAnswer<T>(Refusal refusal) => new(refusal, [], null);
}

/// <summary>One field in words, for the change log and for comparing.</summary>
/// <param name="Private">Its value never reaches the log.</param>
public sealed record FieldValue(string Field, string? Value, bool Private = false);

internal static class FieldValues
{
    /// <summary>Fields that differ between what was read and what stands there now.</summary>
    public static IReadOnlyList<FieldChange> Overtaken(IReadOnlyList<FieldValue> before, IReadOnlyList<FieldValue> current, IReadOnlyList<FieldValue> typed) =>
        [.. before.Zip(current, typed).Where(row => row.First.Value != row.Second.Value)
            .Select(row => new FieldChange(row.First.Field, row.First.Value, row.Second.Value, row.Third.Value))];

    /// <summary>For the log, field by field.</summary>
    public static object Log(IReadOnlyList<FieldValue>? before, IReadOnlyList<FieldValue>? after) => new
    {
        Changes = (after ?? before ?? []).Select((field, index) => new
        {
            field.Field,
            Before = Shown(before?[index]),
            After = Shown(after?[index]),
        }).Where(row => row.Before != row.After || Hidden(before, after, row.Field)),
    };

    private static bool Hidden(IReadOnlyList<FieldValue>? before, IReadOnlyList<FieldValue>? after, string field)
    {
        var (was, now) = (before?.First(one => one.Field == field), after?.First(one => one.Field == field));
        return (was ?? now)!.Private && was?.Value != now?.Value;
    }

    private static string? Shown(FieldValue? field) => field is { Private: true, Value: not null } ? "（不记入日志）" : field?.Value;
}
