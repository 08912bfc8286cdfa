using System.Globalization;
using KangyangCase.App.Data;
using KangyangCase.App.Importing;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Occupations.Eligibility;
using KangyangCase.Domain.Trainees;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Cohorts;

/// <summary>从事本职业年限 of a roster against the practice on file that goes on, for people of the class already.</summary>
internal static class PracticeFact
{
    public static string Key(DateOnly from) => from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The first day of what a row declares; null when it declares nothing.</summary>
    public static DateOnly? Stated(RosterRow row, Cohort cohort) =>
        row.Person.PracticeYears is { } years && DeclaredPractice.Period(years, cohort.StartsOn, cohort.Goal.Name) is { Succeeded: true, Value: { } period }
            ? period.From
            : null;

    public static FactChange? Compare(RosterRow row, Cohort cohort, PersonOnFile person)
    {
        if (Stated(row, cohort) is not { } from || person.PracticeFrom == from) return null;
        var imported = person.Imported.GetValueOrDefault(RosterColumn.PracticeYears);
        var kept = person.PracticeFrom is { } day ? Key(day) : null;
        return new(
            RosterColumn.PracticeYears,
            !person.InScope && kept is not null ? "其他机构登记的内容" : kept is null ? null : $"自 {kept}",
            string.Create(CultureInfo.InvariantCulture, $"{row.Person.PracticeYears:0.##} 年（自 {Key(from)}）"),
            ByHand: kept != imported,
            By: null);
    }

    /// <summary>What a roster declared before gives way; what was proved or entered stays beside it.</summary>
    /// <returns>What was taken away, to be put back when the import is undone; null: nothing.</returns>
    public static async Task<string?> ReplaceAsync(KangyangDb db, TraineeId trainee, string occupation, PracticeRecord? with)
    {
        var records = await db.PracticeRecords.Where(record => record.TraineeId == trainee && record.OccupationName == occupation).ToListAsync();
        var old = records.Where(record => record.IsFromRoster).MinBy(record => record.From);
        if (old is not null) db.Remove(old);
        if (with is not null) db.Add(with);
        return old is null ? null : $"{Key(old.From)} {old.Source}";
    }

    public static PracticeRecord? Restored(TraineeId trainee, string occupation, string? stored) =>
        stored?.Split(' ', 2) is [var from, var source]
            ? PracticeRecord.Declare(trainee, occupation, DateOnly.ParseExact(from, "yyyy-MM-dd", CultureInfo.InvariantCulture), source)
            : null;
}
