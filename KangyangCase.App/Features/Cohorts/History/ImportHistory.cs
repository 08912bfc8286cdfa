using KangyangCase.App.Data;
using KangyangCase.App.Hosting;
using KangyangCase.App.Security;
using KangyangCase.App.Security.Keys;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Organizations;

namespace KangyangCase.App.Features.Cohorts;

/// <summary>Writes the history rows somebody confirmed in the preview: all of them, or nothing.</summary>
public sealed class ImportHistory(WriteGate gate, PersonalDataProtector protector, HistoricalFaceSeal seal, SiteSettings settings)
{
    /// <param name="Owner">Whose past it is.</param>
    /// <param name="FileName">As uploaded; only shown.</param>
    /// <param name="Preview">What was seen and confirmed.</param>
    /// <param name="Publish">The public check answers for those certificates that the actor may let it answer for.</param>
    public sealed record Input(OrganizationId Owner, string FileName, HistoryPreview Preview, bool Publish);

    public sealed record Done(HistoryBatchId Batch, int Imported, int Skipped, int Classes, int Certificates, int Published);

    /// <param name="progress">Rows written so far; nothing of them stands before the end.</param>
    public async Task<Result<Done>> HandleAsync(Actor actor, Input input, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        if (!HistoryAccess.MayImport(actor)) return HistoryErrors.NotAllowed;
        if (input.Preview.Written == 0) return HistoryErrors.NothingToImport;
        return await gate.RunAsync<Done>(actor, async scope =>
        {
            if ((await scope.Db.HistoryOwnersAsync(actor, cancellation)).FirstOrDefault(one => one.Id == input.Owner) is not { } owner) return HistoryErrors.NotAllowed;
            if (await ChangedSinceAsync(scope, owner, input.Preview) is { } outdated) return outdated;

            var batch = HistoryBatch.Record(
                owner.Id, RosterFreeText.FileName(input.FileName, "历史数据"), actor.DisplayName,
                scope.Today, scope.Now, input.Preview.Written, input.Preview.Skipped, input.Publish);
            scope.Db.HistoryBatches.Add(batch);
            var writer = new HistoryWriter(scope, protector, seal, owner, batch, settings.Demo);
            var written = 0;
            foreach (var row in input.Preview.Rows.Where(row => row.WillBeWritten))
            {
                cancellation.ThrowIfCancellationRequested();
                if (await writer.WriteAsync(row) is { Succeeded: false } failed) return failed.Refusal;
                progress?.Report(++written);
            }

            await scope.LogAsync(
                HistoryActs.Imported, HistoryActs.Batch, batch.Id.Value,
                $"导入历史数据“{batch.FileName}”（{owner.Name}）：{batch.Imported} 行，班期 {writer.Classes} 个，证书 {writer.Certificates} 本，其中公开 {writer.Published} 本",
                details: new { Organization = owner.Id.Value, batch.Imported, batch.Skipped, writer.Classes, writer.Certificates, writer.Published });
            return new Done(batch.Id, batch.Imported, batch.Skipped, writer.Classes, writer.Certificates, writer.Published);
        }, cancellation);
    }

    /// <summary>Asks the database again: what was confirmed must be what is written.</summary>
    private async Task<Refusal?> ChangedSinceAsync(WriteScope scope, HistoryOwner owner, HistoryPreview seen)
    {
        var now = await HistoryOnFile.JudgeAsync(scope.Db, scope.Actor, protector, owner, seen.Checked);
        var chosen = seen.Rows.Zip(now.Rows).Where(pair => pair.First.WillBeWritten).ToList();
        var changed = chosen.Count(pair => !pair.Second.WillBeWritten || pair.First.Effect != pair.Second.Effect);
        return changed == 0 ? null : HistoryErrors.PreviewOutdated(chosen.Count, changed);
    }
}
