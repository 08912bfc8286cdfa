namespace KangyangCase.Domain.Attachments;

/// <summary>What the bytes are, told by the bytes. WebP and HEIC are left out: many office programs cannot show them.</summary>
public enum AttachmentContent
{
    Jpeg,

    /// <summary>Accepted at upload, kept as JPEG.</summary>
    Png,
    Pdf,
}

public static class AttachmentContents
{
    public static string MediaType(this AttachmentContent content) => content switch
    {
        AttachmentContent.Jpeg => "image/jpeg",
        AttachmentContent.Png => "image/png",
        AttachmentContent.Pdf => "application/pdf",
    };

    /// <summary>With its dot.</summary>
    public static string Extension(this AttachmentContent content) => content switch
    {
        AttachmentContent.Jpeg => ".jpg",
        AttachmentContent.Png => ".png",
        AttachmentContent.Pdf => ".pdf",
    };

    public static string Label(this AttachmentContent content) => content switch
    {
        AttachmentContent.Jpeg => "JPEG 图片",
        AttachmentContent.Png => "PNG 图片",
        AttachmentContent.Pdf => "PDF",
    };
}

/// <summary>What the installation's virus scanner said before the file was stored; an infected file is never stored.</summary>
public enum ScanStatus
{
    /// <summary>No scanner is configured.</summary>
    Unscanned,
    Clean,
}
