using System.Text.Encodings.Web;
using System.Text.Json;
using KangyangCase.Domain.Calendars;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Rules;

namespace KangyangCase.App.Data;

/// <summary>A rule setting as stored: the reference file's entry, or what an administrator made of it.</summary>
public sealed class StoredRule
{
    public required string Key { get; init; }

    public required string Title { get; set; }

    public required RuleValueKind Kind { get; init; }

    public string? Value { get; set; }

    public string? Unit { get; set; }

    public required string Clause { get; set; }

    /// <summary>Addresses, one a line.</summary>
    public required string Source { get; set; }

    public required Certainty Certainty { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }

    public string? Note { get; set; }

    /// <summary>The value is an example of the demo centre, never a fact.</summary>
    public bool IsDemoValue { get; set; }

    /// <summary>An administrator touched it: loading reference data leaves it alone.</summary>
    public bool Edited { get; set; }

    public RuleSetting ToSetting() => new(
        Key, Title, Kind, Value, Unit, Clause, Source.Split('\n', StringSplitOptions.RemoveEmptyEntries), Certainty, From, To, null, Note, IsDemoValue);

    public static StoredRule Of(RuleSetting setting) => new()
    {
        Key = setting.Key,
        Title = setting.Title,
        Kind = setting.Kind,
        Value = setting.Value,
        Unit = setting.Unit,
        Clause = setting.Clause,
        Source = string.Join('\n', setting.Source),
        Certainty = setting.Certainty,
        From = setting.From,
        To = setting.To,
        Note = setting.Note,
        IsDemoValue = setting.IsDemoValue,
    };
}

/// <summary>A written confirmation given where a rule is unset: neither a pass nor a block, but somebody's word.</summary>
public sealed class RuleConfirmation
{
    public required Guid Id { get; init; }

    public required string RuleKey { get; init; }

    /// <summary>What it was confirmed for: <c>cohort</c>, <c>assessment-plan</c>.</summary>
    public required string SubjectKind { get; init; }

    public required string SubjectId { get; init; }

    public required string Text { get; init; }

    public required string ActorName { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }
}

/// <summary>A calendar year as stored.</summary>
public sealed class StoredCalendarYear
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public required int Year { get; init; }

    /// <summary>JSON arrays of dates.</summary>
    public required string Holidays { get; set; }

    public required string Workdays { get; set; }

    public required string Source { get; set; }

    public required CalendarYearStatus Status { get; set; }

    /// <summary>JSON object: date → name of the holiday a day off or make-up day belongs to. Days without a name are left out.</summary>
    public string Names { get; set; } = "{}";

    public CalendarYear ToYear() => new(
        Year, JsonSerializer.Deserialize<DateOnly[]>(Holidays)!, JsonSerializer.Deserialize<DateOnly[]>(Workdays)!, Source, Status,
        JsonSerializer.Deserialize<Dictionary<DateOnly, string>>(Names));

    public static StoredCalendarYear Of(CalendarYear year) => new()
    {
        Year = year.Year,
        Holidays = JsonSerializer.Serialize(year.Holidays),
        Workdays = JsonSerializer.Serialize(year.Workdays),
        Source = year.Source,
        Status = year.Status,
        Names = JsonSerializer.Serialize(year.Names ?? new Dictionary<DateOnly, string>(), Relaxed),
    };
}
