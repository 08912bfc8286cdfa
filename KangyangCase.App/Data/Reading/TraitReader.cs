using System.Security.Cryptography;
using System.Text;
using KangyangCase.App.Data.Searching;
using KangyangCase.Domain.Trainees;
using KangyangCase.Domain.Trainees.Duplicates;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Data.Reading;

/// <summary>What of people is compared when somebody looks for duplicates.</summary>
public static class TraitReader
{
    public static async Task<IReadOnlyDictionary<TraineeId, PersonTraits>> TraitsAsync(
        this KangyangDb db, IReadOnlyCollection<TraineeId> ids, CancellationToken cancellation = default)
    {
        var people = await db.Trainees.AsNoTracking().Where(entry => ids.Contains(entry.Id))
            .Select(entry => new { entry.Id, entry.FoldedName, entry.BirthDate, entry.DocumentKind, entry.DocumentIndex, entry.PhoneIndex }).ToListAsync(cancellation);
        var further = (await db.FurtherDocuments.AsNoTracking().Where(entry => ids.Contains(entry.TraineeId))
            .Select(entry => new { entry.TraineeId, entry.Kind, entry.NumberIndex }).ToListAsync(cancellation)).ToLookup(entry => entry.TraineeId);
        return people.ToDictionary(entry => entry.Id, entry => new PersonTraits(
            entry.FoldedName, Sounds(entry.FoldedName), entry.BirthDate,
            [(entry.DocumentKind, entry.DocumentIndex), .. further[entry.Id].Select(document => (document.Kind, document.NumberIndex))], entry.PhoneIndex));
    }

    public static IReadOnlyCollection<string> Sounds(string foldedName) => [.. NameTokens.Readings(foldedName).Select(reading => string.Join(' ', reading))];

    /// <summary>A decision stands as long as this stays the same.</summary>
    public static string Compared(PersonTraits one, PersonTraits other)
    {
        var texts = new[] { Text(one), Text(other) }.Order(StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', texts))));
    }

    private static string Text(PersonTraits traits) => string.Join('|',
        traits.FoldedName, traits.BirthDate.ToString("O"), traits.PhoneIndex is { } phone ? Convert.ToHexString(phone) : "",
        string.Join(',', traits.Documents.Select(document => $"{document.Kind}{Convert.ToHexString(document.Index)}").Order(StringComparer.Ordinal)));
}
