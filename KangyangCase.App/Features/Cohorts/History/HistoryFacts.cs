using KangyangCase.App.Data;
using KangyangCase.App.Data.Reading;
using KangyangCase.App.Importing;
using KangyangCase.App.Security;
using KangyangCase.App.Security.Keys;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Certificates;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Organizations;
using KangyangCase.Domain.Trainees;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Cohorts;

/// <param name="FoldedNames">The present one and the former ones.</param>
/// <param name="InScope">The actor may know the name on file.</param>
internal sealed record HistoryPerson(TraineeId Id, string Name, IReadOnlyList<string> FoldedNames, bool InScope, List<HistoryCase> Cases);

/// <param name="Untouched">Historical, and nothing was done with it here.</param>
/// <param name="Own">The organization whose past is brought in keeps it; what others keep is never added to.</param>
/// <param name="ClassName">Of the past class it is in.</param>
internal sealed record HistoryCase(CaseFileId Id, Goal Goal, DateOnly? ExitedOn, bool Own, bool Untouched, string? ClassName, List<HeldNumber> Certificates);

internal sealed record HeldNumber(HistoricalKind Kind, string Number, string IssuerKey)
{
    public string Key => $"{Number}/{IssuerKey}";
}

/// <summary>Everything on file that a history sheet is compared with.</summary>
internal sealed class HistoryFacts
{
    /// <summary>Parameters per query; SQLite's own limit is far above.</summary>
    private const int Portion = 500;

    private readonly Dictionary<string, HistoryPerson> people = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OrganizationId> assessors = new(StringComparer.Ordinal);
    private readonly PersonalDataProtector protector;
    private IReadOnlyList<NumberCounter> counters = [];

    private HistoryFacts(HistoryOwner owner, PersonalDataProtector protector) => (Owner, this.protector) = (owner, protector);

    public HistoryOwner Owner { get; }

    /// <summary>The owner's classes, past and present, by name.</summary>
    public Dictionary<string, Cohort> Cohorts { get; private set; } = [];

    /// <summary>Who was filed with a prefix of certificate numbers.</summary>
    public ILookup<string, Organization> PrefixHolders { get; private set; } = Array.Empty<Organization>().ToLookup(_ => "");

    /// <summary>The last serial that a counter here gave in the series of the number; null: none counts in it.</summary>
    public int? CountedTo(CertificateNumber number) => counters
        .Where(counter => counter.Level == number.Level && counter.Year % 100 == number.TwoDigitYear && PrefixHolders[number.Prefix].Any(holder => holder.Id == counter.OrganizationId))
        .Select(counter => (int?)counter.Last).Max();

    public static async Task<HistoryFacts> ReadAsync(KangyangDb db, Actor actor, PersonalDataProtector protector, HistoryOwner owner, HistoryReport report)
    {
        var facts = new HistoryFacts(owner, protector);
        var rows = report.Importable.ToList();
        foreach (var portion in rows.Select(row => facts.IndexOf(row)).DistinctBy(Convert.ToHexString).Chunk(Portion)) await facts.ReadPeopleAsync(db, actor, portion);
        foreach (var portion in rows.Select(row => row.Certificate?.Number.Value).OfType<string>().Distinct().Chunk(Portion)) await facts.ReadNumbersAsync(db, portion);
        facts.Cohorts = await db.Cohorts.AsNoTracking().Where(cohort => cohort.ProviderId == owner.Id).ToDictionaryAsync(cohort => cohort.Name);
        await facts.ReadAssessorsAsync(db);
        facts.counters = await db.NumberCounters.AsNoTracking().ToListAsync();
        return facts;
    }

    public HistoryPerson? PersonOf(HistoryRow row) => people.GetValueOrDefault(Convert.ToHexString(IndexOf(row)));

    /// <summary>Where the number stands already; null: nowhere.</summary>
    public string? WhereTaken(PastCertificate past) => taken.GetValueOrDefault($"{past.Number.Value}/") ?? taken.GetValueOrDefault(past.Key);

    public OrganizationId? AssessorNamed(string written) => assessors.TryGetValue(PlainText.Clean(written), out var found) ? found : null;

    private byte[] IndexOf(HistoryRow row) => protector.IndexOf(SealPurposes.DocumentNumber, row.Person.Document!.Number);

    private async Task ReadPeopleAsync(KangyangDb db, Actor actor, byte[][] indices)
    {
        var visible = db.Cases(actor);
        var own = Owner.Id;
        var holders = await db.HoldersOfDocumentsAsync(indices);
        if (holders.Count == 0) return;
        var ids = holders.Select(held => held.Trainee).Distinct().ToList();
        var trainees = await db.Trainees.AsNoTracking().Where(trainee => ids.Contains(trainee.Id))
            .Select(trainee => new
            {
                trainee.Id,
                trainee.Name,
                trainee.FoldedName,
                InScope = trainee.RegisteredBy == own || visible.Any(entry => entry.TraineeId == trainee.Id && entry.HistoryBatchId == null),
            }).ToListAsync();
        var former = await db.FormerNamesAsync(ids);
        var rows = await db.Cases.AsNoTracking().Where(entry => ids.Contains(entry.TraineeId)).Select(entry => new
        {
            Case = entry,
            Touched = db.Assessments.Any(assessment => assessment.CaseId == entry.Id) || db.Certificates.Any(certificate => certificate.CaseId == entry.Id),
            Class = db.Cohorts.Where(cohort => db.Enrollments.Any(place => place.CaseId == entry.Id && place.CohortId == cohort.Id)).Select(cohort => cohort.Name).FirstOrDefault(),
        }).ToListAsync();
        var held = (await db.HistoricalCertificates.Where(one => one.WithdrawnOn == null && db.Cases.Any(entry => entry.Id == one.CaseId && ids.Contains(entry.TraineeId)))
            .Select(one => new { one.CaseId, one.Kind, one.Number, one.IssuerKey }).ToListAsync()).ToLookup(one => one.CaseId, one => new HeldNumber(one.Kind, one.Number, one.IssuerKey));
        var cases = rows.ToLookup(row => row.Case.TraineeId, row => new HistoryCase(
            row.Case.Id, row.Case.Goal, row.Case.ExitedOn, row.Case.ProviderId == own, row.Case.IsHistorical && !row.Touched, row.Class, [.. held[row.Case.Id]]));
        var known = trainees.ToDictionary(
            trainee => trainee.Id,
            trainee => new HistoryPerson(trainee.Id, trainee.Name, [trainee.FoldedName, .. former[trainee.Id]], trainee.InScope, [.. cases[trainee.Id]]));
        foreach (var (index, holder) in holders) people[Convert.ToHexString(index)] = known[holder];
    }

    private async Task ReadNumbersAsync(KangyangDb db, string[] numbers)
    {
        foreach (var number in await db.ReservedNumbers.Where(entry => numbers.Contains(entry.Number)).Select(entry => entry.Number).ToListAsync()) taken[$"{number}/"] = "编号清单";
        foreach (var number in await db.Certificates.Where(entry => numbers.Contains(entry.Number)).Select(entry => entry.Number).ToListAsync()) taken[$"{number}/"] = "签发登记簿";
        foreach (var held in await db.HistoricalCertificates.Where(entry => entry.WithdrawnOn == null && numbers.Contains(entry.Number)).Select(entry => new { entry.Number, entry.IssuerKey }).ToListAsync())
        {
            taken[$"{held.Number}/{held.IssuerKey}"] = "历史证书";
        }
    }

    private async Task ReadAssessorsAsync(KangyangDb db)
    {
        var histories = await db.FilingHistoriesAsync(db.Organizations.Where(one => one.Kind == OrganizationKind.AssessmentOrganization));
        var former = await db.FormerNames.AsNoTracking().Select(one => new { one.OrganizationId, one.Name }).ToListAsync();
        foreach (var name in former) assessors[PlainText.Clean(name.Name)] = name.OrganizationId;
        foreach (var history in histories) assessors[PlainText.Clean(history.Organization.Name)] = history.Organization.Id;
        foreach (var name in former.Where(name => histories.All(history => history.Organization.Id != name.OrganizationId))) assessors.Remove(PlainText.Clean(name.Name));
        PrefixHolders = histories.SelectMany(history => history.Filings.Select(filing => filing.NumberPrefix).OfType<string>().Distinct().Select(prefix => (prefix, history.Organization)))
            .ToLookup(pair => pair.prefix, pair => pair.Organization);
    }
}
