using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Organizations;

/// <summary>Changes the filed name or where certificate numbers come from. Certificates already issued keep what they say.</summary>
public sealed class ChangeOrganization(WriteGate gate)
{
    /// <param name="NumberSource">Null leaves the numbering as it is (training providers have none).</param>
    public sealed record Input(OrganizationId Organization, string Name, NumberSource? NumberSource, string? NumberPrefix, string Reason);

    public async Task<Result> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default)
    {
        if (!actor.Is(Role.Administrator)) return OrganizationErrors.NotAdministrator;
        if (string.IsNullOrWhiteSpace(input.Reason)) return OrganizationErrors.ReasonMissing;
        return await gate.RunAsync(actor, scope => ChangeAsync(scope, input), cancellation);
    }

    private static async Task<Result> ChangeAsync(WriteScope scope, Input input)
    {
        var organization = await scope.Db.Organizations(scope.Actor).SingleOrDefaultAsync(entry => entry.Id == input.Organization);
        if (organization is null) return OrganizationErrors.NotFound;
        var before = new { name = organization.Name, numberSource = organization.NumberSource?.ToString(), numberPrefix = organization.NumberPrefix };
        var renamed = organization.Rename(input.Name);
        if (!renamed.Succeeded) return renamed;
        if (input.NumberSource is { } source)
        {
            var numbered = organization.ChangeNumbering(source, input.NumberPrefix);
            if (!numbered.Succeeded) return numbered;
        }
        var after = new { name = organization.Name, numberSource = organization.NumberSource?.ToString(), numberPrefix = organization.NumberPrefix };
        if (Equals(before, after)) return OrganizationErrors.NothingChanged;
        if (await CreateOrganization.TakenAsync(scope.Db, organization) is { } taken) return taken;
        await scope.LogAsync(
            "organization.changed", "organization", organization.Id.Value, $"修改机构 {before.name}{(before.name == after.name ? "" : $" → {after.name}")}",
            input.Reason.Trim(), details: new { before, after });
        return Result.Success;
    }
}
