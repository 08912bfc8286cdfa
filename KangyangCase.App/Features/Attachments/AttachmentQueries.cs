using KangyangCase.App.Data;
using KangyangCase.App.Hosting;
using KangyangCase.App.Security;
using KangyangCase.Domain.Attachments;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Rules;
using KangyangCase.Domain.Trainees;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Attachments;

/// <param name="Missing">Kinds that the site asks for and nobody handed in yet; empty while the rule is unset.</param>
/// <param name="ShowsScan">Whether the reader is told what was scanned: that is the administrator's business.</param>
public sealed record AttachmentListView(
    TraineeId Trainee, CaseFileId? Case, IReadOnlyList<AttachmentRow> Rows, IReadOnlyList<AttachmentKind> Missing, bool MayWrite, bool ShowsScan)
{
    public IEnumerable<AttachmentRow> Present => Rows.Where(row => row.State == AttachmentState.Present);

    public IEnumerable<AttachmentRow> Past => Rows.Where(row => row.State != AttachmentState.Present);
}

/// <param name="OfCase">Handed in for one case; otherwise it belongs to the person.</param>
public sealed record AttachmentRow(
    AttachmentId Id, AttachmentKind Kind, string FileName, AttachmentContent Content, int Bytes, bool OfCase, string? Note, string UploadedBy, DateOnly UploadedOn,
    ScanStatus Scan, AttachmentState State, string? RemovedBy, string? RemovalReason, bool MayOpen);

public enum AttachmentState
{
    Present,

    /// <summary>A photo that another one took the place of.</summary>
    Replaced,
    Removed,
}

public sealed class AttachmentQueries(IDbContextFactory<KangyangDb> contexts, IBusinessClock clock)
{
    /// <summary>Files of a case and of the person it is about. Null when the case is missing or outside the actor's scope.</summary>
    public async Task<AttachmentListView?> OfCaseAsync(Actor actor, CaseFileId id, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var found = await db.Cases(actor).AsNoTracking().SingleOrDefaultAsync(entry => entry.Id == id, cancellation);
        return found is null ? null : await ViewAsync(db, actor, found.TraineeId, id, cancellation);
    }

    /// <summary>Every file of a person that the actor may know of. Null when neither the person nor any of their cases is within the scope.</summary>
    public async Task<AttachmentListView?> OfTraineeAsync(Actor actor, TraineeId id, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Trainees(actor).AnyAsync(entry => entry.Id == id, cancellation) ? await ViewAsync(db, actor, id, null, cancellation) : null;
    }

    /// <summary>The photo now in use; null when there is none, or the person is outside the scope.</summary>
    public async Task<AttachmentId?> PhotoAsync(Actor actor, TraineeId id, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var found = await db.Attachments(actor).AsNoTracking()
            .Where(file => file.TraineeId == id && file.Kind == AttachmentKind.Photo && file.RemovedAt == null && file.ReplacedBy == null)
            .OrderByDescending(file => file.UploadedAt).FirstOrDefaultAsync(cancellation);
        return found?.Id;
    }

    private async Task<AttachmentListView> ViewAsync(KangyangDb db, Actor actor, TraineeId trainee, CaseFileId? caseFile, CancellationToken cancellation)
    {
        var files = await db.Attachments(actor).AsNoTracking()
            .Where(file => file.TraineeId == trainee && (caseFile == null || file.CaseId == null || file.CaseId == caseFile))
            .OrderByDescending(file => file.UploadedAt).ToListAsync(cancellation);
        var rows = files.OrderBy(file => file.Kind).Select(file => RowOf(actor, file)).ToList();
        var required = (await db.RuleCatalogAsync()).Text(RuleKeys.RequiredAttachments, await clock.TodayAsync());
        IReadOnlyList<AttachmentKind> asked = required.IsSet ? AttachmentKinds.ParseList(required.Value).Kinds : [];
        var writes = await db.MayWriteAsync(actor, trainee, caseFile, cancellation);
        return new(
            trainee, caseFile, rows, [.. asked.Where(kind => !rows.Any(row => row.Kind == kind && row.State == AttachmentState.Present))],
            writes.Succeeded, actor.Is(Role.Administrator));
    }

    private static AttachmentRow RowOf(Actor actor, Attachment file)
    {
        var state = file.RemovedAt is not null ? AttachmentState.Removed : file.ReplacedBy is not null ? AttachmentState.Replaced : AttachmentState.Present;
        return new(
            file.Id, file.Kind, file.FileName, file.Content, file.Bytes, file.CaseId is not null, file.Note, file.UploadedBy, file.UploadedOn, file.Scan, state,
            file.RemovedBy, file.RemovalReason, state != AttachmentState.Removed && AttachmentAccess.MayOpen(actor, file.Kind));
    }
}
