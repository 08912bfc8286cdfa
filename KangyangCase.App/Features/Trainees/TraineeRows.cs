using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Trainees;

namespace KangyangCase.App.Features.Trainees;

/// <summary>Personal filters: they live in the page's memory, never in an address.</summary>
/// <param name="Text">As typed into the search box: a name, pinyin, the end of a number, a whole number.</param>
public sealed record TraineeFilter(string? Text, CohortId? Cohort)
{
    public static readonly TraineeFilter None = new(null, null);

    public bool IsEmpty => string.IsNullOrWhiteSpace(Text) && Cohort is null;

    /// <summary>Without the personal values.</summary>
    public override string ToString() => nameof(TraineeFilter);
}

/// <param name="Newest">The newest case within the actor's scope; null: registered, no case there.</param>
/// <param name="Cases">All within the scope, the newest first.</param>
public sealed record TraineeRow(TraineeId Id, string Name, Sex Sex, int Age, string DocumentLastFour, string? TargetGroup, NewestCase? Newest, IReadOnlyList<PersonCase> Cases);

public sealed record PersonCase(CaseFileId Id, Goal Goal, bool Exited);

public sealed record NewestCase(CaseFileId Id, Goal Goal, CaseStage Stage, string? CohortName);

public sealed record CohortOption(CohortId Id, string Name);
