using KangyangCase.App.Data;
using KangyangCase.App.Importing;
using KangyangCase.App.Security;
using KangyangCase.App.Security.Keys;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Cohorts;

/// <summary>Writes the rows a coordinator confirmed in the preview: all of them, or nothing.</summary>
public sealed class ImportRoster(WriteGate gate, PersonalDataProtector protector)
{
    /// <param name="FileName">As uploaded; only shown.</param>
    /// <param name="Preview">What the coordinator saw and confirmed.</param>
    /// <param name="Watch">Counts people written; calling it off leaves nothing behind.</param>
    /// <param name="Corrected">The user changed what the columns hold: worth remembering.</param>
    public sealed record Input(CohortId CohortId, string FileName, RosterPreview Preview, Watch Watch = default, bool Corrected = false);

    public sealed record Done(ImportBatchId Batch, int Imported, int Updated, int Unchanged, int Skipped);

    /// <exception cref="OperationCanceledException">It was called off; nothing is written.</exception>
    public async Task<Result<Done>> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default)
    {
        if (!actor.Is(Role.Coordinator)) return CohortErrors.NotCoordinator;
        if (input.Preview.Written == 0) return ImportErrors.NothingToImport;
        return await gate.RunAsync<Done>(actor, async scope =>
        {
            if (await scope.Db.Cohorts(actor).SingleOrDefaultAsync(entry => entry.Id == input.CohortId, cancellation) is not { } cohort)
            {
                return CohortErrors.NotFound;
            }

            if (CohortAccess.WhyNot(actor, cohort) is { } refusal) return refusal;
            if (await ChangedSinceAsync(scope, cohort, input) is { } outdated) return outdated;

            var preview = input.Preview;
            var batch = ImportBatch.Record(
                cohort.Id, RosterFreeText.FileName(input.FileName, "名册"), actor.DisplayName, scope.Now, preview.Entering, preview.Written - preview.Entering, preview.Skipped);
            scope.Db.ImportBatches.Add(batch);
            var sequence = await scope.LogAsync(
                "roster.imported",
                ImportBatchQueries.Subject,
                batch.Id.Value,
                $"导入名册“{batch.FileName}”到 {cohort.Name}：写入 {batch.Imported} 人，{(batch.Updated > 0 ? $"更新 {batch.Updated} 人，" : "")}跳过 {batch.Skipped} 行",
                details: new { Cohort = cohort.Id.Value, batch.Imported, batch.Updated, batch.Skipped });
            if (input.Corrected) await MappingMemory.KeepAsync(scope, cohort.ProviderId, preview.Checked.Header);
            return await WriteAsync(scope, new(scope, protector, cohort, batch, sequence, await LastNumberAsync(scope, cohort)), input) is { } failed
                ? failed
                : new Done(batch.Id, batch.Imported, batch.Updated, preview.Count(RowFate.Unchanged), batch.Skipped);
        }, cancellation);
    }

    /// <summary>In portions, so that the context does not grow with the roster; they are one transaction all the same.</summary>
    private static async Task<Refusal?> WriteAsync(WriteScope scope, ImportWriter writer, Input input)
    {
        var written = 0;
        // Nobody changes what is being added; asking everything at every step would take as long as the writing.
        scope.Db.ChangeTracker.AutoDetectChangesEnabled = false;
        foreach (var portion in input.Preview.Rows.Where(row => row.WillBeWritten).Chunk(PersonsOnFile.Portion))
        {
            if (await writer.WriteAsync(portion) is { Succeeded: false } failed) return failed.Refusal;
            if (portion.Any(row => row.Known is not null)) scope.Db.ChangeTracker.DetectChanges();
            await scope.Db.InsertAddedAsync(input.Watch.Stop);
            await scope.Db.SaveChangesAsync(input.Watch.Stop);
            scope.Db.ChangeTracker.Clear();
            input.Watch.At(written += portion.Length);
        }

        input.Watch.Stop.ThrowIfCancellationRequested();
        return null;
    }

    private static async Task<int> LastNumberAsync(WriteScope scope, Cohort cohort) =>
        await scope.Db.Enrollments.Where(entry => entry.CohortId == cohort.Id).MaxAsync(entry => (int?)entry.RosterNumber) ?? 0;

    /// <summary>Asks the database again: what the coordinator confirmed must be what is written.</summary>
    private async Task<Refusal?> ChangedSinceAsync(WriteScope scope, Cohort cohort, Input input)
    {
        var seen = input.Preview;
        var now = await PersonsOnFile.JudgeAsync(scope.Db, scope.Actor, protector, cohort, seen.Checked, new Watch(Stop: input.Watch.Stop));
        var chosen = seen.Rows.Zip(now.Rows).Where(pair => pair.First.WillBeWritten).ToList();
        var changed = chosen.Where(pair => !IsSame(pair.First, pair.Second)).ToList();
        if (changed.Count == 0) return null;
        var last = await scope.Db.ImportBatches.AsNoTracking().Where(batch => batch.CohortId == cohort.Id && batch.UndoneAt == null)
            .OrderByDescending(batch => batch.ImportedAt).FirstOrDefaultAsync();
        return ImportErrors.PreviewOutdated(
            chosen.Count,
            changed.Count,
            changed.Count(pair => pair.First.Place is null && pair.Second.Place is not null),
            last is null ? null : $"{last.ActorName}刚导入了“{last.FileName}”");
    }

    private static bool IsSame(PreviewRow seen, PreviewRow now) =>
        now.Row.Outcome.IsImportable() && seen.Known == now.Known && seen.Previous == now.Previous && seen.Place == now.Place
        && seen.Changes.Count == now.Changes.Count && seen.Changes.Zip(now.Changes).All(pair => pair.First.IsSame(pair.Second));
}
