using System.Globalization;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations.Eligibility;

namespace KangyangCase.Domain.Trainees;

public readonly record struct PracticeRecordId(Guid Value) : ITypedId
{
    public static PracticeRecordId New() => new(Guid.CreateVersion7());
}

/// <param name="To">Last day, included; null while it goes on.</param>
public sealed record PracticeDraft(string? Occupation, string? Workplace, DateOnly? From, DateOnly? To, string? Source);

/// <summary>从业经历: work in an occupation from a day, open or up to and including a day.</summary>
public sealed class PracticeRecord
{
    private const string RosterSource = "花名册“从事本职业年限”";

    private PracticeRecord(PracticeRecordId id, TraineeId traineeId, string occupationName, DateOnly from, DateOnly? to, PracticeProof proof, string source)
    {
        Id = id;
        TraineeId = traineeId;
        OccupationName = occupationName;
        From = from;
        To = to;
        Proof = proof;
        Source = source;
    }

    public PracticeRecordId Id { get; }

    public TraineeId TraineeId { get; }

    public string OccupationName { get; private set; }

    public string? Workplace { get; private set; }

    public DateOnly From { get; private set; }

    /// <summary>Last day, included; null while it goes on.</summary>
    public DateOnly? To { get; private set; }

    public PracticeProof Proof { get; private set; }

    /// <summary>The record it was read from: 花名册“从事本职业年限”3 年.</summary>
    public string Source { get; private set; }

    /// <summary>What was seen when it was proved.</summary>
    public string? ProofText { get; private set; }

    public DateOnly? ProvedOn { get; private set; }

    /// <summary>Nobody has looked at it since a roster stated it.</summary>
    public bool IsFromRoster => To is null && Proof == PracticeProof.Declared && Source.StartsWith(RosterSource, StringComparison.Ordinal);

    public PracticeDraft Content => new(OccupationName, Workplace, From, To, Source);

    /// <param name="years">As written on the roster.</param>
    public static PracticeRecord OfRoster(TraineeId trainee, string occupation, DateOnly from, decimal years) =>
        Declare(trainee, occupation, from, $"{RosterSource}{years.ToString("0.##", CultureInfo.InvariantCulture)} 年");

    public static PracticeRecord Declare(TraineeId trainee, string occupation, DateOnly from, string source) =>
        new(PracticeRecordId.New(), trainee, occupation, from, null, PracticeProof.Declared, source);

    public static Result<PracticeRecord> Add(TraineeId trainee, PracticeDraft draft, DateOnly birth, DateOnly today)
    {
        if (Refusal.Of([.. Faults(draft, birth, today)]) is { } refusal) return refusal;
        var record = new PracticeRecord(
            PracticeRecordId.New(), trainee, draft.Occupation!.Trim(), draft.From!.Value, draft.To, PracticeProof.Declared, SourceOf(draft));
        record.Workplace = RecordText.Clean(draft.Workplace);
        return record;
    }

    /// <summary>What was proved was another stretch: a corrected one has to be proved again.</summary>
    public Result Correct(PracticeDraft draft, DateOnly birth, DateOnly today)
    {
        if (Refusal.Of([.. Faults(draft, birth, today)]) is { } refusal) return refusal;
        if (draft.Occupation!.Trim() != OccupationName || draft.From != From || draft.To != To || RecordText.Clean(draft.Workplace) != Workplace)
        {
            (Proof, ProofText, ProvedOn) = (PracticeProof.Declared, null, null);
        }
        (OccupationName, Workplace, From, To, Source) =
            (draft.Occupation.Trim(), RecordText.Clean(draft.Workplace), draft.From!.Value, draft.To, SourceOf(draft));
        return Result.Success;
    }

    /// <summary>The work stopped: what was proved about it stays proved up to that day.</summary>
    public Result End(DateOnly lastDay, DateOnly today)
    {
        if (To is not null) return TraineeRecordErrors.AlreadyEnded;
        if (lastDay > today) return TraineeRecordErrors.InFuture("最后一天", lastDay);
        if (lastDay < From) return TraineeRecordErrors.Reversed(From, lastDay);
        To = lastDay;
        return Result.Success;
    }

    public Result Prove(string proof, DateOnly today)
    {
        if (Proof == PracticeProof.Proved) return TraineeRecordErrors.AlreadyProved;
        if (RecordText.Clean(proof) is not { } text) return TraineeRecordErrors.ProofMissing;
        if (text.Length > RecordText.NoteLimit) return TraineeRecordErrors.TooLong("核实依据", text.Length, RecordText.NoteLimit);
        (Proof, ProofText, ProvedOn) = (PracticeProof.Proved, text, today);
        return Result.Success;
    }

    private static string SourceOf(PracticeDraft draft) => RecordText.Clean(draft.Source) ?? "本人自报";

    private static IEnumerable<Refusal> Faults(PracticeDraft draft, DateOnly birth, DateOnly today)
    {
        if (RecordText.Clean(draft.Occupation) is null) yield return TraineeRecordErrors.OccupationMissing;
        if (draft.From is null) yield return TraineeRecordErrors.FromMissing;
        if (draft.From <= birth) yield return TraineeRecordErrors.BeforeBirth("开始日期", draft.From.Value);
        foreach (var fault in RecordText.Stretch(draft.From, draft.To, today)) yield return fault;
        foreach (var fault in RecordText.Faults(RecordText.ShortLimit, ("职业", draft.Occupation), ("工作单位", draft.Workplace))) yield return fault;
        foreach (var fault in RecordText.Faults(RecordText.NoteLimit, ("来源", draft.Source))) yield return fault;
    }
}
