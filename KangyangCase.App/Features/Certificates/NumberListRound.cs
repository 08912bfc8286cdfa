using KangyangCase.App.Data;
using KangyangCase.App.Data.Reading;
using KangyangCase.App.Security;
using KangyangCase.App.Security.Keys;
using KangyangCase.Domain.Certificates;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Organizations;
using KangyangCase.Domain.Trainees;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Certificates;

public enum NumberLineOutcome
{
    New,

    /// <summary>The same number was imported for the same person before.</summary>
    Known,
    Error,
}

/// <param name="Row">As the spreadsheet counts.</param>
/// <param name="Problem">Set for errors and known numbers.</param>
/// <param name="PersonKnown">Somebody with this document and name is registered here.</param>
public sealed record NumberLine(
    int Row, string Name, string MaskedDocument, string Number, DateOnly? PrintedDate, NumberLineOutcome Outcome, Refusal? Problem, bool PersonKnown);

/// <summary>Every line of a number list judged against the register; preview and import ask the same.</summary>
internal sealed class NumberListRound(Organization organization, IReadOnlyList<NumberLine> lines, IReadOnlyList<ReservedNumber> fresh)
{
    public Organization Organization => organization;

    public IReadOnlyList<NumberLine> Lines => lines;

    public IReadOnlyList<ReservedNumber> Fresh => fresh;

    public static async Task<Result<NumberListRound>> OpenAsync(
        KangyangDb db, Actor actor, PersonalDataProtector protector, IReadOnlyList<NumberListEntry> entries, DateOnly today,
        CancellationToken cancellation)
    {
        if (!actor.Is(Role.CertificateClerk) || actor.Scope is not DataScope.Organization own) return NumberListErrors.NotClerk;
        var organization = await db.Organizations(actor).AsNoTracking().SingleOrDefaultAsync(entry => entry.Id == own.Id, cancellation);
        if (organization is null) return NumberListErrors.NotClerk;
        var filing = (await db.FilingHistoryAsync(own.Id, cancellation)).NumberingOn(today);
        if (filing?.NumberSource != NumberSource.Imported) return NumberListErrors.NotImporting;
        var register = await LoadAsync(db, organization, cancellation);
        var file = new FileCounts(entries);
        var (lines, fresh) = (new List<NumberLine>(entries.Count), new List<ReservedNumber>());
        foreach (var entry in entries)
        {
            var index = entry.Document is { } document ? protector.IndexOf(SealPurposes.DocumentNumber, document.Number) : [];
            var problem = entry.Problem ?? file.Judge(entry) ?? Judge(entry, index, filing, register);
            var known = entry.Name is { } name && register.People.Contains(register.Key(index, name.Folded));
            lines.Add(new(
                entry.Row, entry.NameText, entry.Document?.Masked ?? IdentityDocument.Mask(PlainText.Clean(entry.DocumentText)), entry.NumberText, entry.PrintedDate,
                problem is null ? NumberLineOutcome.New : problem == NumberListErrors.AlreadyImported ? NumberLineOutcome.Known : NumberLineOutcome.Error,
                problem, known));
            if (problem is null) fresh.Add(ReservedNumber.Reserve(organization.Id, entry.Number!.Value, entry.Name!.Folded, index, entry.PrintedDate));
        }
        return new NumberListRound(organization, lines, fresh);
    }

    private static Refusal? Judge(NumberListEntry entry, byte[] index, Filing filing, Register register)
    {
        var (number, person) = (entry.Number!, register.Key(index, entry.Name!.Folded));
        if (filing.NumberPrefix is { } prefix && number.Prefix != prefix) return CertificateNumberErrors.OtherOrganization(number.Prefix, prefix);
        if (entry.PrintedDate is { } on && number.AgreesWith(number.Prefix, on, number.Level) is { Succeeded: false } contradiction) return contradiction.Refusal;
        if (register.Reserved.TryGetValue(number.Value, out var holder)) return holder == person ? NumberListErrors.AlreadyImported : NumberListErrors.TakenByOther;
        if (register.Used.Contains(number.Value)) return NumberListErrors.TakenByOther;
        return register.Waiting.Contains((person, number.Level)) ? NumberListErrors.HasAnother : null;
    }

    private static async Task<Register> LoadAsync(KangyangDb db, Organization organization, CancellationToken cancellation)
    {
        var reserved = await db.ReservedNumbers.AsNoTracking().ToListAsync(cancellation);
        var used = await db.Certificates.Select(entry => entry.Number).Concat(db.HistoricalCertificates.Select(entry => entry.Number)).ToListAsync(cancellation);
        var people = await (
            from trainee in db.Trainees
            where db.Cases.Any(caseFile => caseFile.TraineeId == trainee.Id
                && db.Assessments.Any(one => one.CaseId == caseFile.Id
                    && db.AssessmentPlans.Any(plan => plan.Id == one.PlanId && plan.OrganizationId == organization.Id)))
            select new { trainee.DocumentIndex, trainee.FoldedName }).ToListAsync(cancellation);
        var further = (await (
            from document in db.FurtherDocuments
            join trainee in db.Trainees on document.TraineeId equals trainee.Id
            select new { document.NumberIndex, trainee.DocumentIndex }).ToListAsync(cancellation))
            .ToDictionary(entry => Convert.ToHexString(entry.NumberIndex), entry => Convert.ToHexString(entry.DocumentIndex));
        return new(
            further,
            reserved.ToDictionary(entry => entry.Number, entry => PersonKey(further, entry.DocumentIndex, entry.FoldedName)),
            [.. reserved.Where(entry => entry.UsedBy is null)
                .Select(entry => (PersonKey(further, entry.DocumentIndex, entry.FoldedName), CertificateNumber.Parse(entry.Number).Value.Level))],
            [.. used],
            [.. people.Select(person => PersonKey(further, person.DocumentIndex, person.FoldedName))]);
    }

    /// <summary>A person is known by the primary document, whichever of the documents the list names.</summary>
    private static string PersonKey(IReadOnlyDictionary<string, string> further, byte[] index, string name) =>
        $"{further.GetValueOrDefault(Convert.ToHexString(index), Convert.ToHexString(index))}/{name}";

    /// <param name="Further">Further document to the primary one of its holder.</param>
    /// <param name="Reserved">Number to the person it was given to.</param>
    /// <param name="Waiting">Who has an unused number of which level.</param>
    private sealed record Register(
        IReadOnlyDictionary<string, string> Further, IReadOnlyDictionary<string, string> Reserved,
        HashSet<(string Person, SkillLevel Level)> Waiting, HashSet<string> Used, HashSet<string> People)
    {
        public string Key(byte[] index, string name) => PersonKey(Further, index, name);
    }

    /// <summary>What the file says more than once.</summary>
    private sealed class FileCounts(IReadOnlyList<NumberListEntry> entries)
    {
        private readonly Dictionary<string, int> numbers = entries.Where(entry => entry.Number is not null).CountBy(entry => entry.Number!.Value).ToDictionary();

        private readonly Dictionary<(string, SkillLevel), int> people = entries.Where(entry => entry is { Number: not null, Document: not null })
            .CountBy(entry => (entry.Document!.Number, entry.Number!.Level)).ToDictionary();

        /// <summary>Asked only for entries that could be read whole.</summary>
        public Refusal? Judge(NumberListEntry entry) =>
            numbers[entry.Number!.Value] > 1 ? NumberListErrors.TwiceInFile
            : people[(entry.Document!.Number, entry.Number.Level)] > 1 ? NumberListErrors.PersonTwice
            : null;
    }
}
