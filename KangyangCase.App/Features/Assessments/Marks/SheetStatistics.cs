using KangyangCase.Domain.Assessments;

namespace KangyangCase.App.Features.Assessments;

/// <summary>The foot of a score sheet. Averages and the pass rate count finished people only.</summary>
/// <param name="Averages">Per component, over the scores of finished people; null where nobody has one. 缺考 and 免 are no scores.</param>
public sealed record SheetStatistics(
    int People, int Finished, int Absent, int Passed, IReadOnlyList<(AssessmentComponent Component, decimal? Average)> Averages)
{
    /// <summary>Not passed, 缺考 left out.</summary>
    public int Failed => Finished - Passed - Absent;

    public int Unfinished => People - Finished;

    /// <summary>0 to 100 with one decimal; null while nobody is finished.</summary>
    public decimal? PassRate => Finished == 0 ? null : Math.Round(100m * Passed / Finished, 1, MidpointRounding.AwayFromZero);

    /// <param name="counted">False for a row that holds something unsaved: it is not finished, whatever is stored.</param>
    public static SheetStatistics Of(IReadOnlyList<AssessmentComponent> components, IEnumerable<(AssessmentVerdict? Verdict, bool Counted)> rows)
    {
        var all = rows.ToList();
        var finished = all.Where(row => row is { Counted: true, Verdict.Outcome: not AssessmentOutcome.Incomplete }).Select(row => row.Verdict!).ToList();
        return new(
            all.Count,
            finished.Count,
            finished.Count(verdict => verdict.Outcome == AssessmentOutcome.Absent),
            finished.Count(verdict => verdict.HasPassed),
            [.. components.Select(component => (component, Average(finished, component)))]);
    }

    private static decimal? Average(List<AssessmentVerdict> finished, AssessmentComponent component)
    {
        var scores = finished.SelectMany(verdict => verdict.Components).Where(one => one.Component == component && one.Mark?.Score is not null)
            .Select(one => one.Mark!.Score!.Value).ToList();
        return scores.Count == 0 ? null : Math.Round(scores.Average(), 1, MidpointRounding.AwayFromZero);
    }
}
