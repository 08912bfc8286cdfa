using KangyangCase.Domain.Common;

namespace KangyangCase.App.Shared;

/// <summary>What became of one person of a batch.</summary>
/// <param name="Refusal">Null: done.</param>
public sealed record PersonResult(string Name, Refusal? Refusal);

/// <summary>成功 x / 失败 y, with the reason of each person.</summary>
/// <param name="NotTried">People left out because somebody pressed 取消.</param>
public sealed record BatchReport(IReadOnlyList<PersonResult> People, int NotTried = 0)
{
    public int Done => People.Count(person => person.Refusal is null);

    public IReadOnlyList<PersonResult> Refused => [.. People.Where(person => person.Refusal is not null)];
}
