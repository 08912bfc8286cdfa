using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Certificates;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Certificates;

/// <param name="FileName">In Chinese, without any document number.</param>
/// <param name="Printed">Whose papers are in the file.</param>
/// <param name="NotPrinted">Whose are not, and why.</param>
public sealed record PrintedPaper(byte[] Pdf, string FileName, IReadOnlyList<string> Printed, IReadOnlyList<RefusedPerson> NotPrinted);

/// <summary>打印: the paper of one certificate or of a whole batch. Each download is an act in the change log.</summary>
public sealed class PrintCertificates(
    IDbContextFactory<KangyangDb> contexts, WriteGate gate, CertificateFaceSeal seal, CertificatePapers papers)
{
    public static readonly IReadOnlyList<Role> AllowedRoles = [Role.CertificateClerk, Role.Reviewer, Role.Coordinator, Role.Auditor];

    /// <summary>One of the three is given.</summary>
    public sealed record Input(CertificateId? Certificate = null, CertificateBatchId? Batch = null, IReadOnlyList<CertificateId>? Several = null)
    {
        public bool IsOne => Batch is null && Several is null;
    }

    public async Task<Result<PrintedPaper>> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default)
    {
        // Not allowed looks like not there.
        if (!actor.IsAny([.. AllowedRoles])) return CertificateErrors.NotFound;
        var certificates = await LoadAsync(actor, input, cancellation);
        if (certificates.Count == 0) return await IsHistoricalAsync(actor, input, cancellation) ? HistoryErrors.NotPrinted : CertificateErrors.NotFound;
        var live = certificates.Where(entry => entry.RevokedOn is null).ToDictionary(entry => entry.Number);
        if (live.Count == 0) return CertificateErrors.RevokedNotPrinted;

        var faces = live.Values.Select(entry => seal.Open(entry.Face)).ToList();
        var (pdf, refused) = papers.Print(faces);
        if (pdf is null) return refused.Count == 1 ? refused[0].Refusal : CertificateErrors.NothingToPrint;
        var missing = refused.Select(one => one.Face.Number).ToHashSet();
        var printed = faces.Where(face => !missing.Contains(face.Number)).ToList();
        var logged = await LogAsync(actor, input, [.. printed.Select(face => live[face.Number])], cancellation);
        if (!logged.Succeeded) return logged.Refusal;
        return new PrintedPaper(
            pdf,
            input.IsOne
                ? $"职业技能等级证书-{printed[0].HolderName}-{printed[0].Number}.pdf"
                : $"职业技能等级证书-{printed[0].IssuedOn:yyyy-MM-dd}-{printed[0].OccupationName}-{printed.Count}本.pdf",
            [.. printed.Select(face => face.HolderName)],
            [
                .. refused.Select(one => new RefusedPerson(live[one.Face.Number].AssessmentId, one.Face.HolderName, one.Refusal)),
                .. certificates.Where(entry => entry.RevokedOn is not null)
                    .Select(entry => new RefusedPerson(entry.AssessmentId, seal.Open(entry.Face).HolderName, CertificateErrors.RevokedNotPrinted)),
            ]);
    }

    private async Task<bool> IsHistoricalAsync(Actor actor, Input input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.HistoricalCertificates(actor).AnyAsync(entry => entry.Id == input.Certificate, cancellation);
    }

    private async Task<List<Certificate>> LoadAsync(Actor actor, Input input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var visible = db.Certificates(actor).AsNoTracking();
        visible = input.Batch is { } batch ? visible.Where(entry => entry.BatchId == batch)
            : input.Several is { } several ? visible.Where(entry => several.Contains(entry.Id))
            : visible.Where(entry => entry.Id == input.Certificate);
        return await visible.OrderBy(entry => entry.Number).ToListAsync(cancellation);
    }

    /// <summary>Each print stands on its own case, a batch on the batch as well.</summary>
    private Task<Result> LogAsync(Actor actor, Input input, IReadOnlyList<Certificate> printed, CancellationToken cancellation) =>
        gate.RunAsync(actor, async scope =>
        {
            if (input.Batch is { } batch)
            {
                await scope.LogAsync(
                    CertificateActs.Printed, CertificateActs.Batch, batch.Value, $"打印（下载）一批证书，共 {printed.Count} 本",
                    details: new { Numbers = printed.Select(entry => entry.Number) });
            }
            foreach (var entry in printed)
            {
                await scope.LogAsync(
                    CertificateActs.Printed, CertificateActs.Certificate, entry.Id.Value, $"打印（下载）证书 {entry.Number}{(input.IsOne ? "" : $"（合并文件，共 {printed.Count} 本）")}",
                    caseId: entry.CaseId);
            }
            return Result.Success;
        }, cancellation);
}
