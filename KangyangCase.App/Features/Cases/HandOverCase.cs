using KangyangCase.App.Data;
using KangyangCase.App.Data.Reading;
using KangyangCase.App.Security;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Cases;

/// <summary>移交: another coordinator of the same provider becomes 负责人.</summary>
public sealed class HandOverCase(WriteGate gate)
{
    public sealed record Input(CaseFileId Case, Guid To, string Note);

    public async Task<Result> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default)
    {
        if (!actor.Is(Role.Coordinator)) return CaseErrors.MayNotHandOver;
        if (string.IsNullOrWhiteSpace(input.Note)) return CaseErrors.HandOverNoteMissing;
        if (input.Note.Trim().Length > CaseFile.ReasonLimit) return CaseErrors.ReasonTooLong;
        return await gate.RunAsync(actor, scope => HandOverAsync(scope, input), cancellation);
    }

    private static async Task<Result> HandOverAsync(WriteScope scope, Input input)
    {
        var caseFile = await scope.Db.Cases(scope.Actor).SingleOrDefaultAsync(entry => entry.Id == input.Case);
        if (caseFile is null) return CaseErrors.NotFound;
        if (!CaseAccess.Runs(scope.Actor, caseFile)) return CaseErrors.MayNotHandOver;
        var coordinators = await scope.Db.CoordinatorsAsync(caseFile.ProviderId);
        if (coordinators.FirstOrDefault(one => one.Id == input.To) is not { } successor) return CaseErrors.OwnerUnknown;
        var before = await scope.Db.OwnerNameAsync(caseFile.OwnerId);
        var handed = caseFile.HandOver(successor.Id);
        if (!handed.Succeeded) return handed;
        await scope.LogAsync(
            "case.handed-over", "case", caseFile.Id.Value, $"个案移交：{before ?? "未指定"} → {successor.Name}", input.Note.Trim(), caseFile.Id,
            new { field = "owner", from = before, to = successor.Name });
        return Result.Success;
    }
}
