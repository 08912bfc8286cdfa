namespace KangyangCase.Domain.Common;

/// <summary>A form names all its faults at once.</summary>
public static class Faults
{
    /// <summary>Null without a fault; one as it is; several as one refusal under the first one's code, each sentence numbered.</summary>
    public static Refusal? AsOne(IReadOnlyList<Refusal> faults) => faults.Count switch
    {
        0 => null,
        1 => faults[0],
        > 1 => faults[0] with { Message = string.Concat(faults.Select((fault, index) => $"（{index + 1}）{fault.Message}")), Clause = null },
        < 0 => throw new ArgumentOutOfRangeException(nameof(faults)),
    };
}
