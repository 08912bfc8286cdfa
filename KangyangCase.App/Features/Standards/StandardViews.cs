using KangyangCase.App.Data.ReferenceData;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Occupations.Standards;
using KangyangCase.Domain.Rules;

namespace KangyangCase.App.Features.Standards;

/// <param name="Text">Part of the goal, version or developer.</param>
public sealed record StandardFilter(string? Text = null, StandardKind? Kind = null, StandardStatus? Status = null);

/// <param name="IsValid">On the business date.</param>
/// <param name="Hours">Of a training standard.</param>
/// <param name="Lacking">How many of the seven subjects a training standard lacks.</param>
public sealed record StandardRow(
    StandardKind Kind, Guid Id, Goal Goal, string Version, string? Suits, string Developer, StandardStatus Status, bool IsValid,
    DateOnly? ValidFrom, DateOnly? ValidTo, LessonHours? Hours, int? Lacking);

/// <param name="Counted">Goals with at least one approved training standard valid today.</param>
/// <param name="Planned">Null where no number is set.</param>
public sealed record StandardList(IReadOnlyList<StandardRow> Rows, int All, int Counted, RuleSetting? Planned, bool MayEdit);

/// <summary>Another version of the same goal and family.</summary>
public sealed record VersionLink(Guid Id, string Version, StandardStatus Status, DateOnly? ValidFrom, DateOnly? ValidTo, string? Suits);

/// <param name="MinHours">The minimum set for the goal on the day it begins to apply, or today for a draft; null: 未设定.</param>
public sealed record TrainingView(
    TrainingStandard Standard, string? OccupationId, bool IsValid, LessonHours? MinHours, string? MinHoursClause, IReadOnlyList<VersionLink> Versions, bool MayEdit);

public sealed record AssessmentView(
    AssessmentStandard Standard, string? OccupationId, bool IsValid, IReadOnlyList<VersionLink> Versions, bool MayEdit);

/// <param name="Group">Name of the catalogue's entry.</param>
public sealed record GoalGroup(string Group, OccupationKind Kind, IReadOnlyList<Goal> Goals);

/// <summary>What the forms offer.</summary>
/// <param name="Suggestions">Module names known for a goal, by its key.</param>
public sealed record StandardChoices(IReadOnlyList<GoalGroup> Goals, IReadOnlyDictionary<string, SuggestedCurriculum> Suggestions);
