using KangyangCase.App.Data;
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
    public sealed record Input(CohortId CohortId, string FileName, RosterPreview Preview);

    public sealed record Done(ImportBatchId Batch, int Imported, int Skipped);

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
            if (await ChangedSinceAsync(scope, cohort, input.Preview) is { } outdated) return outdated;

            var batch = ImportBatch.Record(
                cohort.Id, FileNameOf(input.FileName), actor.DisplayName, scope.Now, input.Preview.Written, input.Preview.Skipped);
            scope.Db.ImportBatches.Add(batch);
            await scope.LogAsync(
                "roster.imported",
                "import-batch",
                batch.Id.Value,
                $"导入名册“{batch.FileName}”到 {cohort.Name}：写入 {batch.Imported} 人，跳过 {batch.Skipped} 行",
                details: new { Cohort = cohort.Id.Value, batch.Imported, batch.Skipped });
            var number = await scope.Db.Enrollments.Where(entry => entry.CohortId == cohort.Id).MaxAsync(entry => (int?)entry.RosterNumber, cancellation) ?? 0;
            var writer = new ImportWriter(scope, protector, cohort, batch);
            foreach (var row in input.Preview.Rows.Where(row => row.WillBeWritten))
            {
                if (await writer.WriteAsync(row, ++number) is { Succeeded: false } failed) return failed.Refusal;
            }

            return new Done(batch.Id, batch.Imported, batch.Skipped);
        }, cancellation);
    }

    /// <summary>Asks the database again: what the coordinator confirmed must be what is written.</summary>
    private async Task<Refusal?> ChangedSinceAsync(WriteScope scope, Cohort cohort, RosterPreview seen)
    {
        var now = await PersonsOnFile.JudgeAsync(scope.Db, scope.Actor, protector, cohort, seen.Checked);
        var chosen = seen.Rows.Zip(now.Rows).Where(pair => pair.First.WillBeWritten).ToList();
        var changed = chosen.Where(pair =>
            !pair.Second.WillBeWritten || pair.First.Known != pair.Second.Known || pair.First.Previous != pair.Second.Previous).ToList();
        if (changed.Count == 0) return null;
        var last = await scope.Db.ImportBatches.AsNoTracking().Where(batch => batch.CohortId == cohort.Id && batch.UndoneAt == null)
            .OrderByDescending(batch => batch.ImportedAt).FirstOrDefaultAsync();
        return ImportErrors.PreviewOutdated(
            chosen.Count,
            changed.Count,
            changed.Count(pair => pair.Second.Row.Problems.Any(problem => problem.Code == OnFileProblems.InThisClassCode)),
            last is null ? null : $"{last.ActorName}刚导入了“{last.FileName}”");
    }

    /// <summary>Some browsers send a path; only the last part tells the user anything.</summary>
    private static string FileNameOf(string uploaded) => RosterFreeText.Clean(Path.GetFileName(uploaded.Replace('\\', '/')), ImportBatch.FileNameLimit) ?? "名册";
}
