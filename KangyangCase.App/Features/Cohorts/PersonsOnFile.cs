using KangyangCase.App.Data;
using KangyangCase.App.Importing;
using KangyangCase.App.Security;
using KangyangCase.App.Security.Keys;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Certificates;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Trainees;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Cohorts;

/// <summary>
/// Compares a checked roster with the people and cases on file. The preview and the writing transaction ask the same question,
/// so what was shown and what is written cannot part unnoticed.
/// </summary>
internal static class PersonsOnFile
{
    /// <summary>Parameters per query; SQLite's own limit is far above.</summary>
    private const int Portion = 500;

    /// <param name="actor">Decides how much of other organizations' business a reason may tell.</param>
    public static async Task<RosterPreview> JudgeAsync(KangyangDb db, Actor actor, PersonalDataProtector protector, Cohort cohort, RosterReport report)
    {
        var indices = report.Importable.ToDictionary(
            row => row.ExcelRow, row => protector.IndexOf(SealPurposes.DocumentNumber, row.Person.Document!.Number));
        var people = new Dictionary<string, Person>(StringComparer.Ordinal);
        foreach (var portion in indices.Values.Chunk(Portion))
        {
            foreach (var person in await ReadAsync(db, actor, cohort, portion)) people[Key(person.Index)] = person;
        }

        return new RosterPreview(report, [.. report.Rows.Select(row =>
            indices.TryGetValue(row.ExcelRow, out var index) && people.TryGetValue(Key(index), out var person)
                ? Judge(row, person)
                : new PreviewRow(row, null, null))]);
    }

    private static PreviewRow Judge(RosterRow row, Person person)
    {
        var open = person.Cases.Find(entry => entry.ExitedOn is null);
        var problem = person.FoldedName != row.Person.Name!.Folded ? OnFileProblems.NameDiffers(person.InScope ? person.Name : null)
            : open is null ? null
            : open.RosterNumber is { } number ? OnFileProblems.InThisClass(number)
            : OnFileProblems.CaseOpen(open.CohortName, open.Certified, person.InScope);
        if (problem is not null)
        {
            return new(row with { Outcome = problem.Outcome, Problems = [problem, .. row.Problems] }, person.Id, null);
        }

        var left = person.Cases.Where(entry => entry.ExitedOn is not null).MaxBy(entry => entry.ExitedOn);
        var note = left is null ? "此人已有学员档案，本次新建个案" : $"此人 {left.ExitedOn:yyyy-MM-dd} 退出过同一目标，本次另立新个案";
        return new(row with { Notes = [note, .. row.Notes] }, person.Id, left?.Id);
    }

    private static async Task<List<Person>> ReadAsync(KangyangDb db, Actor actor, Cohort cohort, byte[][] indices)
    {
        var visible = db.Cases(actor);
        var own = cohort.ProviderId;
        var concluding = HistoricalKinds.Of(cohort.Goal.Kind);
        var trainees = await db.Trainees.AsNoTracking().Where(trainee => indices.Contains(trainee.DocumentIndex))
            .Select(trainee => new
            {
                trainee.Id,
                trainee.DocumentIndex,
                trainee.Name,
                trainee.FoldedName,
                InScope = trainee.RegisteredBy == own || visible.Any(entry => entry.TraineeId == trainee.Id),
            }).ToListAsync();
        var known = trainees.Select(trainee => trainee.Id).ToList();
        var cases = (await db.Cases.AsNoTracking().Where(entry => known.Contains(entry.TraineeId) && entry.Goal == cohort.Goal)
            .Select(entry => new
            {
                entry.TraineeId,
                OnFile = new CaseOnFile(
                    entry.Id,
                    entry.ExitedOn,
                    db.Enrollments.Where(place => place.CaseId == entry.Id && place.CohortId == cohort.Id).Select(place => (int?)place.RosterNumber).FirstOrDefault(),
                    db.Cohorts.Where(other => db.Enrollments.Any(place => place.CaseId == entry.Id && place.CohortId == other.Id)).Select(other => other.Name).FirstOrDefault(),
                    db.Certificates.Any(certificate => certificate.CaseId == entry.Id && certificate.RevokedOn == null)
                        || db.HistoricalCertificates.Any(certificate => certificate.CaseId == entry.Id && certificate.Kind == concluding)),
            }).ToListAsync()).ToLookup(entry => entry.TraineeId, entry => entry.OnFile);
        return [.. trainees.Select(trainee => new Person(
            trainee.Id, trainee.DocumentIndex, trainee.Name, trainee.FoldedName, trainee.InScope, [.. cases[trainee.Id]]))];
    }

    private static string Key(byte[] index) => Convert.ToHexString(index);

    private sealed record Person(TraineeId Id, byte[] Index, string Name, string FoldedName, bool InScope, List<CaseOnFile> Cases);

    /// <param name="RosterNumber">Its place in the class imported into; null when it has none there.</param>
    /// <param name="CohortName">A class it is in.</param>
    private sealed record CaseOnFile(CaseFileId Id, DateOnly? ExitedOn, int? RosterNumber, string? CohortName, bool Certified);
}
