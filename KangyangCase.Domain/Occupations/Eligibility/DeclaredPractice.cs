using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Occupations.Eligibility;

/// <summary>Turns a roster's 从事本职业年限 into one open period, 自报未核.</summary>
public static class DeclaredPractice
{
    /// <summary>A limit of form against slips of the keyboard, not a rule.</summary>
    public const int MaxYears = 80;

    private const int MonthsPerYear = 12;

    /// <summary>
    /// A period that has lasted exactly the declared years when the class starts: declared N whole years are complete on that very day,
    /// anything less is not. Null for 0 years. Fractions that are whole months count months, others a share of the year's days, rounded down.
    /// </summary>
    public static Result<PracticePeriod?> Period(decimal years, DateOnly classStart, string occupation)
    {
        if (years is < 0 or > MaxYears)
        {
            return PracticeErrors.YearsOutOfRange;
        }

        var from = From(years, classStart);
        return Result.Of(from == classStart ? null : PracticePeriod.Open(occupation, from, PracticeProof.Declared));
    }

    private static DateOnly From(decimal years, DateOnly classStart)
    {
        var months = years * MonthsPerYear;
        if (months == decimal.Truncate(months))
        {
            return classStart.AddMonths(-(int)months);
        }

        var whole = (int)years;
        var later = classStart.AddYears(-whole);
        var yearBefore = classStart.AddYears(-whole - 1);
        return later.AddDays(-(int)((years - whole) * (later.DayNumber - yearBefore.DayNumber)));
    }
}
