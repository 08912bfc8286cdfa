using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Common;

namespace KangyangCase.App.Features.Assessments;

/// <summary>What became of one person of a batch.</summary>
/// <param name="Refusal">Null: done.</param>
public sealed record PersonResult(CaseFileId CaseId, string Name, Refusal? Refusal);

/// <summary>成功 x / 失败 y, with the reason of each person.</summary>
public sealed record BatchReport(IReadOnlyList<PersonResult> People)
{
    public int Done => People.Count(person => person.Refusal is null);

    public IReadOnlyList<PersonResult> Refused => [.. People.Where(person => person.Refusal is not null)];
}
