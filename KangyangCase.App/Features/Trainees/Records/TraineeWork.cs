using KangyangCase.App.Data;
using KangyangCase.App.Data.Reading;
using KangyangCase.App.Security;
using KangyangCase.App.Shared;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Trainees;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Trainees.Records;

/// <summary>How every write to a person starts and ends: who may, within the scope, and one log row with the fields.</summary>
internal static class TraineeWork
{
    public const string Subject = ScopeFilters.TraineeSubject;

    /// <summary>An assessment organization sees the people it will assess; their record stays with whoever registered or trains them. A historical case is no training.</summary>
    public static async Task<bool> KeepsAsync(KangyangDb db, Actor actor, Trainee trainee) =>
        actor.Scope is not DataScope.Organization own
        || trainee.RegisteredBy == own.Id
        || await db.Cases.AnyAsync(entry => entry.TraineeId == trainee.Id && entry.ProviderId == own.Id && entry.HistoryBatchId == null);

    /// <param name="prover">A reviewer too.</param>
    public static Task<Result> OnTraineeAsync(
        this WriteGate gate, Actor actor, TraineeId id, Func<WriteScope, Trainee, Task<Result>> work, CancellationToken cancellation, bool prover = false)
    {
        if (!actor.Is(Role.Coordinator) && !(prover && actor.Is(Role.Reviewer)))
        {
            return Task.FromResult<Result>(prover ? TraineeRecordErrors.MayNotProve : TraineeRecordErrors.NotCoordinator);
        }
        return gate.RunAsync(actor, async scope =>
        {
            if (await scope.Db.Trainees(actor).SingleOrDefaultAsync(entry => entry.Id == id, cancellation) is not { } trainee) return TraineeRecordErrors.NotFound;
            return await KeepsAsync(scope.Db, actor, trainee) ? await work(scope, trainee) : TraineeRecordErrors.OtherProvider;
        }, cancellation);
    }

    /// <summary>One of the values kept on the person itself.</summary>
    public static async Task<EditAnswer<T>> EditAsync<T>(
        this WriteGate gate, Actor actor, TraineeId id, string action, string label, Edit<T> edit,
        Func<Trainee, T> content, Func<T, IReadOnlyList<FieldValue>> fields, Func<WriteScope, Trainee, Task<Result>> change, CancellationToken cancellation)
        where T : class
    {
        (IReadOnlyList<FieldChange> Overtaken, T? Current, LastAct? By) clash = ([], null, null);
        var result = await gate.OnTraineeAsync(actor, id, async (scope, trainee) =>
        {
            var before = content(trainee);
            clash = (FieldValues.Overtaken(fields(edit.Base ?? before), fields(before), fields(edit.Draft)), before, null);
            if (clash.Overtaken.Count > 0)
            {
                clash.By = await scope.Db.LastActAsync(Subject, id.Value, cancellation);
                return TraineeRecordErrors.Overtaken;
            }
            var (name, was) = (trainee.Name, fields(before));
            var done = await change(scope, trainee);
            if (!done.Succeeded) return done;
            await scope.LogAsync(
                action, Subject, trainee.Id.Value, $"修改 {name} 的{label}", RecordText.Clean(edit.Reason), details: FieldValues.Log(was, fields(content(trainee))));
            return Result.Success;
        }, cancellation);
        return new(result.Refusal, clash.Overtaken, clash.Overtaken.Count > 0 ? clash.Current : null, clash.By);
    }

    /// <summary>A new record of the person, or a correction of one.</summary>
    public static async Task<EditAnswer<TDraft>> SaveAsync<TRecord, TDraft>(
        this WriteGate gate, Actor actor, TraineeId id, RecordKind<TRecord, TDraft> kind, Guid? key, Edit<TDraft> edit,
        Func<WriteScope, Trainee, IReadOnlyList<TRecord>, Result<TRecord>> add, Func<WriteScope, Trainee, IReadOnlyList<TRecord>, TRecord, Result> correct,
        CancellationToken cancellation)
        where TRecord : class
        where TDraft : class
    {
        (IReadOnlyList<FieldChange> Overtaken, TDraft? Current, LastAct? By) clash = ([], null, null);
        var result = await gate.OnTraineeAsync(actor, id, async (scope, trainee) =>
        {
            var all = await kind.LoadAsync(scope.Db, id);
            if (key is not { } wanted)
            {
                var added = add(scope, trainee, all);
                if (!added.Succeeded) return added.Refusal;
                scope.Db.Add(added.Value);
                return await DoneAsync(scope, trainee, kind, "added", "登记", edit.Reason, null, kind.Content(added.Value));
            }
            if (all.Find(entry => kind.Key(entry) == wanted) is not { } record) return TraineeRecordErrors.RecordGone;
            if (RecordText.Clean(edit.Reason) is null) return TraineeRecordErrors.ReasonMissing;
            var before = kind.Content(record);
            clash = (FieldValues.Overtaken(kind.Fields(edit.Base ?? before), kind.Fields(before), kind.Fields(edit.Draft)), before, null);
            if (clash.Overtaken.Count > 0)
            {
                clash.By = await scope.Db.LastActAsync(Subject, id.Value, cancellation);
                return TraineeRecordErrors.Overtaken;
            }
            var changed = correct(scope, trainee, all, record);
            if (!changed.Succeeded) return changed;
            if (kind.Fields(before).SequenceEqual(kind.Fields(kind.Content(record)))) return TraineeRecordErrors.NothingChanged;
            return await DoneAsync(scope, trainee, kind, "corrected", "更正", edit.Reason, before, kind.Content(record));
        }, cancellation);
        return new(result.Refusal, clash.Overtaken, clash.Overtaken.Count > 0 ? clash.Current : null, clash.By);
    }

    public static async Task<Result> RemoveAsync<TRecord, TDraft>(WriteScope scope, Trainee trainee, RecordKind<TRecord, TDraft> kind, Guid key, string reason)
        where TRecord : class
        where TDraft : class
    {
        if ((await kind.LoadAsync(scope.Db, trainee.Id)).Find(entry => kind.Key(entry) == key) is not { } record) return TraineeRecordErrors.RecordGone;
        scope.Db.Remove(record);
        return await DoneAsync(scope, trainee, kind, "removed", "删除", reason, kind.Content(record), null);
    }

    /// <summary>The end of a write to a record: the person's revision, what lists show, the log.</summary>
    public static async Task<Result> DoneAsync<TRecord, TDraft>(
        WriteScope scope, Trainee trainee, RecordKind<TRecord, TDraft> kind, string act, string verb, string? reason, TDraft? before, TDraft? after)
        where TRecord : class
        where TDraft : class
    {
        trainee.Touch();
        if (kind.SummarizeAsync is { } summarize) await summarize(scope.Db, trainee, scope.Today);
        var (was, now) = (before is null ? null : kind.Fields(before), after is null ? null : kind.Fields(after));
        await scope.LogAsync(
            $"trainee.{kind.Code}-{act}", Subject, trainee.Id.Value, $"{verb} {trainee.Name} 的{kind.Label}：{(now ?? was)![0].Value}",
            RecordText.Clean(reason), details: FieldValues.Log(was, now));
        return Result.Success;
    }
}
