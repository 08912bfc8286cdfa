using KangyangCase.App.Data.ReferenceData;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Certificates;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Occupations.Eligibility;
using KangyangCase.Domain.Trainees;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Data.Reading;

/// <summary>Collects what is on file about candidates and asks the entry conditions.</summary>
public static class EligibilityReader
{
    private static readonly EntryConditionCatalogue Catalogue = ReferenceEntryConditions.Load();

    /// <summary>Null when no entry conditions are on file for the goal: then a reviewer has to judge and confirm in writing.</summary>
    public static EntryConditions? ConditionsFor(Goal goal, DateOnly announcedOn) => Catalogue.Find(goal, announcedOn);

    /// <summary>One row per case; a null verdict means that nothing is on file for the goal.</summary>
    /// <param name="cases">Already narrowed to the actor's scope.</param>
    public static async Task<IReadOnlyDictionary<CaseFileId, EligibilityAnswer>> EligibilityAsync(
        this KangyangDb db, IQueryable<CaseFile> cases, DateOnly announcedOn, DateOnly on)
    {
        var rows = await (
            from caseFile in cases
            join trainee in db.Trainees on caseFile.TraineeId equals trainee.Id
            select new { caseFile.Id, caseFile.Goal, caseFile.TraineeId, trainee.BirthDate }).AsNoTracking().ToListAsync();
        var practice = (await db.PracticeRecords.AsNoTracking().Where(record => cases.Any(caseFile => caseFile.TraineeId == record.TraineeId)).ToListAsync())
            .ToLookup(record => record.TraineeId);
        var held = await HeldCertificatesAsync(db, cases);
        return rows.ToDictionary(row => row.Id, row =>
        {
            var facts = new CandidateFacts(row.BirthDate, [.. practice[row.TraineeId].Select(ToPeriod)], [.. held[row.TraineeId]]);
            if (ConditionsFor(row.Goal, announcedOn) is not { } conditions) return new EligibilityAnswer(facts, null, null);
            var verdict = EligibilityRules.Evaluate(conditions, facts, on);
            return new EligibilityAnswer(facts, verdict, verdict.Earliest ?? EligibilityRules.EarliestIfEmployedFrom(conditions, facts, on));
        });
    }

    private static async Task<ILookup<TraineeId, HeldCertificate>> HeldCertificatesAsync(KangyangDb db, IQueryable<CaseFile> cases)
    {
        var rows = await (
            from certificate in db.Certificates
            join caseFile in db.Cases on certificate.CaseId equals caseFile.Id
            where certificate.RevokedOn == null && cases.Any(asked => asked.TraineeId == caseFile.TraineeId)
            select new { caseFile.TraineeId, caseFile.Goal, certificate.IssuedOn }).ToListAsync();
        return rows.Where(row => row.Goal.Level is not null)
            .ToLookup(row => row.TraineeId, row => new HeldCertificate(row.Goal.Name, row.Goal.Level!.Value, row.IssuedOn));
    }

    // What is stored was accepted once: reversed dates there mean damaged data.
    private static PracticePeriod ToPeriod(PracticeRecord record) =>
        PracticePeriod.Create(record.OccupationName, record.From, record.To, record.Proof).Value;
}

/// <param name="Verdict">Null: no entry conditions on file for the goal.</param>
/// <param name="EarliestIfEmployed">When it would be met: by running work, else by employment without a break from the asked day on.</param>
public sealed record EligibilityAnswer(CandidateFacts Facts, EligibilityVerdict? Verdict, DateOnly? EarliestIfEmployed);
