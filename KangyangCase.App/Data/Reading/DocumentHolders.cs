using KangyangCase.Domain.Trainees;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Data.Reading;

/// <summary>Whose a document number is, whether it stands as primary or as further document. Every write of a number asks here.</summary>
public static class DocumentHolders
{
    /// <param name="index">Keyed index of the number.</param>
    public static async Task<TraineeId?> HolderOfDocumentAsync(this KangyangDb db, byte[] index, CancellationToken cancellation = default) =>
        (await db.HoldersOfDocumentsAsync([index], cancellation)).Select(held => (TraineeId?)held.Trainee).FirstOrDefault();

    /// <summary>Numbers nobody has are missing from the answer.</summary>
    public static async Task<IReadOnlyList<(byte[] Index, TraineeId Trainee)>> HoldersOfDocumentsAsync(
        this KangyangDb db, IReadOnlyCollection<byte[]> indices, CancellationToken cancellation = default)
    {
        var primary = await db.Trainees.AsNoTracking().Where(entry => indices.Contains(entry.DocumentIndex))
            .Select(entry => new { Index = entry.DocumentIndex, entry.Id }).ToListAsync(cancellation);
        var further = await db.FurtherDocuments.AsNoTracking().Where(entry => indices.Contains(entry.NumberIndex))
            .Select(entry => new { Index = entry.NumberIndex, Id = entry.TraineeId }).ToListAsync(cancellation);
        return [.. primary.Concat(further).Select(row => (row.Index, row.Id))];
    }
}
