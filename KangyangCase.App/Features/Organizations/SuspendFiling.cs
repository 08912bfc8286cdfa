using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Organizations;

namespace KangyangCase.App.Features.Organizations;

/// <summary>暂停: from a day on the filing does not count, until it is resumed.</summary>
public sealed class SuspendFiling(WriteGate gate)
{
    public sealed record Input(FilingId Filing, DateOnly? From, string Reason);

    public Task<Result> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default) =>
        gate.OnFilingAsync(actor, input.Filing, async (scope, organization, filing) =>
        {
            var suspended = filing.Suspend(input.From, input.Reason);
            if (!suspended.Succeeded) return suspended;
            await scope.LogAsync(
                "filing.suspended", "organization", organization.Id.Value,
                $"暂停 {organization.Name} 的备案 {filing.DocumentNumber ?? "（旧版带入）"}，自 {input.From:yyyy-MM-dd} 起", input.Reason.Trim());
            return Result.Success;
        }, cancellation);
}
