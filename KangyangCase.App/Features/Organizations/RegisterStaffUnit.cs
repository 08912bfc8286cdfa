using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Organizations;

/// <summary>Registers a unit whose people count as an employer's own staff.</summary>
public sealed class RegisterStaffUnit(WriteGate gate)
{
    public sealed record Input(OrganizationId Organization, string Name, StaffRelation Relation, DateOnly? From, DateOnly? To, string? Note);

    public Task<Result> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default) =>
        gate.OnOrganizationAsync(actor, input.Organization, async (scope, organization) =>
        {
            var registered = StaffUnit.Register(organization, input.Name, input.Relation, input.From, input.To, input.Note);
            if (!registered.Succeeded) return registered.Refusal;
            var unit = registered.Value;
            var known = await scope.Db.StaffUnits.AsNoTracking().Where(one => one.OrganizationId == organization.Id).ToListAsync(cancellation);
            if (known.Exists(one => PlainText.Clean(one.Name) == PlainText.Clean(unit.Name) && one.ValidTo is null)) return StaffErrors.Known;
            scope.Db.StaffUnits.Add(unit);
            await scope.LogAsync(
                "staff-unit.registered", "organization", organization.Id.Value,
                $"登记 {organization.Name} 的用工单位名称 {unit.Name}（{unit.Relation.Label()}，{unit.ValidFrom:yyyy-MM-dd} 起）", unit.Note);
            return Result.Success;
        }, cancellation);
}
