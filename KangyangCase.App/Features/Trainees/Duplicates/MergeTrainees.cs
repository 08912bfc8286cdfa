using System.Text.Json;
using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.App.Security.Keys;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Trainees;
using KangyangCase.Domain.Trainees.Duplicates;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Trainees.Duplicates;

/// <summary>同一人: cases, documents and records go to one entry; the other stays as a stub that leads there.</summary>
public sealed class MergeTrainees(WriteGate gate, PersonalDataProtector protector)
{
    private const string KeptName = "合并前登记的姓名";

    /// <param name="FromLoser">What is taken from the entry that goes; the survivor keeps the rest of its own.</param>
    public sealed record Input(TraineeId Survivor, TraineeId Loser, IReadOnlySet<MergeField> FromLoser, string Reason);

    public async Task<Result<TraineeMergeId>> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default)
    {
        if (!DuplicateAccess.MayDecide(actor)) return DuplicateErrors.NotAllowed;
        if (input.Survivor == input.Loser) return DuplicateErrors.SamePerson;
        var reason = DuplicateDecision.CheckReason(input.Reason);
        if (!reason.Succeeded) return reason.Refusal;
        return await gate.RunAsync(actor, scope => MergeAsync(scope, input, reason.Value), cancellation);
    }

    private async Task<Result<TraineeMergeId>> MergeAsync(WriteScope scope, Input input, string reason)
    {
        var db = scope.Db;
        var survivor = await db.Trainees(scope.Actor).SingleOrDefaultAsync(entry => entry.Id == input.Survivor);
        var loser = await db.Trainees(scope.Actor).SingleOrDefaultAsync(entry => entry.Id == input.Loser);
        if (survivor is null || loser is null) return DuplicateErrors.NotFound;
        if (await DuplicateAccess.HasCasesElsewhereAsync(db, scope.Actor, survivor.Id, loser.Id)) return DuplicateErrors.OtherOrganizations;
        var open = await db.Cases.AsNoTracking().Where(entry => entry.ExitedOn == null && (entry.TraineeId == survivor.Id || entry.TraineeId == loser.Id)).ToListAsync();
        var twice = open.GroupBy(entry => entry.Goal).Where(Clash).Select(group => group.Key.Display).ToList();
        if (twice.Count > 0) return DuplicateErrors.OpenCases(string.Join('、', twice));

        Dictionary<string, Dictionary<string, JsonElement>> before = new()
        {
            [MergeState.Text(survivor.Id)] = await MergeState.EntryAsync(db, survivor.Id),
            [MergeState.Text(loser.Id)] = await MergeState.EntryAsync(db, loser.Id),
        };
        var sequence = await scope.LogAsync(
            "trainee.merged", "trainee", survivor.Id.Value, $"判定为同一人：{loser.Name}（尾号 {loser.DocumentLastFour}）并入 {survivor.Name}（尾号 {survivor.DocumentLastFour}）",
            reason, details: new { Loser = loser.Id.Value, Taken = input.FromLoser.Order().Select(field => field.Label()) });
        var moved = await MoveAsync(db, survivor.Id, loser.Id);
        var made = await TakeOverAsync(scope, survivor, loser, input.FromLoser);
        await db.SummarizeAsync(survivor, scope.Today);
        await db.SaveChangesAsync();
        var record = protector.Encrypt(SealPurposes.TraineeMerge, JsonSerializer.Serialize(new MergeRecord(before, moved, made)));
        var merge = TraineeMerge.Record(
            survivor.Id, loser.Id, reason, scope.Actor.DisplayName, scope.Today, sequence, record, await MergeState.DigestAsync(db, survivor.Id, loser.Id));
        db.Add(merge);
        return merge.Id;
    }

    /// <summary>One case for a goal; but each organization may have told its own part of the past.</summary>
    private static bool Clash(IGrouping<Goal, CaseFile> open) =>
        open.Count() > 1 && (open.Any(entry => !entry.IsHistorical) || open.Select(entry => entry.ProviderId).Distinct().Count() < open.Count());

    private static async Task<Dictionary<string, List<string>>> MoveAsync(KangyangDb db, TraineeId survivor, TraineeId loser)
    {
        var moved = new Dictionary<string, List<string>>();
        foreach (var reference in TraineeReferences.Of(db))
        {
            var keys = await MergeState.KeysAsync(db, reference, loser);
            if (reference.Table == "TargetGroupMemberships") keys = keys.Except(await ClashingAsync(db, survivor, loser)).ToList();
            if (keys.Count == 0) continue;
            await MergeState.MoveAsync(db, reference, keys, survivor);
            moved[reference.Table] = keys;
        }
        return moved;
    }

    /// <summary>The same group never runs twice: what the survivor has already stays with the stub.</summary>
    private static async Task<IEnumerable<string>> ClashingAsync(KangyangDb db, TraineeId survivor, TraineeId loser)
    {
        var all = await db.TargetGroupMemberships.AsNoTracking().Where(entry => entry.TraineeId == survivor || entry.TraineeId == loser).ToListAsync();
        var kept = all.Where(entry => entry.TraineeId == survivor).ToList();
        return all.Where(entry => entry.TraineeId == loser
                && kept.Exists(own => own.Group == entry.Group && DateRange.Overlap((own.From, own.To), (entry.From, entry.To))))
            .Select(entry => entry.Id.Value.ToString().ToUpperInvariant());
    }

    private static async Task<Dictionary<string, List<string>>> TakeOverAsync(
        WriteScope scope, Trainee survivor, Trainee loser, IReadOnlySet<MergeField> fields)
    {
        var (kind, number) = (loser.DocumentKind, loser.Document);
        var made = new Dictionary<string, List<string>>();
        if (survivor.FoldedName != loser.FoldedName)
        {
            var gone = fields.Contains(MergeField.Name) ? survivor : loser;
            var former = FormerTraineeName.Keep(survivor.Id, gone.Name, gone.FoldedName, null, KeptName);
            scope.Db.Add(former);
            made["FormerTraineeNames"] = [former.Id.Value.ToString().ToUpperInvariant()];
        }
        survivor.TakeOver(loser, fields);
        // The number must be free before it can become the survivor's.
        loser.BecomeStubOf(survivor.Id);
        await scope.Db.SaveChangesAsync();
        var document = FurtherDocument.Add(survivor.Id, kind, number, new(null, null, "合并前另一份档案的主证件"), scope.Today).Value;
        scope.Db.Add(document);
        made["FurtherDocuments"] = [document.Id.Value.ToString().ToUpperInvariant()];
        await scope.Db.SaveChangesAsync();
        if (fields.Contains(MergeField.Document)) survivor.MakePrimary(document);
        return made;
    }
}
