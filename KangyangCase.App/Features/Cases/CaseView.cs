using KangyangCase.App.Shared;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Certificates;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Trainees;

namespace KangyangCase.App.Features.Cases;

/// <summary>One person and goal, as the case page shows it.</summary>
/// <param name="StageNote">Beside the stage: 126 / 150 学时.</param>
/// <param name="Ladder">Empty for goals without levels.</param>
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
    CaseResult? Result,
    IReadOnlyList<CaseCertificate> Certificates,
    IReadOnlyList<CaseEvent> Events,
    bool MayReveal,
    bool MayExit,
    bool MayReturn,
    TraineeId Trainee,
    bool IsHistorical);

/// <param name="Document">居民身份证 尾号 1842.</param>
/// <param name="Practice">从业经历, one line each.</param>
public sealed record CasePerson(
    string Name, string Sex, int Age, string Document, string? PhoneTail, DateOnly BirthDate, string? Ethnicity, string? Schooling, string? HouseholdPlace,
    string? TargetGroup, string? Employer, IReadOnlyList<string> Practice);

/// <summary>What the case waits for; the link leads to where it is done.</summary>
public sealed record CaseNext(string Sentence, string? LinkText = null, string? Href = null);

public sealed record CaseCohort(string Name, string Href, DateOnly StartsOn, DateOnly? EndsOn, DateOnly? CompletedOn);

/// <summary>Lessons earned and scheduled, by kind; every scheduled session counts.</summary>
/// <param name="Required">The rule as shown: 未设定, 100 标准学时.</param>
public sealed record CaseHours(IReadOnlyList<CaseHoursOfKind> Kinds, string Earned, string Scheduled, int? Percent, string Required);

public sealed record CaseHoursOfKind(string Label, string Earned, string Scheduled, int Percent);

/// <param name="Verdict">In words, with the reason; null while nothing can be judged.</param>
public sealed record CaseResult(string PlanName, string Href, DateOnly AssessedOn, string? Verdict, Tone Tone, IReadOnlyList<CaseMark> Marks);

public sealed record CaseMark(AssessmentComponent Component, string Mark, string Reason);

/// <param name="IsHistorical">Issued before, or outside, this system.</param>
public sealed record CaseCertificate(CertificateId Id, string Number, DateOnly IssuedOn, DateOnly? RevokedOn, string? RevocationReason, string Organization, bool IsHistorical, string Href);

/// <param name="When">Business date and China time of day.</param>
/// <param name="At">The true instant in China time; differs from <paramref name="When"/> in a demo centre.</param>
public sealed record CaseEvent(long Sequence, string When, string At, string Action, string Summary, string? Reason, string By);
