using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Cases.Tasks;
using KangyangCase.Domain.Certificates;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Organizations;

namespace KangyangCase.App.Data.Reading;

/// <summary>Whose case a task is about and which records it leads to.</summary>
/// <param name="OwnerId">负责人 of the case; null: none named yet.</param>
public sealed record TaskCase(
    CaseFileId Id, string Name, Goal Goal, OrganizationId Provider, CaseStage Stage, Guid? OwnerId, CohortId? Cohort, string? CohortName, OrganizationId? Assessor,
    AssessmentPlanId? Plan, string? PlanName, PublicPostingId? Posting, CertificateId? Certificate, TrainingSessionId? UnmarkedSession);

/// <summary>Something that waits for somebody.</summary>
/// <param name="Title">待审核, or the words of whoever made it.</param>
/// <param name="Role">Whose it is where no person is named.</param>
/// <param name="OwnerId">The person it waits for; null: anybody of the role.</param>
/// <param name="HandMade">Null for what follows from the state of the case.</param>
public sealed record OpenTask(
    TaskKind Kind, string Title, string Reason, string Source, TaskDue Due, TaskCase Case, CaseRole? Role, Guid? OwnerId, CaseTaskId? HandMade = null);
