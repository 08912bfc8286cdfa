using KangyangCase.App.Features.Attachments.Inspection;
using KangyangCase.App.Printing;
using KangyangCase.Domain.Attachments;
using KangyangCase.Domain.Common;

namespace KangyangCase.App.Features.Attachments;

/// <summary>A picture that is not yet a photo: what is to be cropped, and how it looks upright.</summary>
/// <param name="Preview">A small JPEG for the screen: the person crops what the server sees, turned as the server turns it.</param>
public sealed record PhotoDraft(string FileName, byte[] Upload, int Width, int Height, byte[] Preview)
{
    private const int PreviewSide = 900;

    public string PreviewAddress => $"data:image/jpeg;base64,{Convert.ToBase64String(Preview)}";

    /// <summary>Null when the picture already has the proportion and needs no cropping.</summary>
    internal static Result<PhotoDraft?> Of(string fileName, byte[] upload)
    {
        var content = UploadCheck.Identify(fileName, upload);
        if (!content.Succeeded) return content.Refusal;
        if (!AttachmentKind.Photo.Takes(content.Value)) return AttachmentErrors.KindRefuses(AttachmentKind.Photo, content.Value);
        var measured = PictureFile.Measure(upload);
        if (!measured.Succeeded) return measured.Refusal;
        var (width, height) = measured.Value;
        if (width < PhotoNormalizer.Width || height < PhotoNormalizer.Height) return PrintingErrors.PhotoTooSmall(width, height);
        if (PhotoNormalizer.HasProportion(width, height)) return Result.Of<PhotoDraft?>(null);
        if (PhotoNormalizer.HasTooManyPixels(width, height)) return PrintingErrors.PhotoTooManyPixels(width, height);
        var preview = PictureFile.Rewrite(upload, PreviewSide);
        return preview.Succeeded ? new PhotoDraft(fileName, upload, width, height, preview.Value) : preview.Refusal;
    }
}
