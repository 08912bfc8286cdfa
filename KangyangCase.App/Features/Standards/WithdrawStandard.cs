using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations.Standards;

namespace KangyangCase.App.Features.Standards;

/// <summary>废止 an approved version from today on; what happened while it was valid stays as it was.</summary>
public sealed class WithdrawStandard(WriteGate gate)
{
    public sealed record Input(StandardKind Kind, Guid Id, int Revision, string Reason);

    public async Task<Result> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default)
    {
        if (!actor.Is(Role.Administrator)) return StandardErrors.NotAdministrator;
        return await gate.RunAsync(actor, async scope =>
        {
            var found = await StandardWork.FindAsync(scope.Db, input.Kind, input.Id, input.Revision);
            if (!found.Succeeded) return found.Refusal;
            var withdrawn = found.Value.Withdraw(scope.Today, input.Reason);
            if (!withdrawn.Succeeded) return withdrawn;
            await StandardWork.LogAsync(scope, "withdrawn", found.Value, "废止", input.Reason.Trim());
            return Result.Success;
        }, cancellation);
    }
}
