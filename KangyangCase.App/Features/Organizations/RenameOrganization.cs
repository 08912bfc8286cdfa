using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Organizations;

namespace KangyangCase.App.Features.Organizations;

/// <summary>A new filed name; the old one is kept with its last day. Certificates already issued keep what they say.</summary>
public sealed class RenameOrganization(WriteGate gate)
{
    /// <param name="From">First day of the new name; required unless it corrects a typing error.</param>
    /// <param name="IsCorrection">The old name was a typing error and is not kept as a former name.</param>
    public sealed record Input(OrganizationId Organization, string Name, DateOnly? From, bool IsCorrection, string Reason);

    public Task<Result> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default) =>
        gate.OnOrganizationAsync(actor, input.Organization, async (scope, organization) =>
        {
            if (OrganizationWork.CheckReason(input.Reason) is { } wrong) return wrong;
            if (!input.IsCorrection && input.From is null) return OrganizationErrors.RenameDateMissing;
            var before = organization.Name;
            var renamed = organization.Rename(input.Name, input.IsCorrection ? null : input.From, scope.Today);
            if (!renamed.Succeeded) return renamed.Refusal;
            if (before == organization.Name) return OrganizationErrors.NothingChanged;
            if (await CreateOrganization.TakenAsync(scope.Db, organization) is { } taken) return taken;
            if (renamed.Value is { } former) scope.Db.FormerNames.Add(former);
            await scope.LogAsync(
                "organization.renamed", "organization", organization.Id.Value,
                input.IsCorrection ? $"更正机构名称 {before} → {organization.Name}" : $"机构更名 {before} → {organization.Name}，{input.From:yyyy-MM-dd} 起",
                input.Reason.Trim(), details: new { before, after = organization.Name, from = input.From });
            return Result.Success;
        }, cancellation);
}
