using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Trainees;

namespace KangyangCase.App.Features.Trainees;

/// <summary>Personal filters: they live in the page's memory, never in an address.</summary>
/// <param name="Name">Part of a name, as typed.</param>
/// <param name="Number">The last four characters of a document or phone number, or a whole one.</param>
public sealed record TraineeFilter(string? Name, string? Number, CohortId? Cohort)
{
    public static readonly TraineeFilter None = new(null, null, null);

    public bool IsEmpty => string.IsNullOrWhiteSpace(Name) && string.IsNullOrWhiteSpace(Number) && Cohort is null;

    /// <summary>Without the personal values.</summary>
    public override string ToString() => nameof(TraineeFilter);
}

/// <param name="Case">The newest one within the actor's scope; goal, stage and class are that case's.</param>
public sealed record TraineeRow(
    TraineeId Id, string Name, Sex Sex, int Age, string DocumentLastFour, string? TargetGroup, CaseFileId Case, Goal Goal, CaseStage Stage, string? CohortName);

public sealed record TraineePageOf(IReadOnlyList<TraineeRow> Rows, int Total);

public sealed record CohortOption(CohortId Id, string Name);
