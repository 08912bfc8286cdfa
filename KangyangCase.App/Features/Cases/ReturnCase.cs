using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Cases;

/// <summary>恢复: takes an exit back, unless the person has meanwhile opened another case for the same goal.</summary>
public sealed class ReturnCase(WriteGate gate)
{
    public sealed record Input(CaseFileId Case, string Reason);

    public async Task<Result> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default)
    {
        if (!actor.Is(Role.Coordinator)) return CaseErrors.NotCoordinator;
        if (string.IsNullOrWhiteSpace(input.Reason)) return CaseErrors.ReturnReasonMissing;
        if (input.Reason.Trim().Length > CaseFile.ReasonLimit) return CaseErrors.ReasonTooLong;
        return await gate.RunAsync(actor, scope => ReturnAsync(scope, input), cancellation);
    }

    private static async Task<Result> ReturnAsync(WriteScope scope, Input input)
    {
        var caseFile = await scope.Db.Cases(scope.Actor).SingleOrDefaultAsync(entry => entry.Id == input.Case);
        if (caseFile is null) return CaseErrors.NotFound;
        if (!CaseAccess.Runs(scope.Actor, caseFile)) return CaseErrors.OtherProvider;
        var (exitedOn, exitKind) = (caseFile.ExitedOn, caseFile.ExitKind);
        // Asked over all organizations: the person may have gone on elsewhere. A past that others told is nothing going on.
        var another = await scope.Db.Cases.AnyAsync(entry =>
            entry.TraineeId == caseFile.TraineeId && entry.Goal == caseFile.Goal && entry.Id != caseFile.Id && entry.ExitedOn == null
            && (entry.HistoryBatchId == null || entry.ProviderId == caseFile.ProviderId));
        if (exitedOn is not null && another) return CaseErrors.AlreadyOpen;
        var returned = caseFile.Return();
        if (!returned.Succeeded) return returned;
        await scope.LogAsync(
            "case.returned", "case", caseFile.Id.Value, $"个案恢复（原于 {exitedOn:yyyy-MM-dd} {exitKind?.Label()}）", input.Reason.Trim(), caseFile.Id);
        return Result.Success;
    }
}
