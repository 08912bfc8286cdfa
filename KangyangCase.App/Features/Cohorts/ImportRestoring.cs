using KangyangCase.App.Data;
using KangyangCase.App.Importing;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Cohorts;

/// <summary>Puts back what an import replaced, as long as everything it wrote still stands as written.</summary>
internal static class ImportRestoring
{
    /// <returns>How many people were put back; people who came with the batch go with it and are not counted.</returns>
    public static async Task<Result<int>> RestoreAsync(WriteScope scope, Cohort cohort, ImportBatchId batch)
    {
        var db = scope.Db;
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
                if (ImportedFacts.Read(entry.Wrote).Any(wrote => TraineeFacts.Fields.Contains(wrote.Key) && TraineeFacts.Kept(trainee, wrote.Key)?.Key != wrote.Value)) touched++;
                foreach (var (field, stored) in ImportedFacts.Read(entry.Replaced))
                {
                    if (field == RosterColumn.PracticeYears)
                    {
                        await PracticeFact.ReplaceAsync(db, trainee.Id, cohort.Goal.Name, PracticeFact.Restored(trainee.Id, cohort.Goal.Name, stored));
                        continue;
                    }

                    var written = TraineeFacts.Kept(trainee, field)?.Stored;
                    TraineeFacts.Put(trainee, field, stored);
                    await db.FollowAsync(trainee, field, written, stored, scope.Today);
                }

                restored++;
            }
        }

        return touched > 0 ? ImportErrors.EditedSince(touched) : restored;
    }
}
