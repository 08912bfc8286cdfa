using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations.Eligibility;

namespace KangyangCase.Domain.Trainees;

public readonly record struct ProfessionalTitleId(Guid Value) : ITypedId
{
    public static ProfessionalTitleId New() => new(Guid.CreateVersion7());
}

/// <param name="Rank">Null: the name says it, or nobody knows.</param>
public sealed record ProfessionalTitleDraft(string? Name, TitleRank? Rank, DateOnly? ObtainedOn, string? Number, string? Evidence);

/// <summary>职称: a professional title the person holds. Whether it matches an occupation stays a person's judgement.</summary>
public sealed class ProfessionalTitle
{
    private ProfessionalTitle(ProfessionalTitleId id, TraineeId traineeId, string name, TitleRank? rank, DateOnly? obtainedOn, string? number, string? evidence)
    {
        Id = id;
        TraineeId = traineeId;
        Name = name;
        Rank = rank;
        ObtainedOn = obtainedOn;
        Number = number;
        Evidence = evidence;
    }

    public ProfessionalTitleId Id { get; }

    public TraineeId TraineeId { get; }

    public string Name { get; private set; }

    public TitleRank? Rank { get; private set; }

    public DateOnly? ObtainedOn { get; private set; }

    public string? Number { get; private set; }

    public string? Evidence { get; private set; }

    public ProfessionalTitleDraft Content => new(Name, Rank, ObtainedOn, Number, Evidence);

    /// <summary>For the entry conditions, which read the rank out of the words.</summary>
    public HeldTitle Held => new HeldTitle(Name).Rank is null && Rank is { } rank ? new($"{Name}（{rank.Label()}）", ObtainedOn) : new(Name, ObtainedOn);

    public static Result<ProfessionalTitle> Add(TraineeId trainee, ProfessionalTitleDraft draft, DateOnly today) =>
        Refusal.Of([.. Faults(draft, today)]) is { } refusal
            ? refusal
            : new ProfessionalTitle(
                ProfessionalTitleId.New(), trainee, draft.Name!.Trim(), draft.Rank, draft.ObtainedOn, RecordText.Clean(draft.Number), RecordText.Clean(draft.Evidence));

    public Result Correct(ProfessionalTitleDraft draft, DateOnly today)
    {
        if (Refusal.Of([.. Faults(draft, today)]) is { } refusal) return refusal;
        (Name, Rank, ObtainedOn, Number, Evidence) =
            (draft.Name!.Trim(), draft.Rank, draft.ObtainedOn, RecordText.Clean(draft.Number), RecordText.Clean(draft.Evidence));
        return Result.Success;
    }

    private static IEnumerable<Refusal> Faults(ProfessionalTitleDraft draft, DateOnly today)
    {
        if (RecordText.Clean(draft.Name) is null) yield return TraineeRecordErrors.TitleMissing;
        if (draft.ObtainedOn > today) yield return TraineeRecordErrors.InFuture("取得日期", draft.ObtainedOn.Value);
        foreach (var fault in RecordText.Faults(RecordText.ShortLimit, ("职称名称", draft.Name), ("证书编号", draft.Number))) yield return fault;
        foreach (var fault in RecordText.Faults(RecordText.NoteLimit, ("依据", draft.Evidence))) yield return fault;
    }
}
