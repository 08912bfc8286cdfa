using KangyangCase.App.Data;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Certificates;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Organizations;
using KangyangCase.Domain.Trainees;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Certificates;

/// <param name="IssuedOn">The date on the face: the business date, or what the authority's list prescribes.</param>
/// <param name="Reserved">The line of the list that is used up by it.</param>
internal sealed record AllottedNumber(string Number, DateOnly IssuedOn, ReservedNumber? Reserved = null);

/// <summary>
/// Where the numbers of one organization come from, by the filing in force. Works on the caller's context: inside a write what it advances is
/// saved with the certificates, in a preview it is forgotten.
/// </summary>
internal abstract class NumberSupply(KangyangDb db, Filing filing, DateOnly today)
{
    protected KangyangDb Db => db;

    protected Filing Filing => filing;

    protected DateOnly Today => today;

    public static Result<NumberSupply> Of(
        KangyangDb db, Filing filing, DateOnly today, IReadOnlyDictionary<AssessmentId, string?> typed)
    {
        if (filing.NumberSource is not { } source) return CertificateErrors.NumberSourceUnset;
        return source switch
        {
            NumberSource.Generated => new GeneratedNumbers(db, filing, today),
            NumberSource.Typed => new TypedNumbers(db, filing, today, typed),
            NumberSource.Imported => new ImportedNumbers(db, filing, today),
        };
    }

    public abstract Task<Result<AllottedNumber>> ForAsync(IssueCandidate person, CancellationToken cancellation);

    protected static SkillLevel LevelOf(IssueCandidate person) =>
        person.Facts.Goal.Level ?? throw new InvalidOperationException("The gate lets only goals with a level through.");

    protected Result AgreesWith(CertificateNumber number, DateOnly on, SkillLevel level) =>
        number.AgreesWith(filing.NumberPrefix ?? number.Prefix, on, level);
}

/// <summary>生成: prefix, year, level, and the next serial that nobody holds.</summary>
internal sealed class GeneratedNumbers(KangyangDb db, Filing filing, DateOnly today) : NumberSupply(db, filing, today)
{
    private readonly Dictionary<SkillLevel, (NumberCounter Counter, HashSet<string> Taken)> open = [];

    public override async Task<Result<AllottedNumber>> ForAsync(IssueCandidate person, CancellationToken cancellation)
    {
        if (Filing.NumberPrefix is not { } prefix) return OrganizationErrors.PrefixNeeded;
        var level = LevelOf(person);
        if (!open.TryGetValue(level, out var row)) open[level] = row = await OpenAsync(prefix, level, cancellation);
        Result<CertificateNumber> number;
        do
        {
            if (row.Counter.Last >= CertificateNumber.MaxSerial) return CertificateNumberErrors.SerialsExhausted;
            number = CertificateNumber.Create(prefix, Today.Year, level, row.Counter.Next());
            if (!number.Succeeded) return number.Refusal;
        }
        while (row.Taken.Contains(number.Value.Value));
        return new AllottedNumber(number.Value.Value, Today);
    }

    /// <summary>Numbers typed, imported or of historical certificates may lie in the way; they are stepped over, so the register stays without gap.</summary>
    private async Task<(NumberCounter, HashSet<string>)> OpenAsync(string prefix, SkillLevel level, CancellationToken cancellation)
    {
        var counter = await Db.NumberCounters.FindAsync([Filing.OrganizationId, Today.Year, level], cancellation);
        if (counter is null) Db.NumberCounters.Add(counter = NumberCounter.Start(Filing.OrganizationId, Today.Year, level));
        var (first, last) = (Edge(1), Edge(CertificateNumber.MaxSerial));
        var from = counter.Last == 0 ? first : Edge(counter.Last);
        var taken = await Db.Certificates.Select(entry => entry.Number).Concat(Db.ReservedNumbers.Select(entry => entry.Number)).Concat(Db.HistoricalCertificates.Select(entry => entry.Number))
            .Where(number => string.Compare(number, from) >= 0 && string.Compare(number, last) <= 0).ToListAsync(cancellation);
        return (counter, taken.ToHashSet(StringComparer.Ordinal));

        string Edge(int serial) => CertificateNumber.Create(prefix, Today.Year, level, serial).Value.Value;
    }
}

/// <summary>手工: what the clerk typed for the person.</summary>
internal sealed class TypedNumbers(
    KangyangDb db, Filing filing, DateOnly today, IReadOnlyDictionary<AssessmentId, string?> typed)
    : NumberSupply(db, filing, today)
{
    private readonly HashSet<string> repeated = typed.Values.Select(PlainText.Clean).Where(text => text.Length > 0)
        .GroupBy(text => text, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1).Select(group => group.Key)
        .ToHashSet(StringComparer.OrdinalIgnoreCase);

    public override async Task<Result<AllottedNumber>> ForAsync(IssueCandidate person, CancellationToken cancellation)
    {
        var text = typed.GetValueOrDefault(person.Assessment.Id);
        if (PlainText.Clean(text).Length == 0) return CertificateErrors.NumberMissing;
        var number = CertificateNumber.Parse(text);
        if (!number.Succeeded) return number.Refusal;
        if (repeated.Contains(number.Value.Value)) return CertificateErrors.NumberTwice;
        if (AgreesWith(number.Value, Today, LevelOf(person)) is { Succeeded: false } contradiction) return contradiction.Refusal;
        var taken = number.Value.Value;
        return await Db.Certificates.AnyAsync(entry => entry.Number == taken, cancellation)
            || await Db.ReservedNumbers.AnyAsync(entry => entry.Number == taken, cancellation)
            || await Db.HistoricalCertificates.AnyAsync(entry => entry.Number == taken, cancellation)
            ? CertificateErrors.NumberTaken(taken)
            : new AllottedNumber(taken, Today);
    }
}

/// <summary>导入: the number the authority's list holds for a document of the person and this name.</summary>
internal sealed class ImportedNumbers(KangyangDb db, Filing filing, DateOnly today) : NumberSupply(db, filing, today)
{
    public override async Task<Result<AllottedNumber>> ForAsync(IssueCandidate person, CancellationToken cancellation)
    {
        var (holder, name) = (person.Trainee.Id, PersonName.Parse(person.Trainee.Name).Value.Folded);
        List<byte[]> documents =
        [
            person.Trainee.DocumentIndex,
            .. await Db.FurtherDocuments.Where(entry => entry.TraineeId == holder).Select(entry => entry.NumberIndex).ToListAsync(cancellation),
        ];
        var waiting = await Db.ReservedNumbers
            .Where(entry => entry.OrganizationId == Filing.OrganizationId && documents.Contains(entry.DocumentIndex) && entry.FoldedName == name && entry.UsedBy == null)
            .OrderBy(entry => entry.Number).ToListAsync(cancellation);
        Refusal why = CertificateErrors.NumberMissing;
        foreach (var reserved in waiting)
        {
            var on = reserved.PrintedDate ?? Today;
            var number = CertificateNumber.Parse(reserved.Number).Value;
            if (AgreesWith(number, on, LevelOf(person)) is { Succeeded: false } contradiction) why = contradiction.Refusal;
            else if (on > Today) why = CertificateErrors.FaceDateAhead(on);
            else if (on <= person.Facts.PostingLastDay) why = CertificateErrors.FaceDateInPosting(on, person.Facts.PostingLastDay.Value);
            else return new AllottedNumber(reserved.Number, on, reserved);
        }
        return why;
    }
}
