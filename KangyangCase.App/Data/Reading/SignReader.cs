using KangyangCase.Domain.Trainees;
using KangyangCase.Domain.Trainees.Duplicates;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Data.Reading;

/// <summary>Who on file may be one of the people somebody is about to enter.</summary>
public static class SignReader
{
    private const int MostFound = 5000;

    /// <summary>For each of the people, in their order, the surest sign first. A handful of queries, however many people.</summary>
    public static async Task<IReadOnlyList<IReadOnlyList<(TraineeId Trainee, DuplicateSign Sign)>>> SignsAsync(
        this KangyangDb db, IReadOnlyList<PersonTraits> people, CancellationToken cancellation = default)
    {
        var named = people.Where(one => one.FoldedName.Length > 0 && one.BirthDate != default).ToList();
        var (names, births) = (named.Select(one => one.FoldedName).Distinct().ToList(), named.Select(one => one.BirthDate).Distinct().ToList());
        var phones = people.Select(one => one.PhoneIndex).OfType<byte[]>().DistinctBy(Convert.ToHexString).ToList();
        var numbers = people.SelectMany(one => one.Documents).Select(document => document.Index).ToList();
        var entries = db.Trainees.AsNoTracking().Where(entry => entry.MergedInto == null);
        HashSet<TraineeId> found = numbers.Count == 0 ? [] : [.. (await db.HoldersOfDocumentsAsync(numbers, cancellation)).Select(held => held.Trainee)];
        if (names.Count > 0)
        {
            found.UnionWith(await entries.Where(entry => names.Contains(entry.FoldedName) && births.Contains(entry.BirthDate))
                .OrderByDescending(entry => entry.RegisteredOn).Take(MostFound).Select(entry => entry.Id).ToListAsync(cancellation));
        }
        if (phones.Count > 0)
        {
            found.UnionWith(await entries.Where(entry => entry.PhoneIndex != null && phones.Contains(entry.PhoneIndex))
                .OrderByDescending(entry => entry.RegisteredOn).Take(MostFound).Select(entry => entry.Id).ToListAsync(cancellation));
        }
        if (found.Count == 0) return [.. people.Select(_ => (IReadOnlyList<(TraineeId, DuplicateSign)>)[])];
        var traits = await db.TraitsAsync(found, cancellation);
        var byName = traits.ToLookup(one => (one.Value.FoldedName, one.Value.BirthDate), one => one.Key);
        var byPhone = traits.Where(one => one.Value.PhoneIndex is not null).ToLookup(one => Convert.ToHexString(one.Value.PhoneIndex!), one => one.Key);
        var byNumber = traits.SelectMany(one => one.Value.Documents, (one, document) => (one.Key, Index: Convert.ToHexString(document.Index))).ToLookup(one => one.Index, one => one.Key);
        return [.. people.Select(Of)];

        IReadOnlyList<(TraineeId, DuplicateSign)> Of(PersonTraits person)
        {
            var near = person.Documents.SelectMany(document => byNumber[Convert.ToHexString(document.Index)])
                .Concat(byName[(person.FoldedName, person.BirthDate)])
                .Concat(person.PhoneIndex is { } phone ? byPhone[Convert.ToHexString(phone)] : []).Distinct();
            return
            [
                .. from id in near
                   let signs = DuplicateSigns.Between(person, traits[id])
                   where signs.Count > 0
                   orderby signs[0]
                   select (id, signs[0]),
            ];
        }
    }
}
