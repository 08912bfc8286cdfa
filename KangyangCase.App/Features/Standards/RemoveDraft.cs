using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations.Standards;

namespace KangyangCase.App.Features.Standards;

/// <summary>Throws a draft away. Approved and withdrawn versions stay for good.</summary>
public sealed class RemoveDraft(WriteGate gate)
{
    public sealed record Input(StandardKind Kind, Guid Id, int Revision);

    public async Task<Result> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default)
    {
        if (!actor.Is(Role.Administrator)) return StandardErrors.NotAdministrator;
        return await gate.RunAsync(actor, async scope =>
        {
            var found = await StandardWork.FindAsync(scope.Db, input.Kind, input.Id, input.Revision);
            if (!found.Succeeded) return found.Refusal;
            if (!found.Value.IsDraft) return StandardErrors.NotADraft(found.Value.Status);
            scope.Db.Remove(found.Value);
            await StandardWork.LogAsync(scope, "removed", found.Value, "删除草稿：");
            return Result.Success;
        }, cancellation);
    }
}
