using KangyangCase.App.Shared;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Organizations;
using KangyangCase.Domain.Trainees;

namespace KangyangCase.App.Features.Cohorts;

/// <summary>Which cohorts a list shows.</summary>
/// <param name="Name">Part of the name.</param>
public sealed record CohortFilter(string? Name = null, CohortState? State = null);

/// <summary>By the calendar, as people sort their classes.</summary>
public enum CohortState
{
    /// <summary>未开班.</summary>
    Coming,

    /// <summary>已开班, the planned last day has not passed.</summary>
    Running,

    /// <summary>已过计划结束日期.</summary>
    Over,

    /// <summary>今日有课.</summary>
    Today,

    /// <summary>缺考勤: a session has begun and somebody has no mark.</summary>
    Gap,
}

public sealed record CohortRow(
    CohortId Id, string Name, string Goal, string Provider, DateOnly StartsOn, DateOnly? EndsOn, string? Place, CohortProgress Progress, bool IsHistorical);

public sealed record CohortPageOf(IReadOnlyList<CohortRow> Rows, int Total);

/// <param name="MayRun">The actor may import, schedule, complete.</param>
/// <param name="HistoricalHours">学时 of a past class, as its file says.</param>
public sealed record CohortView(
    CohortId Id,
    string Name,
    Goal Goal,
    string Provider,
    string? Assessor,
    string District,
    DateOnly StartsOn,
    DateOnly? EndsOn,
    string? Place,
    CohortProgress Progress,
    IReadOnlyList<RosterLine> People,
    IReadOnlyList<ImportBatchLine> Batches,
    bool MayRun, GateView Opening, bool MayPutForward, bool IsHistorical, LessonHours? HistoricalHours);

/// <param name="Practice">Declared, at the first day of the class: 3 年; null when nothing is declared.</param>
public sealed record RosterLine(
    int RosterNumber,
    CaseFileId CaseId,
    string Name,
    Sex Sex,
    IdentityDocumentKind DocumentKind,
    string DocumentLastFour,
    string? PhoneLastFour,
    string? TargetGroup,
    string? Practice,
    CaseStage Stage);

/// <summary>A class a roster may be imported into.</summary>
public sealed record ImportChoice(CohortId Id, string Name, string Goal, DateOnly StartsOn, int People);

/// <summary>What the form for a new class offers.</summary>
public sealed record CohortChoices(string Provider, IReadOnlyList<AssessorChoice> Assessors, OccupationCatalogue Catalogue, DateOnly Today);

/// <param name="Filings">Says whether the organization may assess a goal.</param>
public sealed record AssessorChoice(OrganizationId Id, string Name, FilingHistory Filings)
{
    /// <summary>Null when the filing covers the goal today, or its scope is not on file; else why the organization is not offered.</summary>
    public Refusal? WhyNot(Goal goal, DateOnly today) =>
        Filings.Answer(goal, today) is { Outcome: FilingOutcome.NotCovered } answer ? answer.Refusal : null;
}
