using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations.Eligibility;

namespace KangyangCase.Domain.Trainees;

public readonly record struct PracticeRecordId(Guid Value) : ITypedId
{
    public static PracticeRecordId New() => new(Guid.CreateVersion7());
}

/// <summary>从业经历: work in an occupation from a day, open or up to and including a day.</summary>
public sealed class PracticeRecord
{
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

    public string OccupationName { get; }

    public DateOnly From { get; }

    /// <summary>Last day, included; null while it goes on.</summary>
    public DateOnly? To { get; private set; }

    public PracticeProof Proof { get; private set; }

    /// <summary>The record it was read from: 花名册“从事本职业年限”3 年.</summary>
    public string Source { get; }

    public static PracticeRecord Declare(TraineeId trainee, string occupation, DateOnly from, string source) =>
        new(PracticeRecordId.New(), trainee, occupation, from, null, PracticeProof.Declared, source);
}
