using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Occupations.Standards;

public readonly record struct TrainingStandardId(Guid Value) : ITypedId
{
    public static TrainingStandardId New() => new(Guid.CreateVersion7());
}

/// <summary>A module as it is written down, before it belongs to a standard.</summary>
/// <param name="Area">Null where it trains no post skill of the policy's list.</param>
/// <param name="Subjects">The cross-cutting subjects it carries; may be several, or none.</param>
/// <param name="Tag">Where a suggested name came from; null for what somebody typed.</param>
public sealed record ModuleDraft(
    string Name, ContentArea? Area, IReadOnlyList<CrossCuttingSubject> Subjects, LessonHours Theory, LessonHours Practice, LessonHours Remote, string? Tag);

/// <summary>One module of a curriculum.</summary>
public sealed class CurriculumModule
{
    public const int NameLimit = 60;

    private CurriculumModule(Guid id, TrainingStandardId standardId, int position, string name, ContentArea? area, LessonHours theory, LessonHours practice, LessonHours remote, string? tag)
    {
        (Id, StandardId, Position, Name, Area) = (id, standardId, position, name, area);
        (Theory, Practice, Remote, Tag) = (theory, practice, remote, tag);
    }

    public Guid Id { get; }

    public TrainingStandardId StandardId { get; }

    /// <summary>1, 2, 3 … in the order taught or printed.</summary>
    public int Position { get; }

    public string Name { get; }

    public ContentArea? Area { get; }

    /// <summary>In the policy's order.</summary>
    public IReadOnlyList<CrossCuttingSubject> Subjects { get; private set; } = [];

    public LessonHours Theory { get; }

    public LessonHours Practice { get; }

    public LessonHours Remote { get; }

    /// <inheritdoc cref="ModuleDraft.Tag"/>
    public string? Tag { get; }

    public LessonHours Total => Theory + Practice + Remote;

    public LessonHours HoursOf(LessonKind kind) => kind switch
    {
        LessonKind.Theory => Theory,
        LessonKind.Practice => Practice,
        LessonKind.Remote => Remote,
    };

    public ModuleDraft ToDraft() => new(Name, Area, Subjects, Theory, Practice, Remote, Tag);

    internal static CurriculumModule Of(TrainingStandardId standard, int position, ModuleDraft draft) =>
        new(Guid.CreateVersion7(), standard, position, draft.Name.Trim(), draft.Area, draft.Theory, draft.Practice, draft.Remote, draft.Tag)
        {
            Subjects = [.. draft.Subjects.Distinct().Order()],
        };
}
