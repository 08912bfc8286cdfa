using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Organizations;

/// <summary>A unit's people no longer count as own staff; the row stays.</summary>
public sealed class EndStaffUnit(WriteGate gate)
{
    public sealed record Input(OrganizationId Organization, StaffUnitId Unit, DateOnly LastDay, string Reason);

    public Task<Result> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default) =>
        gate.OnOrganizationAsync(actor, input.Organization, async (scope, organization) =>
        {
            if (await scope.Db.StaffUnits.SingleOrDefaultAsync(one => one.Id == input.Unit && one.OrganizationId == organization.Id, cancellation) is not { } unit)
            {
                return StaffErrors.NotFound;
            }
            var ended = unit.End(input.LastDay, input.Reason);
            if (!ended.Succeeded) return ended;
            await scope.LogAsync(
                "staff-unit.ended", "organization", organization.Id.Value,
                $"{organization.Name} 的用工单位名称 {unit.Name} 到 {input.LastDay:yyyy-MM-dd} 为止", input.Reason.Trim());
            return Result.Success;
        }, cancellation);
}
