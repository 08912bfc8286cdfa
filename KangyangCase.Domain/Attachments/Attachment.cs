using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Trainees;

namespace KangyangCase.Domain.Attachments;

public readonly record struct AttachmentId(Guid Value) : ITypedId
{
    public static AttachmentId New() => new(Guid.CreateVersion7());
}

/// <summary>What arrived, after it was checked: name made harmless, content as it is stored.</summary>
/// <param name="Sha256">Of the stored bytes, lower-case hex.</param>
public sealed record AttachmentFile(string FileName, AttachmentContent Content, int Bytes, string Sha256, ScanStatus Scan);

/// <summary>材料: one file that belongs to a person and, where it was handed in for one, to a case. Its content lies elsewhere, under its hash.</summary>
public sealed class Attachment
{
    /// <summary>A phone's picture of a page has 2 to 6 MB, a scan of ten pages about as much.</summary>
    public const int MaxMegabytes = 10;
    public const int MaxBytes = MaxMegabytes * 1024 * 1024;

    /// <summary>Files one person may have on file at a time: nobody hands in more, and a mistaken loop ends here.</summary>
    public const int PerPersonLimit = 100;
    public const int NoteLimit = 200;
    public const int ReasonLimit = 200;

    private Attachment(
        AttachmentId id, TraineeId traineeId, CaseFileId? caseId, AttachmentKind kind, string fileName, AttachmentContent content, int bytes, string sha256,
        ScanStatus scan, string? note, Guid uploadedById, string uploadedBy, DateTime uploadedAt, DateOnly uploadedOn)
    {
        (Id, TraineeId, CaseId, Kind) = (id, traineeId, caseId, kind);
        (FileName, Content, Bytes, Sha256, Scan) = (fileName, content, bytes, sha256, scan);
        (Note, UploadedById, UploadedBy, UploadedAt, UploadedOn) = (note, uploadedById, uploadedBy, uploadedAt, uploadedOn);
    }

    public AttachmentId Id { get; }

    public TraineeId TraineeId { get; }

    /// <summary>Null: belongs to the person, whatever the case.</summary>
    public CaseFileId? CaseId { get; }

    public AttachmentKind Kind { get; }

    public string FileName { get; }

    public AttachmentContent Content { get; }

    public int Bytes { get; }

    public string Sha256 { get; }

    public ScanStatus Scan { get; }

    public string? Note { get; }

    public Guid UploadedById { get; }

    public string UploadedBy { get; }

    /// <summary>UTC.</summary>
    public DateTime UploadedAt { get; }

    /// <summary>The business date.</summary>
    public DateOnly UploadedOn { get; }

    /// <summary>The photo that took this one's place; this one stays on file.</summary>
    public AttachmentId? ReplacedBy { get; private set; }

    /// <summary>UTC; the content is cleared away later, the record stays.</summary>
    public DateTime? RemovedAt { get; private set; }

    public string? RemovedBy { get; private set; }

    public string? RemovalReason { get; private set; }

    public static Result<Attachment> Add(
        TraineeId trainee, CaseFileId? caseFile, AttachmentKind kind, AttachmentFile file, string? note, Guid byId, string by, DateTime at, DateOnly on)
    {
        if (!kind.Takes(file.Content)) return AttachmentErrors.KindRefuses(kind, file.Content);
        var words = string.IsNullOrWhiteSpace(note) ? null : note.Trim();
        if (words?.Length > NoteLimit) return AttachmentErrors.TextTooLong("备注", NoteLimit);
        return new Attachment(AttachmentId.New(), trainee, caseFile, kind, file.FileName, file.Content, file.Bytes, file.Sha256, file.Scan, words, byId, by, at, on);
    }

    public Result Remove(string reason, string by, DateTime at)
    {
        if (RemovedAt is not null) return AttachmentErrors.AlreadyRemoved;
        if (string.IsNullOrWhiteSpace(reason)) return AttachmentErrors.ReasonMissing;
        if (reason.Trim().Length > ReasonLimit) return AttachmentErrors.TextTooLong("删除原因", ReasonLimit);
        (RemovedAt, RemovedBy, RemovalReason) = (at, by, reason.Trim());
        return Result.Success;
    }

    public void ReplaceWith(AttachmentId newer) => ReplacedBy = newer;
}
