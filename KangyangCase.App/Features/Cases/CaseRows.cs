using KangyangCase.App.Data.Reading;
using KangyangCase.App.Shared;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Trainees;

namespace KangyangCase.App.Features.Cases;

/// <param name="Stages">Empty: every stage.</param>
/// <param name="Ready">Only those who may be put forward today.</param>
public sealed record CaseFilter(IReadOnlyList<CaseStage> Stages, CohortId? Cohort, bool Ready = false)
{
    public StageQuestion Question => Ready ? StageQuestion.ReadyToPutForward : new(Stages);
}

/// <param name="Sex">Null, like the age, where the actor sees the case but not the person: a historical case of somebody whom others registered.</param>
/// <param name="CohortName">The newest enrollment's; null while not enrolled.</param>
public sealed record CaseRow(
    CaseFileId Id, string Name, Sex? Sex, int? Age, string DocumentLastFour, Goal Goal, CaseStage Stage, CohortId? Cohort, string? CohortName,
    string ProviderName, DateOnly OpenedOn, bool IsHistorical)
{
    public string SexText => Sex is { } known ? known.Label() : "—";

    public string AgeText => Age is { } known ? $"{known}" : "—";
}

/// <param name="Stopped">Asked for stages, and enough cases were looked at before the page was full.</param>
public sealed record CasePageOf(IReadOnlyList<CaseRow> Rows, PageTurn? Previous, PageTurn? Next, CappedCount Total, bool Stopped);

public sealed record CohortOption(CohortId Id, string Name);
