using KangyangCase.Domain.Occupations.Eligibility;

namespace KangyangCase.Tests.Occupations;

/// <summary>The part of an alternative that is fulfilled last.</summary>
public enum LastPart
{
    Practice,
    YearsAfterCertificate,
    CertificateHeld,
    YearsHeld,
    Age,
    Apprenticeship,
    AtWork,
    YearsAfterTitle,
    TitleHeld,
}

/// <summary>Somebody who fulfils everything an alternative asks long ago, but for one part, which falls due on a known day.</summary>
internal static class Boundary
{
    private const int DaysBeforeTheGap = 100;
    private static readonly DateOnly LongAgo = new(1980, 1, 1);

    public static IEnumerable<LastPart> PartsOf(ToldAlternative told)
    {
        if (told.Practice is not null) yield return LastPart.Practice;
        if (told.YearsAfter is not null) yield return LastPart.YearsAfterCertificate;
        if (told.CertificateOnly) yield return LastPart.CertificateHeld;
        if (told.YearsHeld is not null) yield return LastPart.YearsHeld;
        if (told.Age is not null) yield return LastPart.Age;
        if (told.Apprenticeship) yield return LastPart.Apprenticeship;
        if (told.AtWork) yield return LastPart.AtWork;
        if (told.YearsAfterTitle is not null) yield return LastPart.YearsAfterTitle;
        if (told is { Title: not null, YearsAfterTitle: null }) yield return LastPart.TitleHeld;
    }

    /// <param name="start">First day of what falls due last.</param>
    /// <param name="gap">Days without work, where the part counts work.</param>
    /// <returns>The facts, and the first day on which the alternative is open.</returns>
    public static (CandidateFacts Facts, DateOnly Day) At(ToldAlternative told, LastPart last, DateOnly start, int gap)
    {
        var counted = YearsOfWork(told, last);
        var from = last is LastPart.Practice or LastPart.AtWork ? start : LongAgo;
        return (
            new(
                last == LastPart.Age ? start : LongAgo,
                NeedsWork(told) ? Work(told.Occupation, from, start, counted is null ? 0 : gap) : [],
                told.Certificate is { } level ? [new(told.Occupation, level, last is LastPart.YearsAfterCertificate or LastPart.CertificateHeld or LastPart.YearsHeld ? start : LongAgo)] : [],
                told.Apprenticeship ? start : null,
                told.LowestSchooling,
                told.Title is { } title ? [new(title, last is LastPart.YearsAfterTitle or LastPart.TitleHeld ? start : LongAgo)] : []),
            (counted, last) switch
            {
                ({ } years, _) => Later(start, years).AddDays(gap),
                (null, LastPart.YearsHeld) => Later(start, told.YearsHeld!.Value),
                (null, LastPart.Age) => Later(start, told.Age!.Value),
                _ => start,
            });
    }

    public static bool CountsWork(ToldAlternative told, LastPart last) => YearsOfWork(told, last) is not null;

    private static int? YearsOfWork(ToldAlternative told, LastPart last) => last switch
    {
        LastPart.Practice => told.Practice,
        LastPart.YearsAfterCertificate => told.YearsAfter,
        LastPart.YearsAfterTitle => told.YearsAfterTitle,
        LastPart.CertificateHeld or LastPart.YearsHeld or LastPart.Age or LastPart.Apprenticeship or LastPart.AtWork or LastPart.TitleHeld => null,
    };

    private static bool NeedsWork(ToldAlternative told) =>
        told.AtWork || told.Practice is not null || told.YearsAfter is not null || told.YearsAfterTitle is not null;

    /// <summary>Both days of the first stretch count, so the gap begins the day after its last.</summary>
    private static IReadOnlyList<PracticePeriod> Work(string occupation, DateOnly from, DateOnly start, int gap)
    {
        if (gap == 0) return [PracticePeriod.Open(occupation, from, PracticeProof.Proved)];
        var lastDay = start.AddDays(DaysBeforeTheGap);
        return
        [
            PracticePeriod.Create(occupation, from, lastDay, PracticeProof.Proved).Value,
            PracticePeriod.Open(occupation, lastDay.AddDays(1 + gap), PracticeProof.Proved),
        ];
    }

    /// <summary>The tests' own calendar: the same day N years on, 1 March where that year has no 29 February.</summary>
    private static DateOnly Later(DateOnly day, int years) =>
        (day.Month, day.Day) == (2, 29) && !DateTime.IsLeapYear(day.Year + years)
            ? new(day.Year + years, 3, 1)
            : new(day.Year + years, day.Month, day.Day);
}
