using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Trainees;

public readonly record struct TargetGroupMembershipId(Guid Value) : ITypedId
{
    public static TargetGroupMembershipId New() => new(Guid.CreateVersion7());
}

/// <summary>What a membership rests on.</summary>
public enum GroupEvidence
{
    /// <summary>花名册: written on a roster, nothing seen.</summary>
    Roster,

    /// <summary>证件.</summary>
    Document,

    /// <summary>证明材料.</summary>
    Attestation,

    /// <summary>系统比对.</summary>
    RegisterMatch,

    /// <summary>本人承诺.</summary>
    Declaration,
}

public static class GroupEvidences
{
    public static string Label(this GroupEvidence evidence) => evidence switch
    {
        GroupEvidence.Roster => "花名册所写",
        GroupEvidence.Document => "核对证件",
        GroupEvidence.Attestation => "证明材料",
        GroupEvidence.RegisterMatch => "系统比对",
        GroupEvidence.Declaration => "本人承诺",
    };
}

/// <param name="To">Last day, included; null while it goes on.</param>
/// <param name="DecidedOn">认定日期; null where nobody decided formally.</param>
public sealed record TargetGroupDraft(TargetGroup? Group, DateOnly? From, DateOnly? To, GroupEvidence Evidence, string? EvidenceText, DateOnly? DecidedOn);

/// <summary>人员类别 of a person over a stretch of days; several may run at once, the same one never twice.</summary>
public sealed class TargetGroupMembership
{
    private TargetGroupMembership(
        TargetGroupMembershipId id, TraineeId traineeId, TargetGroup group, DateOnly? from, DateOnly? to, GroupEvidence evidence, string? evidenceText, DateOnly? decidedOn)
    {
        Id = id;
        TraineeId = traineeId;
        Group = group;
        From = from;
        To = to;
        Evidence = evidence;
        EvidenceText = evidenceText;
        DecidedOn = decidedOn;
    }

    public TargetGroupMembershipId Id { get; }

    public TraineeId TraineeId { get; }

    public TargetGroup Group { get; private set; }

    /// <summary>Null: from a day nobody told.</summary>
    public DateOnly? From { get; private set; }

    public DateOnly? To { get; private set; }

    public GroupEvidence Evidence { get; private set; }

    public string? EvidenceText { get; private set; }

    public DateOnly? DecidedOn { get; private set; }

    public TargetGroupDraft Content => new(Group, From, To, Evidence, EvidenceText, DecidedOn);

    public string Span => $"{(From is { } from ? $"{from:yyyy-MM-dd}" : "起始未登记")} 至 {(To is { } to ? $"{to:yyyy-MM-dd}" : "今")}";

    /// <summary>Nobody has looked at it since a roster named it.</summary>
    public bool IsFromRoster => Evidence == GroupEvidence.Roster && From is null && To is null;

    public bool RunsOn(DateOnly day) => (From is null || From <= day) && (To is null || To >= day);

    public static Result<TargetGroupMembership> Add(TraineeId trainee, TargetGroupDraft draft, IEnumerable<TargetGroupMembership> others, DateOnly today) =>
        Refusal.Of([.. Faults(draft, others, today)]) is { } refusal
            ? refusal
            : new TargetGroupMembership(
                TargetGroupMembershipId.New(), trainee, draft.Group!.Value, draft.From, draft.To, draft.Evidence, RecordText.Clean(draft.EvidenceText), draft.DecidedOn);

    /// <summary>As a roster names it: no day, nothing seen.</summary>
    public static TargetGroupMembership FromRoster(TraineeId trainee, TargetGroup group) =>
        new(TargetGroupMembershipId.New(), trainee, group, null, null, GroupEvidence.Roster, null, null);

    /// <param name="others">All of the person; this one among them does not count.</param>
    public Result Correct(TargetGroupDraft draft, IEnumerable<TargetGroupMembership> others, DateOnly today)
    {
        if (Refusal.Of([.. Faults(draft, others.Where(other => other.Id != Id), today)]) is { } refusal) return refusal;
        (Group, From, To, Evidence) = (draft.Group!.Value, draft.From, draft.To, draft.Evidence);
        (EvidenceText, DecidedOn) = (RecordText.Clean(draft.EvidenceText), draft.DecidedOn);
        return Result.Success;
    }

    private static IEnumerable<Refusal> Faults(TargetGroupDraft draft, IEnumerable<TargetGroupMembership> others, DateOnly today)
    {
        if (draft.Group is null) yield return TraineeRecordErrors.GroupMissing;
        if (draft.Evidence != GroupEvidence.Roster && RecordText.Clean(draft.EvidenceText) is null) yield return TraineeRecordErrors.EvidenceMissing;
        foreach (var fault in RecordText.Stretch(draft.From, draft.To, today)) yield return fault;
        if (draft.DecidedOn > today) yield return TraineeRecordErrors.InFuture("认定日期", draft.DecidedOn.Value);
        foreach (var fault in RecordText.Faults(RecordText.NoteLimit, ("依据", draft.EvidenceText))) yield return fault;
        var clash = others.FirstOrDefault(other => other.Group == draft.Group && DateRange.Overlap((other.From, other.To), (draft.From, draft.To)));
        if (clash is not null) yield return TraineeRecordErrors.GroupOverlaps(clash.Group, clash);
    }
}
