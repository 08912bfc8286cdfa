using KangyangCase.App.Data;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Cohorts;

/// <summary>Puts back what an import replaced, as long as everything it wrote still stands as written.</summary>
internal static class ImportRestoring
{
    /// <returns>How many people were put back; people who came with the batch go with it and are not counted.</returns>
    public static async Task<Result<int>> RestoreAsync(KangyangDb db, ImportBatchId batch)
    {
        var (restored, touched) = (0, 0);
        var nothing = ImportedFacts.Write([]);
        var replacing = await db.ImportedPersons.AsNoTracking().Where(entry => entry.BatchId == batch && entry.Replaced != nothing).ToListAsync();
        foreach (var portion in replacing.Chunk(PersonsOnFile.Portion))
        {
            var ids = portion.Select(entry => entry.TraineeId).ToList();
            var trainees = await db.Trainees.Where(entry => ids.Contains(entry.Id)).ToDictionaryAsync(entry => entry.Id);
            foreach (var entry in portion)
            {
                var trainee = trainees[entry.TraineeId];
                if (ImportedFacts.Read(entry.Wrote).Any(wrote => TraineeFacts.Kept(trainee, wrote.Key)?.Key != wrote.Value)) touched++;
                foreach (var (field, stored) in ImportedFacts.Read(entry.Replaced)) TraineeFacts.Put(trainee, field, stored);
                restored++;
            }
        }

        return touched > 0 ? ImportErrors.EditedSince(touched) : restored;
    }
}
