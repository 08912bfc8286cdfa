using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Trainees;

public readonly record struct EmploymentRecordId(Guid Value) : ITypedId
{
    public static EmploymentRecordId New() => new(Guid.CreateVersion7());
}

/// <summary>用工关系.</summary>
public enum EmploymentRelation
{
    Staff,
    Dispatched,
    Outsourced,
    Flexible,
    SelfEmployed,
    Unemployed,
    Other,
}

public static class EmploymentRelations
{
    public static readonly IReadOnlyList<EmploymentRelation> All = Enum.GetValues<EmploymentRelation>();

    public static string Label(this EmploymentRelation relation) => relation switch
    {
        EmploymentRelation.Staff => "在岗职工",
        EmploymentRelation.Dispatched => "劳务派遣",
        EmploymentRelation.Outsourced => "劳务外包",
        EmploymentRelation.Flexible => "灵活就业",
        EmploymentRelation.SelfEmployed => "个体经营",
        EmploymentRelation.Unemployed => "失业",
        EmploymentRelation.Other => "其他",
    };

    /// <summary>Whether somebody employs the person, so that a unit has to be named.</summary>
    public static bool HasEmployer(this EmploymentRelation relation) => relation switch
    {
        EmploymentRelation.Staff or EmploymentRelation.Dispatched or EmploymentRelation.Outsourced => true,
        EmploymentRelation.Flexible or EmploymentRelation.SelfEmployed or EmploymentRelation.Unemployed or EmploymentRelation.Other => false,
    };
}

/// <param name="Employer">As on the contract.</param>
/// <param name="To">Last day, included; null while it goes on.</param>
public sealed record EmploymentDraft(EmploymentRelation? Relation, string? Employer, string? CreditCode, DateOnly? From, DateOnly? To, string? Note);

/// <summary>就业单位与用工关系 over a stretch of days.</summary>
public sealed class EmploymentRecord
{
    private EmploymentRecord(
        EmploymentRecordId id, TraineeId traineeId, string? employer, string? creditCode, EmploymentRelation? relation, DateOnly? from, DateOnly? to, string? note)
    {
        Id = id;
        TraineeId = traineeId;
        Employer = employer;
        CreditCode = creditCode;
        Relation = relation;
        From = from;
        To = to;
        Note = note;
    }

    private const string RosterNote = "花名册所写";

    public EmploymentRecordId Id { get; }

    public TraineeId TraineeId { get; }

    public string? Employer { get; private set; }

    public string? CreditCode { get; private set; }

    /// <summary>Null where a roster named a unit and no relation.</summary>
    public EmploymentRelation? Relation { get; private set; }

    public DateOnly? From { get; private set; }

    public DateOnly? To { get; private set; }

    public string? Note { get; private set; }

    public EmploymentDraft Content => new(Relation, Employer, CreditCode, From, To, Note);

    public bool RunsOn(DateOnly day) => (From is null || From <= day) && (To is null || To >= day);

    public static Result<EmploymentRecord> Add(TraineeId trainee, EmploymentDraft draft, DateOnly today) =>
        Refusal.Of([.. Faults(draft, today)]) is { } refusal
            ? refusal
            : new EmploymentRecord(
                EmploymentRecordId.New(), trainee, RecordText.Clean(draft.Employer), CodeOf(draft), draft.Relation, draft.From, draft.To, RecordText.Clean(draft.Note));

    /// <summary>As a roster names it: the unit and nothing else.</summary>
    /// <param name="from">Only where it was expressly put in the place of what somebody had entered, which it then follows.</param>
    public static EmploymentRecord FromRoster(TraineeId trainee, string employer, DateOnly? from = null) =>
        new(EmploymentRecordId.New(), trainee, employer, null, null, from, null, RosterNote);

    public bool IsFromRoster => Relation is null && Note == RosterNote;

    public Result Correct(EmploymentDraft draft, DateOnly today)
    {
        if (Refusal.Of([.. Faults(draft, today)]) is { } refusal) return refusal;
        (Employer, CreditCode, Relation, From, To, Note) =
            (RecordText.Clean(draft.Employer), CodeOf(draft), draft.Relation, draft.From, draft.To, RecordText.Clean(draft.Note));
        return Result.Success;
    }

    private static string? CodeOf(EmploymentDraft draft) =>
        string.IsNullOrWhiteSpace(draft.CreditCode) ? null : Common.CreditCode.Parse(draft.CreditCode)?.Value;

    private static IEnumerable<Refusal> Faults(EmploymentDraft draft, DateOnly today)
    {
        if (draft.Relation is null) yield return TraineeRecordErrors.RelationMissing;
        if (draft.Relation?.HasEmployer() == true && RecordText.Clean(draft.Employer) is null) yield return TraineeRecordErrors.EmployerMissing;
        if (!string.IsNullOrWhiteSpace(draft.CreditCode) && Common.CreditCode.Parse(draft.CreditCode) is null) yield return TraineeRecordErrors.CreditCodeInvalid;
        foreach (var fault in RecordText.Stretch(draft.From, draft.To, today)) yield return fault;
        foreach (var fault in RecordText.Faults(RecordText.ShortLimit, ("单位名称", draft.Employer))) yield return fault;
        foreach (var fault in RecordText.Faults(RecordText.NoteLimit, ("说明", draft.Note))) yield return fault;
    }
}
