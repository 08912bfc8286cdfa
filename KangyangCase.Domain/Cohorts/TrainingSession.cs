using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Cohorts;

public readonly record struct TrainingSessionId(Guid Value) : ITypedId
{
    public static TrainingSessionId New() => new(Guid.CreateVersion7());
}

public enum DayPart
{
    Morning,
    Afternoon,
    Evening,
}

public enum LessonKind
{
    /// <summary>理论.</summary>
    Theory,

    /// <summary>实操.</summary>
    Practice,

    /// <summary>线上.</summary>
    Remote,
}

/// <summary>One scheduled half day of lessons; every scheduled session counts in the attendance denominator.</summary>
public sealed class TrainingSession
{
    public const int TopicLimit = 60;

    /// <summary>A half day holds no more; a guard against typing errors, not a rule of the trade.</summary>
    public const int MostLessons = 8;

    private TrainingSession(TrainingSessionId id, CohortId cohortId, DateOnly date, DayPart part, LessonKind kind, LessonHours lessons, string? topic)
    {
        Id = id;
        CohortId = cohortId;
        Date = date;
        Part = part;
        Kind = kind;
        Lessons = lessons;
        Topic = topic;
    }

    public TrainingSessionId Id { get; }

    public CohortId CohortId { get; }

    public DateOnly Date { get; }

    public DayPart Part { get; }

    public LessonKind Kind { get; }

    public LessonHours Lessons { get; }

    public string? Topic { get; }

    public static Result<TrainingSession> Schedule(Cohort cohort, DateOnly date, DayPart part, LessonKind kind, LessonHours lessons, string? topic)
    {
        if (date < cohort.StartsOn) return TrainingSessionErrors.BeforeStart(cohort.StartsOn);
        if (cohort.EndsOn is { } end && date > end) return TrainingSessionErrors.AfterEnd(end);
        if (lessons.Lessons is <= 0 or > MostLessons) return TrainingSessionErrors.LessonsOutOfRange;
        if (topic?.Trim().Length > TopicLimit) return TrainingSessionErrors.TopicTooLong;
        return new TrainingSession(
            TrainingSessionId.New(), cohort.Id, date, part, kind, lessons, string.IsNullOrWhiteSpace(topic) ? null : topic.Trim());
    }
}
