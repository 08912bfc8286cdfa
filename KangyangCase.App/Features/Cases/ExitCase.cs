using KangyangCase.App.Data;
using KangyangCase.App.Data.Reading;
using KangyangCase.App.Security;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Cases;

/// <summary>退出: ends an open case; what was done stays on file and the exit can be taken back.</summary>
public sealed class ExitCase(WriteGate gate)
{
    public sealed record Input(CaseFileId Case, ExitKind Kind, string Reason, string? Destination = null);

    public async Task<Result> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default)
    {
        if (!actor.Is(Role.Coordinator)) return CaseErrors.NotCoordinator;
        return await gate.RunAsync(actor, scope => ExitAsync(scope, input), cancellation);
    }

    private static async Task<Result> ExitAsync(WriteScope scope, Input input)
    {
        var caseFile = await scope.Db.Cases(scope.Actor).SingleOrDefaultAsync(entry => entry.Id == input.Case);
        if (caseFile is null) return CaseErrors.NotFound;
        if (!CaseAccess.Runs(scope.Actor, caseFile)) return CaseErrors.OtherProvider;
        if (await scope.Db.Certificates.AnyAsync(entry => entry.CaseId == caseFile.Id && entry.RevokedOn == null)
            || (await scope.Db.ConcludedByHistoryAsync(scope.Db.Cases.Where(entry => entry.Id == caseFile.Id))).Count > 0) return CaseErrors.CertificateIssued;
        var stage = (await scope.Db.StagesAsync(scope.Db.Cases.Where(entry => entry.Id == input.Case), scope.Today))[input.Case];
        var exited = caseFile.Exit(input.Kind, input.Reason, scope.Today, input.Destination);
        if (!exited.Succeeded) return exited;
        if (!CaseLife.Allows(stage, input.Kind)) return CaseErrors.ExitNotAllowed(stage, input.Kind);
        await scope.LogAsync(
            "case.exited", "case", caseFile.Id.Value, $"个案退出（{input.Kind.Label()}{(caseFile.ExitDestination is { } to ? $"至{to}" : "")}）", caseFile.ExitReason, caseFile.Id,
            new { kind = input.Kind.ToString(), destination = caseFile.ExitDestination });
        return Result.Success;
    }
}
