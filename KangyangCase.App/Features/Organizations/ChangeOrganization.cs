using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Organizations;

/// <summary>Changes what is on file besides name and filings: kind, type, reporting unit, seal.</summary>
public sealed class ChangeOrganization(WriteGate gate)
{
    /// <param name="Seen">What the form was filled from; something else on file refuses. Null: no form was filled.</param>
    public sealed record Input(OrganizationId Organization, OrganizationDetails Details, string Reason, OrganizationDetails? Seen = null);

    public Task<Result> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default) =>
        gate.OnOrganizationAsync(actor, input.Organization, async (scope, organization) =>
        {
            if (OrganizationWork.CheckReason(input.Reason) is { } wrong) return wrong;
            if (input.Seen is { } seen && seen != organization.Details) return OrganizationErrors.Overtaken;
            if (await CreateOrganization.UnitUnknownAsync(scope.Db, input.Details)) return OrganizationErrors.ReportingUnitUnknown;
            var (before, was) = (OrganizationTrace.Of(organization), organization.Details);
            var filings = await scope.Db.Filings.AsNoTracking().AsSingleQuery().Where(filing => filing.OrganizationId == organization.Id).ToListAsync(cancellation);
            var changed = organization.Describe(input.Details, filings);
            if (!changed.Succeeded) return changed;
            if (was == organization.Details) return OrganizationErrors.NothingChanged;
            await scope.LogAsync(
                "organization.changed", "organization", organization.Id.Value, $"修改机构 {organization.Name} 的登记信息", input.Reason.Trim(),
                details: new { before, after = OrganizationTrace.Of(organization) });
            return Result.Success;
        }, cancellation);
}
