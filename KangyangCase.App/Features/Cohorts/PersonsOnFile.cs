using KangyangCase.App.Data;
using KangyangCase.App.Importing;
using KangyangCase.App.Security;
using KangyangCase.App.Security.Keys;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Trainees;

namespace KangyangCase.App.Features.Cohorts;

/// <summary>
/// Compares a checked roster with the people and cases on file. The preview and the writing transaction ask the same question,
/// so what was shown and what is written cannot part unnoticed.
/// </summary>
internal static class PersonsOnFile
{
    /// <summary>Parameters per query; SQLite's own limit is far above.</summary>
    public const int Portion = 500;

    /// <param name="actor">Decides how much of other organizations' business a reason may tell.</param>
    /// <param name="watch">Counts people.</param>
    public static async Task<RosterPreview> JudgeAsync(
        KangyangDb db, Actor actor, PersonalDataProtector protector, Cohort cohort, RosterReport report, Watch watch = default)
    {
        var indices = new Dictionary<int, string>();
        foreach (var row in report.Importable)
        {
            watch.Stop.ThrowIfCancellationRequested();
            indices[row.ExcelRow] = Key(protector.IndexOf(SealPurposes.DocumentNumber, row.Person.Document!.Number));
        }

        var people = new Dictionary<string, PersonOnFile>(StringComparer.Ordinal);
        var asked = 0;
        foreach (var portion in indices.Values.Chunk(Portion))
        {
            foreach (var person in await PersonReading.ReadAsync(db, actor, cohort, [.. portion.Select(Convert.FromHexString)]))
            {
                people[Key(person.Index)] = person;
            }

            watch.At(asked += portion.Length);
        }

        var facts = new TraineeFacts(protector);
        PreviewRow[] rows = [.. report.Rows.Select(row =>
            indices.TryGetValue(row.ExcelRow, out var index) && people.TryGetValue(index, out var person)
                ? Judge(row, person, facts, cohort)
                : new PreviewRow(row, null, null))];
        var preview = new RosterPreview(report, await FactAuthors.NameAsync(db, actor, rows, people.Values.Where(person => person.InScope).Select(person => person.Trainee.Id)));
        return await LikelyOnFile.WarnAsync(db, actor, protector, preview, indices, watch);
    }

    private static PreviewRow Judge(RosterRow row, PersonOnFile person, TraineeFacts facts, Cohort cohort)
    {
        var open = person.Cases.Find(entry => entry.ExitedOn is null);
        var problem = !person.IsCalled(row.Person.Name!.Folded) ? OnFileProblems.NameDiffers(person.InScope ? person.Trainee.Name : null)
            : open is { RosterNumber: null } ? OnFileProblems.CaseOpen(open.CohortName, open.Certified, person.InScope)
            : null;
        if (problem is not null)
        {
            return new(row with { Outcome = problem.Outcome, Problems = [problem, .. row.Problems] }, person.Trainee.Id, null);
        }

        var changes = Compare(facts.Stated(row), person);
        if (open is { RosterNumber: { } number })
        {
            if (PracticeFact.Compare(row, cohort, person) is { } practice) changes.Add(practice);
            return new(row with { Notes = [$"已在本班：名册第 {number} 号", .. row.Notes] }, person.Trainee.Id, null) { Place = new(open.Id, number), Changes = changes };
        }

        var left = person.Cases.Where(entry => entry.ExitedOn is not null).MaxBy(entry => entry.ExitedOn);
        var note = left is null ? "此人已有学员档案，本次新建个案" : $"此人 {left.ExitedOn:yyyy-MM-dd} 退出过同一目标，本次另立新个案";
        return new(row with { Notes = [note, .. row.Notes] }, person.Trainee.Id, left?.Id) { Changes = changes };
    }

    /// <summary>
    /// A value that the last import wrote, and nobody touched since, gives way to a corrected file. Whatever else stands there,
    /// or was taken away after an import, is somebody's decision.
    /// </summary>
    private static List<FactChange> Compare(IReadOnlyDictionary<RosterColumn, Fact> stated, PersonOnFile person)
    {
        var changes = new List<FactChange>();
        foreach (var field in TraineeFacts.Fields)
        {
            if (!stated.TryGetValue(field, out var says)) continue;
            var kept = TraineeFacts.Kept(person.Trainee, field);
            if (TraineeFacts.Says(kept, says, field)) continue;
            var byHand = kept?.Key != person.Imported.GetValueOrDefault(field);
            changes.Add(new(field, person.InScope ? kept?.Shown : kept is null ? null : "其他机构登记的内容", says.Shown, byHand, null));
        }

        return changes;
    }

    private static string Key(byte[] index) => Convert.ToHexString(index);
}
