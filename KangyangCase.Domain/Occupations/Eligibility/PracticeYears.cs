namespace KangyangCase.Domain.Occupations.Eligibility;

/// <summary>
/// Counts years of practice to the day. A closed period includes both its days. N years of an unbroken run are complete on the N-th
/// anniversary of its first day; each gap moves that date by its length; overlapping periods count once; an open period is taken to go on.
/// </summary>
public static class PracticeYears
{
    private const int Endless = int.MaxValue;

    /// <summary>The same day N years later; 29 February becomes 1 March where the year has none. Null past the calendar's end.</summary>
    public static DateOnly? Anniversary(DateOnly first, int years)
    {
        if (first.Year + years > DateOnly.MaxValue.Year)
        {
            return null;
        }

        var day = first.AddYears(years);
        return day.Day == first.Day ? day : day.AddDays(1);
    }

    /// <summary>The first day on which the years are complete, days before it counted; null when these periods never reach them.</summary>
    /// <param name="years">At least 1.</param>
    /// <param name="notBefore">Practice before this day does not count (the issue date of a certificate, itself counted).</param>
    public static DateOnly? CompletedOn(IEnumerable<PracticePeriod> periods, int years, DateOnly? notBefore = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(years, 1);
        var runs = Runs(periods, notBefore);
        if (runs.Count == 0 || Anniversary(DateOnly.FromDayNumber(runs[0].Start), years) is not { } anniversary)
        {
            return null;
        }

        var due = (long)anniversary.DayNumber;
        for (var index = 0; due > runs[index].End; index++)
        {
            if (index + 1 == runs.Count)
            {
                return null;
            }

            due += runs[index + 1].Start - runs[index].End;
        }

        return due <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber((int)due) : null;
    }

    /// <summary>Practice before <paramref name="on"/>: completed years, and the days practised since.</summary>
    public static (int Years, int Days) Elapsed(IReadOnlyCollection<PracticePeriod> periods, DateOnly on, DateOnly? notBefore = null)
    {
        var years = 0;
        var since = 0;
        while (CompletedOn(periods, years + 1, notBefore) is { } day && day <= on)
        {
            (years, since) = (years + 1, day.DayNumber);
        }

        var days = Runs(periods, notBefore).Sum(run => Math.Max(0, Math.Min(run.End, on.DayNumber) - Math.Max(run.Start, since)));
        return (years, days);
    }

    /// <summary>Merged stretches in order; the end is the first day that no longer counts.</summary>
    private static List<(int Start, int End)> Runs(IEnumerable<PracticePeriod> periods, DateOnly? notBefore)
    {
        var floor = notBefore?.DayNumber ?? 0;
        var runs = new List<(int Start, int End)>();
        foreach (var (start, end) in periods
            .Select(one => (Start: Math.Max(one.From.DayNumber, floor), End: one.To is { } to ? to.DayNumber + 1 : Endless))
            .Where(one => one.Start < one.End)
            .Order())
        {
            if (runs.Count > 0 && start <= runs[^1].End)
            {
                runs[^1] = (runs[^1].Start, Math.Max(runs[^1].End, end));
            }
            else
            {
                runs.Add((start, end));
            }
        }

        return runs;
    }
}
