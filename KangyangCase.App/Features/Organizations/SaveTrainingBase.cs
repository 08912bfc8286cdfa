using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Organizations;

/// <summary>Registers a 高技能人才培训基地 of an organization, or corrects one.</summary>
public sealed class SaveTrainingBase(WriteGate gate)
{
    /// <param name="Base">Null: a new one.</param>
    /// <param name="Seen">What the form was filled from; something else on file refuses. Null: no form was filled.</param>
    /// <param name="Reason">Required when an existing one is changed.</param>
    public sealed record Input(OrganizationId Organization, TrainingBaseId? Base, TrainingBaseDraft Draft, string? Reason, TrainingBaseDraft? Seen = null);

    public Task<Result> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default) =>
        gate.OnOrganizationAsync(actor, input.Organization, (scope, organization) => input.Base is { } id
            ? ChangeAsync(scope, organization, id, input)
            : GrantAsync(scope, organization, input), cancellation);

    private static async Task<Result> GrantAsync(WriteScope scope, Organization organization, Input input)
    {
        var granted = TrainingBase.Grant(organization, input.Draft);
        if (!granted.Succeeded) return granted.Refusal;
        var (name, document) = (granted.Value.Name, granted.Value.DocumentNumber);
        if (await scope.Db.TrainingBases.AnyAsync(one => one.OrganizationId == organization.Id && one.Name == name && one.DocumentNumber == document)) return TrainingBaseErrors.Known;
        scope.Db.TrainingBases.Add(granted.Value);
        await scope.LogAsync(
            "base.registered", "organization", organization.Id.Value, $"登记 {organization.Name} 的基地 {granted.Value.Name}", details: OrganizationTrace.Of(granted.Value));
        return Result.Success;
    }

    private static async Task<Result> ChangeAsync(WriteScope scope, Organization organization, TrainingBaseId id, Input input)
    {
        if (OrganizationWork.CheckReason(input.Reason) is { } wrong) return wrong;
        if (await scope.Db.TrainingBases.SingleOrDefaultAsync(one => one.Id == id && one.OrganizationId == organization.Id) is not { } granted) return TrainingBaseErrors.NotFound;
        if (input.Seen is { } seen && OrganizationShapes.TrainingBase.Differ(seen, TrainingBaseDraft.Of(granted))) return TrainingBaseErrors.Overtaken;
        var before = OrganizationTrace.Of(granted);
        var changed = granted.Change(input.Draft);
        if (!changed.Succeeded) return changed;
        await scope.LogAsync(
            "base.changed", "organization", organization.Id.Value, $"修改 {organization.Name} 的基地 {granted.Name}", input.Reason!.Trim(),
            details: new { before, after = OrganizationTrace.Of(granted) });
        return Result.Success;
    }
}
