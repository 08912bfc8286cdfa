using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Occupations.Eligibility;
using KangyangCase.Domain.Rules.Packs;
using KangyangCase.Domain.Trainees;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Data.Reading;

/// <summary>Collects what is on file about candidates and asks the entry conditions.</summary>
public static class EligibilityReader
{
    /// <summary>One row per case; a null verdict means that nothing is on file for the goal.</summary>
    /// <param name="cases">Already narrowed to the actor's scope.</param>
    /// <param name="plan">Whose pack answers; null: the one that <paramref name="announcedOn"/> calls for.</param>
    public static async Task<IReadOnlyDictionary<CaseFileId, EligibilityAnswer>> EligibilityAsync(
        this KangyangDb db, IQueryable<CaseFile> cases, AssessmentPlan? plan, DateOnly announcedOn, DateOnly on)
    {
        var rules = await db.RuleCatalogAsync();
        var catalogue = await db.OccupationCatalogueAsync();
        return (await db.CandidatesAsync(cases)).ToDictionary(
            row => row.CaseId,
            row => Answer(row.Facts, rules.PackFor(plan, row.Goal, plan?.AnnouncedOn ?? announcedOn), catalogue.Find(row.Goal.Name)?.Occupation, on));
    }

    /// <param name="occupation">The catalogue's entry, which settles what is related to it; null: not in the catalogue.</param>
    public static EligibilityAnswer Answer(CandidateFacts raw, PackChoice? choice, Occupation? occupation, DateOnly on)
    {
        var facts = RelatedWork.Judge(raw, occupation);
        if (choice?.Conditions is not { } conditions) return new EligibilityAnswer(facts, occupation, choice, null, null);
        var verdict = EligibilityRules.Evaluate(conditions, facts, on);
        return new EligibilityAnswer(facts, occupation, choice, verdict, verdict.Earliest ?? EligibilityRules.EarliestIfEmployedFrom(conditions, facts, on));
    }

    /// <summary>What is on file about each person, as the entry conditions ask for it.</summary>
    /// <param name="cases">Already narrowed to the actor's scope.</param>
    public static async Task<IReadOnlyList<CandidateOnFile>> CandidatesAsync(this KangyangDb db, IQueryable<CaseFile> cases)
    {
        var rows = await (
            from caseFile in cases
            join trainee in db.Trainees on caseFile.TraineeId equals trainee.Id
            select new { caseFile.Id, caseFile.Goal, caseFile.TraineeId, trainee.Name }).AsNoTracking().ToListAsync();
        var people = cases.Select(caseFile => caseFile.TraineeId);
        var facts = await db.FactsAsync(db.Trainees.Where(trainee => people.Contains(trainee.Id)));
        return rows.ConvertAll(row => new CandidateOnFile(row.Id, row.TraineeId, row.Name, row.Goal, facts[row.TraineeId]));
    }

    /// <param name="people">Already narrowed to the actor's scope.</param>
    public static async Task<IReadOnlyDictionary<TraineeId, CandidateFacts>> FactsAsync(this KangyangDb db, IQueryable<Trainee> people)
    {
        var rows = await people.AsNoTracking().Select(trainee => new { trainee.Id, trainee.BirthDate, trainee.Schooling, trainee.SchoolingLevel }).ToListAsync();
        // IN, not EXISTS: the database starts from the few people asked for.
        var ids = people.Select(trainee => trainee.Id);
        var practice = (await db.PracticeRecords.AsNoTracking().Where(record => ids.Contains(record.TraineeId)).ToListAsync())
            .ToLookup(record => record.TraineeId);
        var titles = (await db.ProfessionalTitles.AsNoTracking().Where(title => ids.Contains(title.TraineeId)).ToListAsync())
            .ToLookup(title => title.TraineeId);
        var held = await HeldCertificatesAsync(db, ids);
        return rows.ToDictionary(row => row.Id, row => new CandidateFacts(
            row.BirthDate, [.. practice[row.Id].Select(ToPeriod)], [.. held[row.Id]],
            Schooling: SchoolingLevels.ForRules(row.Schooling, row.SchoolingLevel), Titles: [.. titles[row.Id].Select(title => title.Held)]));
    }

    /// <summary>Issued here and not revoked, and earned elsewhere.</summary>
    private static async Task<ILookup<TraineeId, HeldCertificate>> HeldCertificatesAsync(KangyangDb db, IQueryable<TraineeId> people)
    {
        var rows = await (
            from certificate in db.Certificates
            join caseFile in db.Cases on certificate.CaseId equals caseFile.Id
            where certificate.RevokedOn == null && people.Contains(caseFile.TraineeId)
            select new { caseFile.TraineeId, caseFile.Goal, certificate.IssuedOn }).ToListAsync();
        var historical = await db.HistoricalLevelsAsync(db.Cases.Where(caseFile => people.Contains(caseFile.TraineeId)));
        var earlier = await db.EarlierCertificates.AsNoTracking().Where(certificate => people.Contains(certificate.TraineeId)).ToListAsync();
        return rows.Select(row => (row.TraineeId, row.Goal, row.IssuedOn)).Concat(historical.Select(row => (row.TraineeId, row.Goal, row.IssuedOn)))
            .Where(row => row.Goal.Level is not null)
            .Select(row => (row.TraineeId, Held: new HeldCertificate(row.Goal.Name, row.Goal.Level!.Value, row.IssuedOn)))
            .Concat(earlier.Select(row => (row.TraineeId, row.Held)))
            .ToLookup(row => row.TraineeId, row => row.Held);
    }

    // What is stored was accepted once: reversed dates there mean damaged data.
    private static PracticePeriod ToPeriod(PracticeRecord record) =>
        PracticePeriod.Create(record.OccupationName, record.From, record.To, record.Proof).Value;
}

/// <summary>A case with what is on file about its person.</summary>
public sealed record CandidateOnFile(CaseFileId CaseId, TraineeId TraineeId, string Name, Goal Goal, CandidateFacts Facts);

/// <param name="Occupation">The catalogue's entry of the goal; null: not in the catalogue.</param>
/// <param name="Choice">Which pack answered; null: there is none for the goal.</param>
/// <param name="Verdict">Null: no entry conditions on file for the goal.</param>
/// <param name="EarliestIfEmployed">When it would be met: by running work, else by employment without a break from the asked day on.</param>
public sealed record EligibilityAnswer(
    CandidateFacts Facts, Occupation? Occupation, PackChoice? Choice, EligibilityVerdict? Verdict, DateOnly? EarliestIfEmployed);
