using KangyangCase.App.Data;
using KangyangCase.App.Data.Reading;
using KangyangCase.App.Security;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Trainees;
using KangyangCase.Domain.Trainees.Duplicates;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Trainees.Duplicates;

/// <summary>不同的人: the pair does not come up again until what was compared changes.</summary>
public sealed class MarkDifferent(WriteGate gate)
{
    public sealed record Input(TraineeId One, TraineeId Other, string Reason);

    public async Task<Result> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default)
    {
        if (!DuplicateAccess.MayDecide(actor)) return DuplicateErrors.NotAllowed;
        if (input.One == input.Other) return DuplicateErrors.SamePerson;
        var reason = DuplicateDecision.CheckReason(input.Reason);
        if (!reason.Succeeded) return reason.Refusal;
        return await gate.RunAsync(actor, scope => MarkAsync(scope, input, reason.Value), cancellation);
    }

    private static async Task<Result> MarkAsync(WriteScope scope, Input input, string reason)
    {
        var db = scope.Db;
        TraineeId[] ids = [input.One, input.Other];
        var people = await db.Trainees(scope.Actor).Where(entry => ids.Contains(entry.Id)).ToDictionaryAsync(entry => entry.Id);
        if (people.Count < ids.Length) return DuplicateErrors.NotFound;
        var traits = await db.TraitsAsync(ids);
        var compared = TraitReader.Compared(traits[input.One], traits[input.Other]);
        var (first, second) = DuplicateDecision.Ordered(input.One, input.Other);
        if (await db.DuplicateDecisions.SingleOrDefaultAsync(entry => entry.First == first && entry.Second == second) is { } known)
        {
            known.Renew(compared, reason, scope.Actor.DisplayName, scope.Today);
        }
        else
        {
            db.Add(DuplicateDecision.Different(first, second, compared, reason, scope.Actor.DisplayName, scope.Today));
        }
        // Whoever sees one of the two reads this row; only who sees both may read of the other.
        var shared = people[first].RegisteredBy == people[second].RegisteredBy;
        await scope.LogAsync(
            "trainee.found-different", "trainee", first.Value,
            shared
                ? $"判定为不同的人：{people[first].Name}（尾号 {people[first].DocumentLastFour}）与 {people[second].Name}（尾号 {people[second].DocumentLastFour}）"
                : $"判定为不同的人：{people[first].Name}（尾号 {people[first].DocumentLastFour}）与其他机构登记的一人（理由记在查重里）",
            shared ? reason : null, details: new { Other = second.Value });
        return Result.Success;
    }
}
