using KangyangCase.App.Data;
using KangyangCase.App.Data.Reading;
using KangyangCase.App.Importing;
using KangyangCase.App.Security;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Certificates;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Trainees;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Cohorts;

/// <summary>A person whose document a roster names.</summary>
/// <param name="Index">Of the document the roster names; a person may have several.</param>
/// <param name="PracticeFrom">First day of the longest practice in the occupation of the class that goes on.</param>
/// <param name="Imported">What imports that stand wrote last, by <see cref="Fact.Key"/>.</param>
/// <param name="Former">Former names, folded.</param>
internal sealed record PersonOnFile(
    byte[] Index, Trainee Trainee, IReadOnlyList<string> Former, bool InScope, List<CaseOnFile> Cases, DateOnly? PracticeFrom, IReadOnlyDictionary<RosterColumn, string> Imported)
{
    public bool IsCalled(string folded) => Trainee.FoldedName == folded || Former.Contains(folded);
}

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
        var holders = await db.HoldersOfDocumentsAsync(indices);
        if (holders.Count == 0) return [];
        var known = holders.Select(held => held.Trainee).Distinct().ToList();
        var trainees = await db.Trainees.AsNoTracking().Where(trainee => known.Contains(trainee.Id))
            .Select(trainee => new { Trainee = trainee, InScope = trainee.RegisteredBy == own || visible.Any(entry => entry.TraineeId == trainee.Id && entry.HistoryBatchId == null) })
            .ToDictionaryAsync(person => person.Trainee.Id);
        var cases = await CasesAsync(db, cohort, known);
        var former = await db.FormerNamesAsync(known);
        var imported = await ImportedAsync(db, known);
        var practice = await db.PracticeRecords.AsNoTracking()
            .Where(record => known.Contains(record.TraineeId) && record.OccupationName == cohort.Goal.Name && record.To == null)
            .GroupBy(record => record.TraineeId).Select(same => new { same.Key, From = same.Min(record => record.From) }).ToDictionaryAsync(same => same.Key, same => same.From);
        return [.. holders.Select(held => new PersonOnFile(
            held.Index,
            trainees[held.Trainee].Trainee,
            [.. former[held.Trainee]],
            trainees[held.Trainee].InScope,
            [.. cases[held.Trainee]],
            practice.TryGetValue(held.Trainee, out var from) ? from : null,
            imported.GetValueOrDefault(held.Trainee) ?? Nothing))];
    }

    /// <summary>Folded. Who took another name still brings papers with the old one.</summary>
    public static async Task<ILookup<TraineeId, string>> FormerNamesAsync(this KangyangDb db, List<TraineeId> people) =>
        (await db.FormerTraineeNames.AsNoTracking().Where(entry => people.Contains(entry.TraineeId)).Select(entry => new { entry.TraineeId, entry.FoldedName }).ToListAsync())
            .ToLookup(entry => entry.TraineeId, entry => entry.FoldedName);

    private static async Task<ILookup<TraineeId, CaseOnFile>> CasesAsync(KangyangDb db, Cohort cohort, List<TraineeId> known)
    {
        var concluding = HistoricalKinds.Of(cohort.Goal.Kind);
        // A class that another organization tells of from the past is no case in hand; a certificate or an assessment is.
        return (await db.Cases.AsNoTracking().Where(entry => known.Contains(entry.TraineeId) && entry.Goal == cohort.Goal
                && (entry.HistoryBatchId == null || entry.ProviderId == cohort.ProviderId || db.Assessments.Any(assessment => assessment.CaseId == entry.Id)
                    || db.HistoricalCertificates.Any(certificate => certificate.CaseId == entry.Id && certificate.Kind == concluding && certificate.WithdrawnOn == null)))
            .Select(entry => new
            {
                entry.TraineeId,
                OnFile = new CaseOnFile(
                    entry.Id,
                    entry.ExitedOn,
                    db.Enrollments.Where(place => place.CaseId == entry.Id && place.CohortId == cohort.Id).Select(place => (int?)place.RosterNumber).FirstOrDefault(),
                    db.Cohorts.Where(other => db.Enrollments.Any(place => place.CaseId == entry.Id && place.CohortId == other.Id)).Select(other => other.Name).FirstOrDefault(),
                    db.Certificates.Any(certificate => certificate.CaseId == entry.Id && certificate.RevokedOn == null)
                        || db.HistoricalCertificates.Any(certificate => certificate.CaseId == entry.Id && certificate.Kind == concluding && certificate.WithdrawnOn == null)),
            }).ToListAsync()).ToLookup(entry => entry.TraineeId, entry => entry.OnFile);
    }

    private static async Task<Dictionary<TraineeId, Dictionary<RosterColumn, string>>> ImportedAsync(KangyangDb db, List<TraineeId> known)
    {
        var written = await db.ImportedPersons.AsNoTracking().Where(entry => known.Contains(entry.TraineeId))
            .Join(db.ImportBatches.Where(batch => batch.UndoneAt == null), entry => entry.BatchId, batch => batch.Id, (entry, batch) => new { entry.TraineeId, entry.Wrote, entry.Sequence })
            .OrderBy(entry => entry.Sequence).ToListAsync();
        var imported = new Dictionary<TraineeId, Dictionary<RosterColumn, string>>();
        foreach (var entry in written)
        {
            if (!imported.TryGetValue(entry.TraineeId, out var facts)) imported[entry.TraineeId] = facts = [];
            foreach (var (field, key) in ImportedFacts.Read(entry.Wrote)) facts[field] = key ?? "";
        }

        return imported;
    }
}
