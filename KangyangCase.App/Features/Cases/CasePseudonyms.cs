using KangyangCase.App.Data;
using KangyangCase.App.Data.Reading;
using KangyangCase.App.Security.Keys;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Trainees;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Cases;

/// <summary>Everybody whom the record of a case may name, and every number on file of its person.</summary>
internal static class CasePseudonyms
{
    private static readonly char[] Between = [' ', '　', '(', ')', '（', '）', '、', '，', ',', '；', ';', '：', ':', '/', '\\', '\t'];

    public static async Task<Pseudonyms> PseudonymsAsync(
        this KangyangDb db, PersonalDataProtector protector, CaseFile caseFile, Trainee person, CaseTimeline timeline, CancellationToken cancellation)
    {
        var entries = await db.EntriesOfAsync(person.Id, cancellation);
        var former = await db.FormerNamesAsync(entries, cancellation);
        var names = await db.Trainees.AsNoTracking().Where(entry => entries.Contains(entry.Id)).Select(entry => entry.Name).ToListAsync(cancellation);
        var logged = timeline.Events.SelectMany(one => one.PersonNames);
        var accounts = await db.AccountNamesAsync();
        return new(
            [
                new(PseudonymKind.Trainee, [person.Name, .. names, .. former.Values.SelectMany(one => one), .. logged]), new(PseudonymKind.Employer, person.Employer),
                .. await db.OthersAsync(caseFile, person.Id, entries, cancellation),
                .. protector.DecryptText(SealPurposes.EmergencyContact, person.EmergencyContactCipher) is { } contact ? new[] { new Mentioned(PseudonymKind.Contact, [contact, .. Words(contact)]) } : [],
                .. accounts.Values.Concat(timeline.Events.Select(one => one.Actor)).Select(name => new Mentioned(PseudonymKind.Official, name)),
            ],
            await db.NumbersAsync(protector, entries, cancellation));
    }

    /// <summary>The person and, through every step, whatever was merged into the person.</summary>
    private static async Task<List<TraineeId>> EntriesOfAsync(this KangyangDb db, TraineeId person, CancellationToken cancellation)
    {
        List<TraineeId> entries = [person];
        for (List<TraineeId> last = entries; last.Count > 0;)
        {
            last = await db.TraineeMerges.Where(merge => merge.UndoneOn == null && last.Contains(merge.Survivor) && !entries.Contains(merge.Loser))
                .Select(merge => merge.Loser).Distinct().ToListAsync(cancellation);
            entries = [.. entries, .. last];
        }
        return entries;
    }

    private static async Task<Dictionary<TraineeId, List<string>>> FormerNamesAsync(this KangyangDb db, IReadOnlyCollection<TraineeId> people, CancellationToken cancellation) =>
        (await db.FormerTraineeNames.AsNoTracking().Where(entry => people.Contains(entry.TraineeId)).ToListAsync(cancellation))
            .GroupBy(entry => entry.TraineeId).ToDictionary(group => group.Key, group => group.Select(entry => entry.Name).ToList());

    /// <summary>Those of the same class, and those whom somebody once took for the person: the record of that names both.</summary>
    private static async Task<IEnumerable<Mentioned>> OthersAsync(
        this KangyangDb db, CaseFile caseFile, TraineeId person, IReadOnlyCollection<TraineeId> entries, CancellationToken cancellation)
    {
        var classes = db.Enrollments.Where(place => place.CaseId == caseFile.Id).Select(place => place.CohortId);
        var mates =
            from place in db.Enrollments
            join other in db.Cases on place.CaseId equals other.Id
            where classes.Contains(place.CohortId)
            select other.TraineeId;
        var taken = db.TraineeMerges.Where(merge => merge.Survivor == person || merge.Loser == person);
        var apart = db.DuplicateDecisions.Where(pair => pair.First == person || pair.Second == person);
        List<TraineeId> ids =
        [
            .. await mates.Distinct().ToListAsync(cancellation),
            .. (await taken.Select(merge => new { One = merge.Survivor, Other = merge.Loser }).ToListAsync(cancellation)).SelectMany(pair => new[] { pair.One, pair.Other }),
            .. (await apart.Select(pair => new { One = pair.First, Other = pair.Second }).ToListAsync(cancellation)).SelectMany(pair => new[] { pair.One, pair.Other }),
        ];
        ids = [.. ids.Except(entries)];
        var former = await db.FormerNamesAsync(ids, cancellation);
        var people = await db.Trainees.AsNoTracking().Where(entry => ids.Contains(entry.Id)).Select(entry => new { entry.Id, entry.Name, entry.Employer }).ToListAsync(cancellation);
        return people.SelectMany(one => new Mentioned[]
        {
            new(PseudonymKind.Trainee, [one.Name, .. former.GetValueOrDefault(one.Id) ?? []]), new(PseudonymKind.Employer, one.Employer),
        });
    }

    private static async Task<IReadOnlyList<string>> NumbersAsync(
        this KangyangDb db, PersonalDataProtector protector, IReadOnlyCollection<TraineeId> entries, CancellationToken cancellation)
    {
        var people = await db.Trainees.AsNoTracking().Where(entry => entries.Contains(entry.Id)).ToListAsync(cancellation);
        var further = await db.FurtherDocuments.AsNoTracking().Where(entry => entries.Contains(entry.TraineeId)).ToListAsync(cancellation);
        // The entry that went into another has given its number away.
        var documents = people.Where(one => one.MergedInto is null).Select(one => one.Document).Concat(further.Select(one => one.Number));
        var phones = people.SelectMany(one => new[] { one.Phone, one.EmergencyPhone }).OfType<SealedText>();
        return
        [
            .. documents.Select(one => protector.Open(SealPurposes.DocumentNumber, one)),
            .. phones.Select(one => protector.Open(SealPurposes.PhoneNumber, one)),
        ];
    }

    /// <summary>The field is free text: 谭世明（儿子） names 谭世明.</summary>
    private static IEnumerable<string> Words(string contact) => contact.Split(Between, StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 1);
}
