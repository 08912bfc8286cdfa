using KangyangCase.App.Features.Trainees.Records;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Occupations.Eligibility;
using KangyangCase.Domain.Trainees;

namespace KangyangCase.App.Features.Trainees;

public sealed record TraineeCase(CaseFileId Id, Goal Goal, CaseStage Stage, DateOnly OpenedOn, string? CohortName, bool IsHistorical);

/// <summary>One act on the person, as the page lists it.</summary>
public sealed record TraineeEvent(long Sequence, DateOnly On, string Summary, string? Reason, string By);

/// <param name="Document">居民身份证 尾号 1842.</param>
/// <param name="MayEdit">The actor is a coordinator of who keeps the record.</param>
public sealed record TraineeView(
    TraineeId Id, string Name, Sex Sex, int Age, string Document, string? Schooling, string? Employer, string? TargetGroup, DateOnly Today,
    IReadOnlyList<TraineeCase> Cases, IReadOnlyList<LevelLadder> Ladders, TraineeRecords Records, bool MayEdit, bool MayProve, bool MayReveal);

/// <summary>What is kept about the person, kind by kind.</summary>
public sealed record TraineeRecords(
    BasicsDraft Basics, ContactDraft Contact, SchoolingDraft Schooling, string RegisteredBy, DateOnly RegisteredOn,
    IReadOnlyList<FormerTraineeName> FormerNames,
    IReadOnlyList<FurtherDocument> Documents,
    IReadOnlyList<TargetGroupMembership> Groups,
    IReadOnlyList<EmploymentRecord> Employment,
    IReadOnlyList<PracticeRecord> Practice,
    IReadOnlyList<ProfessionalTitle> Titles,
    IReadOnlyList<EarlierCertificate> Certificates,
    IReadOnlyList<ConsentRecord> Consents,
    IReadOnlyList<TraineeEvent> Events);
