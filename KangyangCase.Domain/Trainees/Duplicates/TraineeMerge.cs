using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Trainees.Duplicates;

public readonly record struct TraineeMergeId(Guid Value) : ITypedId
{
    public static TraineeMergeId New() => new(Guid.CreateVersion7());
}

/// <summary>What of the entry that goes may be kept instead of the survivor's own.</summary>
public enum MergeField
{
    Name,
    SexAndBirth,
    Document,
    Phone,
    Address,
    EmergencyContact,
    Ethnicity,
    Schooling,
    HouseholdPlace,
    Photo,
}

public static class MergeFields
{
    public static readonly IReadOnlyList<MergeField> All = Enum.GetValues<MergeField>();

    public static string Label(this MergeField field) => field switch
    {
        MergeField.Name => "姓名",
        MergeField.SexAndBirth => "性别和出生日期",
        MergeField.Document => "主证件",
        MergeField.Phone => "手机",
        MergeField.Address => "联系地址",
        MergeField.EmergencyContact => "紧急联系人",
        MergeField.Ethnicity => "民族",
        MergeField.Schooling => "学历",
        MergeField.HouseholdPlace => "户籍地",
        MergeField.Photo => "照片",
    };
}

/// <summary>合并: two entries were one person. Holds what was moved and what stood there before, so that it can be taken back.</summary>
public sealed class TraineeMerge
{
    private TraineeMerge(
        TraineeMergeId id, TraineeId survivor, TraineeId loser, string reason, string actorName, DateOnly mergedOn, long logSequence,
        byte[] before, string afterDigest, DateOnly? undoneOn)
    {
        Id = id;
        Survivor = survivor;
        Loser = loser;
        Reason = reason;
        ActorName = actorName;
        MergedOn = mergedOn;
        LogSequence = logSequence;
        Before = before;
        AfterDigest = afterDigest;
        UndoneOn = undoneOn;
    }

    public TraineeMergeId Id { get; }

    public TraineeId Survivor { get; }

    /// <summary>Stays as a stub that leads to the survivor.</summary>
    public TraineeId Loser { get; }

    public string Reason { get; }

    public string ActorName { get; }

    public DateOnly MergedOn { get; }

    /// <summary>The change-log row of the merge: what was done later has a higher number.</summary>
    public long LogSequence { get; }

    /// <summary>Both entries and the keys of all that moved, encrypted.</summary>
    public byte[] Before { get; }

    /// <summary>Of both entries and their records as the merge left them.</summary>
    public string AfterDigest { get; }

    public DateOnly? UndoneOn { get; private set; }

    public static TraineeMerge Record(
        TraineeId survivor, TraineeId loser, string reason, string actorName, DateOnly on, long logSequence, byte[] before, string afterDigest) =>
        new(TraineeMergeId.New(), survivor, loser, reason, actorName, on, logSequence, before, afterDigest, null);

    public Result Undo(DateOnly on)
    {
        if (UndoneOn is not null) return DuplicateErrors.AlreadyUndone;
        UndoneOn = on;
        return Result.Success;
    }
}
