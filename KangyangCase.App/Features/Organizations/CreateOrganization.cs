using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Organizations;

/// <summary>Registers a training provider or an assessment organization under its filed name.</summary>
public sealed class CreateOrganization(WriteGate gate)
{
    /// <param name="NumberSource">Asked of assessment organizations only; null there counts as 导入, the source that never invents a number.</param>
    public sealed record Input(OrganizationKind Kind, string Name, string DistrictId, NumberSource? NumberSource, string? NumberPrefix);

    public async Task<Result<OrganizationId>> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default)
    {
        if (!actor.Is(Role.Administrator)) return OrganizationErrors.NotAdministrator;
        return await gate.RunAsync<OrganizationId>(actor, scope => CreateAsync(scope, input), cancellation);
    }

    private static async Task<Result<OrganizationId>> CreateAsync(WriteScope scope, Input input)
    {
        var district = await scope.Db.Districts.AsNoTracking().SingleOrDefaultAsync(entry => entry.Id == input.DistrictId);
        if (district is null || district.ValidFrom > scope.Today || district.ValidTo < scope.Today) return OrganizationErrors.DistrictUnknown;
        var created = input.Kind switch
        {
            OrganizationKind.TrainingProvider => Organization.CreateTrainingProvider(input.Name, district.Id),
            OrganizationKind.AssessmentOrganization =>
                Organization.CreateAssessmentOrganization(input.Name, district.Id, input.NumberSource ?? NumberSource.Imported, input.NumberPrefix),
        };
        if (!created.Succeeded) return created.Refusal;
        var organization = created.Value;
        if (await TakenAsync(scope.Db, organization) is { } taken) return taken;
        scope.Db.Organizations.Add(organization);
        await scope.LogAsync(
            "organization.created", "organization", organization.Id.Value, $"登记{input.Kind.Label()} {organization.Name}（{district.Name}）",
            details: new { district = district.Id, numberSource = organization.NumberSource?.ToString(), numberPrefix = organization.NumberPrefix });
        return organization.Id;
    }

    /// <summary>Names are unique per kind, prefixes over all: the database holds the same lock.</summary>
    internal static async Task<Refusal?> TakenAsync(KangyangDb db, Organization organization)
    {
        if (await db.Organizations.AnyAsync(other => other.Kind == organization.Kind && other.Name == organization.Name && other.Id != organization.Id))
        {
            return OrganizationErrors.NameTaken(organization.Name);
        }
        return organization.NumberPrefix is { } prefix && await db.Organizations.AnyAsync(other => other.NumberPrefix == prefix && other.Id != organization.Id)
            ? OrganizationErrors.PrefixTaken(prefix)
            : null;
    }
}
