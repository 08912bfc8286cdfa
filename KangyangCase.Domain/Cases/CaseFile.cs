using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Organizations;
using KangyangCase.Domain.Trainees;

namespace KangyangCase.Domain.Cases;

public readonly record struct CaseFileId(Guid Value) : ITypedId
{
    public static CaseFileId New() => new(Guid.CreateVersion7());
}

public enum ExitKind
{
    /// <summary>退训.</summary>
    Withdrawn,

    /// <summary>转出.</summary>
    Transferred,

    /// <summary>作废: opened by mistake.</summary>
    Voided,
}

public static class ExitKinds
{
    public static readonly IReadOnlyList<ExitKind> All = Enum.GetValues<ExitKind>();

    public static string Label(this ExitKind kind) => kind switch
    {
        ExitKind.Withdrawn => "退训",
        ExitKind.Transferred => "转出",
        ExitKind.Voided => "作废（误建）",
    };
}

/// <summary>个案: one trainee's path towards one goal. Its stage is derived; only exits and returns are its own.</summary>
public sealed class CaseFile
{
    /// <summary>Characters of a written reason: exit, return, looking at a number.</summary>
    public const int ReasonLimit = 200;

    private CaseFile(
        CaseFileId id, TraineeId traineeId, Goal goal, OrganizationId providerId, string districtCode, DateOnly openedOn, CaseFileId? previousCaseId,
        DateOnly? exitedOn, ExitKind? exitKind, string? exitReason)
    {
        Id = id;
        TraineeId = traineeId;
        Goal = goal;
        ProviderId = providerId;
        DistrictCode = districtCode;
        OpenedOn = openedOn;
        PreviousCaseId = previousCaseId;
        ExitedOn = exitedOn;
        ExitKind = exitKind;
        ExitReason = exitReason;
    }

    public CaseFileId Id { get; }

    public TraineeId TraineeId { get; }

    public Goal Goal { get; }

    public OrganizationId ProviderId { get; }

    public string DistrictCode { get; }

    public DateOnly OpenedOn { get; }

    /// <summary>The case with the same goal that ended in an exit before this one opened.</summary>
    public CaseFileId? PreviousCaseId { get; }

    public DateOnly? ExitedOn { get; private set; }

    public ExitKind? ExitKind { get; private set; }

    public string? ExitReason { get; private set; }

    /// <summary>历史: the import that brought in this past case; null for cases opened here.</summary>
    public HistoryBatchId? HistoryBatchId { get; private init; }

    public bool IsHistorical => HistoryBatchId is not null;

    public static CaseFile Open(
        TraineeId trainee, Goal goal, OrganizationId provider, string districtCode, DateOnly on, CaseFileId? previous) =>
        new(CaseFileId.New(), trainee, goal, provider, districtCode, on, previous, null, null, null);

    /// <param name="on">The first day the file tells of.</param>
    public static CaseFile OfHistory(HistoryBatch batch, TraineeId trainee, Goal goal, string districtCode, DateOnly on, CaseFileId? previous) =>
        new(CaseFileId.New(), trainee, goal, batch.OrganizationId, districtCode, on, previous, null, null, null) { HistoryBatchId = batch.Id };

    public Result Exit(ExitKind kind, string reason, DateOnly on)
    {
        if (ExitedOn is { } day) return CaseErrors.AlreadyExited(day);
        if (string.IsNullOrWhiteSpace(reason)) return CaseErrors.ReasonMissing;
        if (reason.Trim().Length > ReasonLimit) return CaseErrors.ReasonTooLong;
        (ExitedOn, ExitKind, ExitReason) = (on, kind, reason.Trim());
        return Result.Success;
    }

    /// <summary>Takes the exit back; what was done is in the change log.</summary>
    public Result Return()
    {
        if (ExitedOn is null) return CaseErrors.NotExited;
        (ExitedOn, ExitKind, ExitReason) = (null, null, null);
        return Result.Success;
    }
}
