namespace KangyangCase.Domain.Common;

public static class Refusals
{
    /// <summary>Several faults of one form in one answer; null when there is none.</summary>
    public static Refusal? Together(IReadOnlyList<Refusal> faults) => faults switch
    {
        [] => null,
        [var only] => only,
        _ => new(
            "form.several-faults",
            string.Concat(faults.Select((fault, index) => $"{index + 1}. {fault.Message}")),
            string.Join("；", faults.Select(fault => fault.Clause).Where(clause => clause is not null).Distinct()) is { Length: > 0 } clauses ? clauses : null),
    };
}
