using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Organizations;

namespace KangyangCase.App.Features.Organizations;

/// <summary>恢复: ends the running suspension.</summary>
public sealed class ResumeFiling(WriteGate gate)
{
    /// <param name="LastDay">Last day of the suspension, included.</param>
    public sealed record Input(FilingId Filing, DateOnly? LastDay, string Reason);

    public Task<Result> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default) =>
        gate.OnFilingAsync(actor, input.Filing, async (scope, organization, filing) =>
        {
            if (OrganizationWork.CheckReason(input.Reason) is { } wrong) return wrong;
            var resumed = filing.Resume(input.LastDay);
            if (!resumed.Succeeded) return resumed;
            await scope.LogAsync(
                "filing.resumed", "organization", organization.Id.Value,
                $"恢复 {organization.Name} 的备案 {filing.DocumentNumber ?? "（旧版带入）"}，暂停到 {input.LastDay:yyyy-MM-dd} 为止", input.Reason.Trim());
            return Result.Success;
        }, cancellation);
}
