using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Trainees;

public readonly record struct ConsentRecordId(Guid Value) : ITypedId
{
    public static ConsentRecordId New() => new(Guid.CreateVersion7());
}

public enum ConsentKind
{
    PersonalData,
    Portrait,
    PublicLookup,
    Other,
}

public enum ConsentForm
{
    SignedOnPaper,
    SpokenBeforeWitness,
    Electronic,
}

public static class Consents
{
    public static string Label(this ConsentKind kind) => kind switch
    {
        ConsentKind.PersonalData => "个人信息处理告知同意",
        ConsentKind.Portrait => "肖像使用",
        ConsentKind.PublicLookup => "证书公开查询",
        ConsentKind.Other => "其他",
    };

    public static string Label(this ConsentForm form) => form switch
    {
        ConsentForm.SignedOnPaper => "纸质签字",
        ConsentForm.SpokenBeforeWitness => "口头见证",
        ConsentForm.Electronic => "电子确认",
    };
}

/// <param name="Wording">Which text was agreed to: its version or a note; the text itself is the organization's.</param>
public sealed record ConsentDraft(ConsentKind? Kind, string? Wording, ConsentForm Form, DateOnly? GivenOn, string? Note);

/// <summary>同意书: that the person agreed to something, in which wording, how; never deleted by withdrawal.</summary>
public sealed class ConsentRecord
{
    private ConsentRecord(
        ConsentRecordId id, TraineeId traineeId, ConsentKind kind, string? wording, ConsentForm form, DateOnly givenOn, string? note,
        DateOnly? withdrawnOn, string? withdrawalReason)
    {
        Id = id;
        TraineeId = traineeId;
        Kind = kind;
        Wording = wording;
        Form = form;
        GivenOn = givenOn;
        Note = note;
        WithdrawnOn = withdrawnOn;
        WithdrawalReason = withdrawalReason;
    }

    public ConsentRecordId Id { get; }

    public TraineeId TraineeId { get; }

    public ConsentKind Kind { get; private set; }

    public string? Wording { get; private set; }

    public ConsentForm Form { get; private set; }

    public DateOnly GivenOn { get; private set; }

    public string? Note { get; private set; }

    /// <summary>The agreement no longer holds from this day on.</summary>
    public DateOnly? WithdrawnOn { get; private set; }

    public string? WithdrawalReason { get; private set; }

    public ConsentDraft Content => new(Kind, Wording, Form, GivenOn, Note);

    public static Result<ConsentRecord> Add(TraineeId trainee, ConsentDraft draft, DateOnly today) =>
        Refusal.Of([.. Faults(draft, today)]) is { } refusal
            ? refusal
            : new ConsentRecord(
                ConsentRecordId.New(), trainee, draft.Kind!.Value, RecordText.Clean(draft.Wording), draft.Form, draft.GivenOn!.Value, RecordText.Clean(draft.Note), null, null);

    public Result Correct(ConsentDraft draft, DateOnly today)
    {
        if (WithdrawnOn is not null) return TraineeRecordErrors.ConsentWithdrawn;
        if (Refusal.Of([.. Faults(draft, today)]) is { } refusal) return refusal;
        (Kind, Wording, Form, GivenOn, Note) =
            (draft.Kind!.Value, RecordText.Clean(draft.Wording), draft.Form, draft.GivenOn!.Value, RecordText.Clean(draft.Note));
        return Result.Success;
    }

    public Result Withdraw(DateOnly day, string reason, DateOnly today)
    {
        if (WithdrawnOn is not null) return TraineeRecordErrors.ConsentWithdrawn;
        if (RecordText.Clean(reason) is not { } why) return TraineeRecordErrors.ReasonMissing;
        if (day < GivenOn) return TraineeRecordErrors.WithdrawnBeforeGiven(GivenOn);
        if (day > today) return TraineeRecordErrors.InFuture("撤回日期", day);
        (WithdrawnOn, WithdrawalReason) = (day, why);
        return Result.Success;
    }

    public static IEnumerable<Refusal> Faults(ConsentDraft draft, DateOnly today)
    {
        if (draft.Kind is null) yield return TraineeRecordErrors.ConsentKindMissing;
        if (draft.GivenOn is null) yield return TraineeRecordErrors.ConsentDayMissing;
        if (draft.GivenOn > today) yield return TraineeRecordErrors.InFuture("同意日期", draft.GivenOn.Value);
        foreach (var fault in RecordText.Faults(RecordText.ShortLimit, ("文本版本", draft.Wording))) yield return fault;
        foreach (var fault in RecordText.Faults(RecordText.NoteLimit, ("说明", draft.Note))) yield return fault;
    }
}
