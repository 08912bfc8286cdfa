using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Organizations;

/// <summary>Registers a training provider, an assessment organization or an authority under its filed name.</summary>
public sealed class CreateOrganization(WriteGate gate)
{
    public sealed record Input(OrganizationKind Kind, string Name, string DistrictId, OrganizationDetails Details);

    public async Task<Result<OrganizationId>> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default)
    {
        if (!actor.Is(Role.Administrator)) return OrganizationErrors.NotAdministrator;
        return await gate.RunAsync<OrganizationId>(actor, scope => CreateAsync(scope, input), cancellation);
    }

    private static async Task<Result<OrganizationId>> CreateAsync(WriteScope scope, Input input)
    {
        var faults = new List<Refusal>();
        var district = await DistrictNameAsync(scope, input.DistrictId);
        if (district is null) faults.Add(OrganizationErrors.DistrictUnknown);
        var created = Organization.Create(input.Kind, input.Name, input.DistrictId, input.Details);
        if (!created.Succeeded && created.Refusal != OrganizationErrors.DistrictUnknown) faults.Add(created.Refusal);
        if (await UnitUnknownAsync(scope.Db, input.Details)) faults.Add(OrganizationErrors.ReportingUnitUnknown);
        if (Refusal.Of(faults) is { } refusal) return refusal;
        if (!created.Succeeded) return created.Refusal;
        var organization = created.Value;
        if (await TakenAsync(scope.Db, organization) is { } taken) return taken;
        scope.Db.Organizations.Add(organization);
        await scope.LogAsync(
            "organization.created", "organization", organization.Id.Value, $"登记{input.Kind.Label()} {organization.Name}（{district}）",
            details: new { district = input.DistrictId, details = OrganizationTrace.Of(organization) });
        return organization.Id;
    }

    private static async Task<string?> DistrictNameAsync(WriteScope scope, string id)
    {
        if (id == Organization.WholeCity) return OrganizationDisplay.WholeCity;
        var district = await scope.Db.Districts.AsNoTracking().SingleOrDefaultAsync(entry => entry.Id == id);
        return district is null || district.ValidFrom > scope.Today || district.ValidTo < scope.Today ? null : district.Name;
    }

    internal static async Task<bool> UnitUnknownAsync(KangyangDb db, OrganizationDetails details) =>
        !string.IsNullOrWhiteSpace(details.ReportingUnit) && !await db.Districts.AnyAsync(entry => entry.Id == details.ReportingUnit);

    /// <summary>Names are unique per kind: the database holds the same lock.</summary>
    internal static async Task<Refusal?> TakenAsync(KangyangDb db, Organization organization) =>
        await db.Organizations.AnyAsync(other => other.Kind == organization.Kind && other.Name == organization.Name && other.Id != organization.Id)
            ? OrganizationErrors.NameTaken(organization.Name)
            : null;
}
