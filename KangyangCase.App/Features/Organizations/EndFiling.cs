using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Organizations;

namespace KangyangCase.App.Features.Organizations;

/// <summary>终止: ends a filing before its time; nothing it covered is undone.</summary>
public sealed class EndFiling(WriteGate gate)
{
    /// <param name="LastDay">Last day in force, included.</param>
    public sealed record Input(FilingId Filing, DateOnly? LastDay, string Reason);

    public Task<Result> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default) =>
        gate.OnFilingAsync(actor, input.Filing, async (scope, organization, filing) =>
        {
            var ended = filing.End(input.LastDay, input.Reason);
            if (!ended.Succeeded) return ended;
            await scope.LogAsync(
                "filing.ended", "organization", organization.Id.Value,
                $"终止 {organization.Name} 的备案 {filing.DocumentNumber ?? "（旧版带入）"}，有效至 {input.LastDay:yyyy-MM-dd}", input.Reason.Trim());
            return Result.Success;
        }, cancellation);
}
