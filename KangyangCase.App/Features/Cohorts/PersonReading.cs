using KangyangCase.App.Data;
using KangyangCase.App.Importing;
using KangyangCase.App.Security;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Trainees;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Cohorts;

/// <summary>A person whose document a roster names.</summary>
/// <param name="Imported">What imports that stand wrote last, by <see cref="Fact.Key"/>.</param>
internal sealed record PersonOnFile(Trainee Trainee, bool InScope, List<CaseOnFile> Cases, IReadOnlyDictionary<RosterColumn, string> Imported);

/// <param name="RosterNumber">Its place in the class imported into; null when it has none there.</param>
/// <param name="CohortName">A class it is in.</param>
internal sealed record CaseOnFile(CaseFileId Id, DateOnly? ExitedOn, int? RosterNumber, string? CohortName, bool Certified);

/// <summary>Reads the people of a roster who are on file, with their cases for the goal of the class.</summary>
internal static class PersonReading
{
    private static readonly IReadOnlyDictionary<RosterColumn, string> Nothing = new Dictionary<RosterColumn, string>();

    public static async Task<List<PersonOnFile>> ReadAsync(KangyangDb db, Actor actor, Cohort cohort, byte[][] indices)
    {
        var visible = db.Cases(actor);
        var own = cohort.ProviderId;
        var trainees = await db.Trainees.AsNoTracking().Where(trainee => indices.Contains(trainee.DocumentIndex))
            .Select(trainee => new { Trainee = trainee, InScope = trainee.RegisteredBy == own || visible.Any(entry => entry.TraineeId == trainee.Id) })
            .ToListAsync();
        if (trainees.Count == 0) return [];
        var known = trainees.Select(person => person.Trainee.Id).ToList();
        var cases = await CasesAsync(db, cohort, known);
        var imported = await ImportedAsync(db, known);
        return [.. trainees.Select(person => new PersonOnFile(
            person.Trainee, person.InScope, [.. cases[person.Trainee.Id]], imported.GetValueOrDefault(person.Trainee.Id) ?? Nothing))];
    }

    private static async Task<ILookup<TraineeId, CaseOnFile>> CasesAsync(KangyangDb db, Cohort cohort, List<TraineeId> known) =>
        (await db.Cases.AsNoTracking().Where(entry => known.Contains(entry.TraineeId) && entry.Goal == cohort.Goal)
            .Select(entry => new
            {
                entry.TraineeId,
                OnFile = new CaseOnFile(
                    entry.Id,
                    entry.ExitedOn,
                    db.Enrollments.Where(place => place.CaseId == entry.Id && place.CohortId == cohort.Id).Select(place => (int?)place.RosterNumber).FirstOrDefault(),
                    db.Cohorts.Where(other => db.Enrollments.Any(place => place.CaseId == entry.Id && place.CohortId == other.Id)).Select(other => other.Name).FirstOrDefault(),
                    db.Certificates.Any(certificate => certificate.CaseId == entry.Id && certificate.RevokedOn == null)),
            }).ToListAsync()).ToLookup(entry => entry.TraineeId, entry => entry.OnFile);

    private static async Task<Dictionary<TraineeId, Dictionary<RosterColumn, string>>> ImportedAsync(KangyangDb db, List<TraineeId> known)
    {
        var written = await db.ImportedPersons.AsNoTracking().Where(entry => known.Contains(entry.TraineeId))
            .Join(db.ImportBatches.Where(batch => batch.UndoneAt == null), entry => entry.BatchId, batch => batch.Id, (entry, batch) => new { entry.TraineeId, entry.Wrote, batch.ImportedAt })
            .OrderBy(entry => entry.ImportedAt).ToListAsync();
        var imported = new Dictionary<TraineeId, Dictionary<RosterColumn, string>>();
        foreach (var entry in written)
        {
            if (!imported.TryGetValue(entry.TraineeId, out var facts)) imported[entry.TraineeId] = facts = [];
            foreach (var (field, key) in ImportedFacts.Read(entry.Wrote)) facts[field] = key ?? "";
        }

        return imported;
    }
}
