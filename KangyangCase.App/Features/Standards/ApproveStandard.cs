using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations.Standards;

namespace KangyangCase.App.Features.Standards;

/// <summary>
/// Records that an authority approved a draft. From then on its words are fixed; a version for the same people that is still
/// running ends the day before.
/// </summary>
public sealed class ApproveStandard(WriteGate gate)
{
    public sealed record Input(
        StandardKind Kind, Guid Id, int Revision, string Authority, string DocumentNumber, DateOnly? ApprovedOn, DateOnly? ValidFrom, DateOnly? ValidTo);

    public async Task<Result> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default)
    {
        if (!actor.Is(Role.Administrator)) return StandardErrors.NotAdministrator;
        return await gate.RunAsync(actor, scope => ApproveAsync(scope, input), cancellation);
    }

    private static async Task<Result> ApproveAsync(WriteScope scope, Input input)
    {
        var found = await StandardWork.FindAsync(scope.Db, input.Kind, input.Id, input.Revision);
        if (!found.Succeeded) return found.Refusal;
        var standard = found.Value;
        if (input.ApprovedOn is not { } approvedOn || input.ValidFrom is not { } from)
        {
            Refusal[] missing = [.. input.ApprovedOn is null ? [StandardErrors.ApprovedOnMissing] : (Refusal[])[], .. input.ValidFrom is null ? [StandardErrors.ValidFromMissing] : (Refusal[])[]];
            return Refusal.Of(missing)!;
        }
        var approved = standard.Approve(new(input.Authority, input.DocumentNumber, approvedOn, from, input.ValidTo), scope.Today);
        if (!approved.Succeeded) return approved;
        foreach (var other in (await StandardWork.OthersAsync(scope.Db, standard)).Where(other => RunsInto(other, standard)))
        {
            var gave = other.GiveWayTo(standard, from);
            if (!gave.Succeeded) return gave;
            await StandardWork.LogAsync(scope, "succeeded", other, $"由 {standard.Version} 接替，{other.ValidTo:yyyy-MM-dd} 止：");
        }
        await StandardWork.LogAsync(
            scope, "approved", standard, "批准",
            details: new { 批准单位 = standard.ApprovedBy, 文件 = standard.ApprovalDocument, 批准日期 = approvedOn, 生效 = from, 失效 = input.ValidTo });
        return Result.Success;
    }

    private static bool RunsInto(Standard other, Standard newer) =>
        other.Status == StandardStatus.Approved && other.ServesTheSameAs(newer)
        && !(other.ValidTo < newer.ValidFrom) && !(newer.ValidTo < other.ValidFrom);
}
