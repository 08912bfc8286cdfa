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

    /// <summary>What it means for the life of the case.</summary>
    public static string Meaning(this ExitKind kind) => kind switch
    {
        ExitKind.Withdrawn => "本人不再参加。个案停止办理，以后可以恢复，也可以就同一目标另开新个案。",
        ExitKind.Transferred => "转到别处继续，须写明去向。别处另开个案后，这里不能再恢复。",
        ExitKind.Voided => "建错了的个案。只能用于还没有结业、没有申报的个案；任务随之消失，不计入退训。",
    };
}

/// <summary>个案: one trainee's path towards one goal. Its stage is derived; only exits and returns are its own.</summary>
public sealed class CaseFile
{
    /// <summary>Characters of a written reason: exit, return, looking at a number.</summary>
    public const int ReasonLimit = 200;

    /// <summary>Characters of the name of where somebody went.</summary>
    public const int DestinationLimit = 60;

    private CaseFile(
        CaseFileId id, TraineeId traineeId, Goal goal, OrganizationId providerId, string districtCode, DateOnly openedOn, CaseFileId? previousCaseId,
        DateOnly? exitedOn, ExitKind? exitKind, string? exitReason, string? exitDestination, Guid? ownerId)
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
        ExitDestination = exitDestination;
        OwnerId = ownerId;
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

    /// <summary>Where somebody who was 转出 went on.</summary>
    public string? ExitDestination { get; private set; }

    /// <summary>负责人: the account of a coordinator of the provider; null in cases older than owners.</summary>
    public Guid? OwnerId { get; private set; }

    public static CaseFile Open(
        TraineeId trainee, Goal goal, OrganizationId provider, string districtCode, DateOnly on, CaseFileId? previous, Guid? owner = null) =>
        new(CaseFileId.New(), trainee, goal, provider, districtCode, on, previous, null, null, null, null, owner);

    /// <param name="on">The first day the file tells of.</param>
    public static CaseFile OfHistory(HistoryBatch batch, TraineeId trainee, Goal goal, string districtCode, DateOnly on, CaseFileId? previous) =>
        new(CaseFileId.New(), trainee, goal, batch.OrganizationId, districtCode, on, previous, null, null, null, null, null) { HistoryBatchId = batch.Id };

    /// <param name="destination">Asked of a 转出, ignored otherwise.</param>
    public Result Exit(ExitKind kind, string reason, DateOnly on, string? destination = null)
    {
        if (ExitedOn is { } day) return CaseErrors.AlreadyExited(day);
        if (string.IsNullOrWhiteSpace(reason)) return CaseErrors.ReasonMissing;
        if (reason.Trim().Length > ReasonLimit) return CaseErrors.ReasonTooLong;
        var transferred = kind == Cases.ExitKind.Transferred;
        if (transferred && string.IsNullOrWhiteSpace(destination)) return CaseErrors.DestinationMissing;
        if (transferred && destination?.Trim().Length > DestinationLimit) return CaseErrors.DestinationTooLong;
        (ExitedOn, ExitKind, ExitReason, ExitDestination) = (on, kind, reason.Trim(), transferred ? destination?.Trim() : null);
        return Result.Success;
    }

    /// <summary>Takes the exit back; what was done is in the change log.</summary>
    public Result Return()
    {
        if (ExitedOn is null) return CaseErrors.NotExited;
        (ExitedOn, ExitKind, ExitReason, ExitDestination) = (null, null, null, null);
        return Result.Success;
    }

    public Result HandOver(Guid to)
    {
        if (ExitedOn is { } day) return CaseErrors.AlreadyExited(day);
        if (OwnerId == to) return CaseErrors.SameOwner;
        OwnerId = to;
        return Result.Success;
    }
}
