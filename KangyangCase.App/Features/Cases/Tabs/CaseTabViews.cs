using KangyangCase.App.Shared;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Certificates;
using KangyangCase.Domain.Trainees;

namespace KangyangCase.App.Features.Cases;

/// <summary>基本信息.</summary>
/// <param name="Lines">Label and value; null: not on file.</param>
/// <param name="Practice">从业经历, one line each.</param>
/// <param name="Trainee">Null: the person lies outside the actor's scope.</param>
public sealed record CaseBasics(TraineeId? Trainee, IReadOnlyList<(string Label, string? Value)> Lines, IReadOnlyList<string> Practice, CaseFileId? PreviousCase);

/// <summary>培训: one class, every session of it.</summary>
public sealed record CaseTraining(
    string Cohort, string Href, string Term, DateOnly? CompletedOn, IReadOnlyList<CaseHoursOfKind> Kinds, CaseHoursOfKind Total, IReadOnlyList<CaseSession> Sessions);

/// <param name="Mark">出勤, 缺勤, 请假, 未登记, 未到.</param>
public sealed record CaseSession(DateOnly Date, string Part, string Kind, string Lessons, string? Topic, string Mark, Tone Tone);

/// <summary>评价: one attempt.</summary>
/// <param name="Verdict">In words, with the reason; null while nothing can be judged.</param>
/// <param name="Marks">Empty until the marks are submitted.</param>
public sealed record CaseAttempt(
    string Plan, string Href, int Number, DateOnly AssessedOn, DateOnly PutForwardOn, string Candidacy, string? DecisionReason, string? Verdict, Tone Tone,
    IReadOnlyList<CaseMark> Marks, CasePosted? Posting);

public sealed record CaseMark(AssessmentComponent Component, string Mark, string Reason);

/// <param name="Objection">Null: none was raised.</param>
public sealed record CasePosted(string Href, DateOnly PostedOn, int WorkingDays, DateOnly LastDay, string? Objection);

/// <summary>证书, with its prints and its receipt.</summary>
/// <param name="IsHistorical">Issued before, or outside, this system: neither printed nor handed out here.</param>
public sealed record CaseCertificate(
    CertificateId Id, string Href, bool IsHistorical, string Number, DateOnly IssuedOn, DateOnly? RevokedOn, string? RevocationReason, string Organization, int Prints, DateOnly? CollectedOn, string? ReceiptNote, bool MayCollect);
