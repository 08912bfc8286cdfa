using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Cohorts;

public readonly record struct EnrollmentId(Guid Value) : ITypedId
{
    public static EnrollmentId New() => new(Guid.CreateVersion7());
}

/// <summary>报名/编班: a case's place in a cohort.</summary>
public sealed class Enrollment
{
    private Enrollment(
        EnrollmentId id, CohortId cohortId, CaseFileId caseId, ImportBatchId? importBatchId, int rosterNumber, DateOnly enrolledOn, DateOnly? completedOn)
    {
        Id = id;
        CohortId = cohortId;
        CaseId = caseId;
        ImportBatchId = importBatchId;
        RosterNumber = rosterNumber;
        EnrolledOn = enrolledOn;
        CompletedOn = completedOn;
    }

    public EnrollmentId Id { get; }

    public CohortId CohortId { get; }

    public CaseFileId CaseId { get; }

    public ImportBatchId? ImportBatchId { get; }

    /// <summary>Order in the class list, from 1.</summary>
    public int RosterNumber { get; }

    public DateOnly EnrolledOn { get; }

    /// <summary>The day the training was confirmed as completed (结业).</summary>
    public DateOnly? CompletedOn { get; private set; }

    public static Enrollment Enroll(CohortId cohort, CaseFileId caseFile, ImportBatchId? batch, int rosterNumber, DateOnly on) =>
        new(EnrollmentId.New(), cohort, caseFile, batch, rosterNumber, on, null);

    /// <summary>A place in a past class, completed on its last day.</summary>
    public static Enrollment OfHistory(Cohort cohort, CaseFileId caseFile, int rosterNumber, DateOnly completedOn) =>
        new(EnrollmentId.New(), cohort.Id, caseFile, null, rosterNumber, cohort.StartsOn, completedOn);

    /// <summary>Whether the person may complete is the completion gate's answer; this only records the day, once.</summary>
    public Result Complete(DateOnly on)
    {
        if (CompletedOn is { } day) return EnrollmentErrors.AlreadyCompleted(day);
        CompletedOn = on;
        return Result.Success;
    }
}
