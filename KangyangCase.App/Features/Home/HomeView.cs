using KangyangCase.App.Shared;
using KangyangCase.App.Shell;
using KangyangCase.Domain.Cases;

namespace KangyangCase.App.Features.Home;

/// <summary>工作台 of one actor on one business day.</summary>
public sealed record HomeView(
    DateOnly Today,
    string WeekSentence,
    IReadOnlyList<HomeCount> Counts,
    IReadOnlyList<CohortLine> Cohorts,
    IReadOnlyList<DayCell> Days,
    IReadOnlyList<Deadline> Deadlines,
    CalendarWarning? Calendar = null);

/// <param name="Year">Needed by now and without data.</param>
/// <param name="AskWhom">Names of the administrators, for those who cannot enter it themselves.</param>
/// <param name="Href">Where to enter it; null for everybody but administrators.</param>
public sealed record CalendarWarning(int Year, IReadOnlyList<string> AskWhom, string? Href);

/// <param name="StageIndex">Of the person who is least far, leaving out those who left or failed.</param>
/// <param name="NextHref">Null when nothing is asked of this actor.</param>
public sealed record CohortLine(
    string Name, string Href, string About, int StageIndex, int Percent, string Caption, string NextStep, string? NextHref, string NextNote, Tone Tone);

/// <param name="Worked">Null when the calendar has no data for the year.</param>
/// <param name="MakeUp">A weekend day that is worked.</param>
public sealed record DayCell(DateOnly Day, bool? Worked, bool MakeUp, bool IsToday, int Due);

/// <param name="WorkingDaysLeft">Null when the calendar has no data.</param>
public sealed record Deadline(DateOnly On, int? WorkingDaysLeft, string What, string About, string Href);

/// <summary>How many cases of a cohort stand where.</summary>
public sealed record StageCounts(IReadOnlyDictionary<CaseStage, int> Counts)
{
    public int Of(params ReadOnlySpan<CaseStage> stages)
    {
        var sum = 0;
        foreach (var stage in stages) sum += Counts.GetValueOrDefault(stage);
        return sum;
    }

    public int Total => Counts.Values.Sum();

    /// <summary>One entry per person.</summary>
    public IReadOnlyCollection<CaseStage> Stages => [.. Counts.SelectMany(pair => Enumerable.Repeat(pair.Key, pair.Value))];
}
