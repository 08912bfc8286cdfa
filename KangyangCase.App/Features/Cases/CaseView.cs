using KangyangCase.App.Shared;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Trainees;

namespace KangyangCase.App.Features.Cases;

/// <summary>One person and goal, as the case page shows it.</summary>
/// <param name="StageNote">Beside the stage: 126 / 150 学时.</param>
/// <param name="Ladder">Empty for goals without levels.</param>
/// <param name="PersonInScope">False: a historical case of somebody whom others registered; only the name and the masked number are shown of the person.</param>
public sealed record CaseView(
    CaseFileId Id,
    CasePerson Person,
    Goal Goal,
    string ProviderName,
    DateOnly OpenedOn,
    CaseFileId? PreviousCase,
    CaseStage Stage,
    string? StageNote,
    CaseNext Next,
    CaseCohort? Cohort,
    IReadOnlyList<LadderStep> Ladder,
    string LadderSentence,
    CaseHours Hours,
    GateView EligibilityGate,
    GateView IssueGate,
    string? OwnerName,
    CaseDeadline? Deadline,
    bool MayReveal,
    bool MayExit,
    bool MayReturn,
    bool MayHandOver,
    bool MayPrint,
    TraineeId Trainee,
    bool IsHistorical,
    bool PersonInScope);

/// <param name="Document">居民身份证 尾号 1842.</param>
public sealed record CasePerson(string Name, string? Sex, int? Age, string Document, string? Employer);

/// <summary>The nearest due day of the open tasks.</summary>
/// <param name="WorkingDaysLeft">Null when it has passed or the calendar lacks a year.</param>
public sealed record CaseDeadline(string What, DateOnly On, string Basis, bool IsOverdue, int? WorkingDaysLeft);

/// <summary>What the case waits for; the link leads to where it is done.</summary>
/// <param name="Whose">证书专员办理; null where nobody has to act.</param>
public sealed record CaseNext(string Sentence, string? LinkText = null, string? Href = null, string? Whose = null);

public sealed record CaseCohort(string Name, string Href, DateOnly StartsOn, DateOnly? EndsOn, DateOnly? CompletedOn);

/// <summary>Lessons earned and scheduled, by kind; every scheduled session counts.</summary>
/// <param name="Required">The rule as shown: 未设定, 100 标准学时.</param>
public sealed record CaseHours(IReadOnlyList<CaseHoursOfKind> Kinds, string Earned, string Scheduled, int? Percent, string Required);

public sealed record CaseHoursOfKind(string Label, string Earned, string Scheduled, int Percent);
