using KangyangCase.Domain.Attachments;
using KangyangCase.Domain.Common;

namespace KangyangCase.App.Features.Attachments.Inspection;

/// <param name="Bytes">As they will be stored: pictures written anew, PDFs as they came.</param>
internal sealed record CheckedUpload(AttachmentContent Content, byte[] Bytes);

/// <summary>Judges an upload by its content and brings it to the form that is stored.</summary>
internal static class UploadCheck
{
    public static Result<CheckedUpload> Check(AttachmentKind kind, string? fileName, byte[] upload, PdfEffort effort)
    {
        var content = Identify(fileName, upload);
        if (!content.Succeeded) return content.Refusal;
        if (!kind.Takes(content.Value)) return AttachmentErrors.KindRefuses(kind, content.Value);
        if (content.Value == AttachmentContent.Pdf)
        {
            return PdfFile.Check(upload, effort) is { Succeeded: false } refused ? refused.Refusal : new CheckedUpload(AttachmentContent.Pdf, upload);
        }
        var picture = PictureFile.Rewrite(upload);
        return picture.Succeeded ? new CheckedUpload(AttachmentContent.Jpeg, picture.Value) : picture.Refusal;
    }

    /// <summary>Size, content and whether the name agrees; nothing is opened yet.</summary>
    public static Result<AttachmentContent> Identify(string? fileName, byte[] upload)
    {
        if (upload.Length == 0) return AttachmentErrors.Empty;
        if (upload.Length > Attachment.MaxBytes) return AttachmentErrors.TooLarge(Attachment.MaxMegabytes);
        var content = FileSignature.Of(upload);
        if (!content.Succeeded) return content;
        return FileSignature.CheckName(fileName, content.Value) is { Succeeded: false } lies ? lies.Refusal : content;
    }
}
