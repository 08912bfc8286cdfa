using System.Text.Json;
using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.App.Security.Keys;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Trainees.Duplicates;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Trainees.Duplicates;

/// <summary>
/// 撤销合并: both entries as they were. Refused once something rests upon the merged entry: a change of the entries, their records or
/// the set of their cases, or an act on one of the cases. Looking at a number is no such act.
/// </summary>
public sealed class UndoMerge(WriteGate gate, PersonalDataProtector protector)
{
    private const string Revealed = "trainee.number-revealed";

    public sealed record Input(TraineeMergeId Merge, string Reason);

    public async Task<Result> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default)
    {
        if (!DuplicateAccess.MayDecide(actor)) return DuplicateErrors.NotAllowed;
        var reason = DuplicateDecision.CheckReason(input.Reason);
        if (!reason.Succeeded) return reason.Refusal;
        return await gate.RunAsync(actor, scope => UndoAsync(scope, input.Merge, reason.Value), cancellation);
    }

    private async Task<Result> UndoAsync(WriteScope scope, TraineeMergeId id, string reason)
    {
        var db = scope.Db;
        var visible = db.Trainees(scope.Actor);
        var merge = await db.TraineeMerges.SingleOrDefaultAsync(entry => entry.Id == id && visible.Any(person => person.Id == entry.Survivor));
        if (merge is null) return DuplicateErrors.MergeNotFound;
        if (await DuplicateAccess.HasCasesElsewhereAsync(db, scope.Actor, merge.Survivor, merge.Loser)) return DuplicateErrors.OtherOrganizations;
        var undone = merge.Undo(scope.Today);
        if (!undone.Succeeded) return undone;
        if (await LaterActAsync(db, merge) is { } refused) return refused;
        if (await MergeState.DigestAsync(db, merge.Survivor, merge.Loser) != merge.AfterDigest) return DuplicateErrors.ChangedSince;

        var record = JsonSerializer.Deserialize<MergeRecord>(protector.Decrypt(SealPurposes.TraineeMerge, merge.Before))
            ?? throw new InvalidOperationException("A merge without its record.");
        foreach (var (table, keys) in record.Made) await MergeState.RemoveAsync(db, table, keys);
        foreach (var reference in TraineeReferences.Of(db))
        {
            if (record.Moved.TryGetValue(reference.Table, out var keys)) await MergeState.MoveAsync(db, reference, keys, merge.Loser);
        }
        // The survivor first: it may hold the other's number.
        await MergeState.RestoreAsync(db, record.Entries[MergeState.Text(merge.Survivor)]);
        await MergeState.RestoreAsync(db, record.Entries[MergeState.Text(merge.Loser)]);
        await scope.LogAsync("trainee.merge-undone", "trainee", merge.Survivor.Value, "撤销合并，两份档案恢复原样", reason, details: new { Loser = merge.Loser.Value });
        return Result.Success;
    }

    private static async Task<Refusal?> LaterActAsync(KangyangDb db, TraineeMerge merge)
    {
        var cases = db.Cases.Where(entry => entry.TraineeId == merge.Survivor);
        var act = await db.ChangeLog.AsNoTracking()
            .Where(row => row.Sequence > merge.LogSequence && row.Action != Revealed && cases.Any(entry => (Guid)(object)entry.Id == row.CaseId))
            .OrderBy(row => row.Sequence).FirstOrDefaultAsync();
        return act is null ? null : DuplicateErrors.ActedSince(act.Summary, act.BusinessDate);
    }
}
