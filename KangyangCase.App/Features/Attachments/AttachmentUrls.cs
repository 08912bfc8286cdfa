using KangyangCase.Domain.Attachments;

namespace KangyangCase.App.Features.Attachments;

public static class AttachmentUrls
{
    public const string Root = "/attachments";

    /// <summary>As a download.</summary>
    public static string File(AttachmentId id) => $"{Root}/{id.Value}";

    /// <summary>Shown in the browser where it is a picture.</summary>
    public static string View(AttachmentId id) => $"{Root}/{id.Value}?view=1";
}
