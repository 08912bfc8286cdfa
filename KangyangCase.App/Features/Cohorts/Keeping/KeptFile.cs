using KangyangCase.Domain.Common;

namespace KangyangCase.App.Features.Cohorts;

/// <summary>Work on a file that may be taken up again.</summary>
/// <param name="SavedAt">UTC.</param>
public sealed record KeptFile<TState>(DateTime SavedAt, string FileName, int Edits, TState State);

public static class KeptFileErrors
{
    public static readonly Refusal Unreadable = new("import.draft-unreadable", "这份草稿读不出来了，请重新选择文件。");
}
