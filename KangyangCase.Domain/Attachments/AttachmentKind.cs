namespace KangyangCase.Domain.Attachments;

/// <summary>材料种类: what a stored file proves.</summary>
public enum AttachmentKind
{
    Photo,
    IdentityCopy,
    SchoolingProof,
    PracticeProof,
    TargetGroupProof,
    EarlierCertificate,
    Consent,
    Other,
}

public static class AttachmentKinds
{
    private static readonly char[] Separators = ['、', '，', ',', '；', ';', ' ', '\u3000', '\n'];

    public static readonly IReadOnlyList<AttachmentKind> All = Enum.GetValues<AttachmentKind>();

    public static string Label(this AttachmentKind kind) => kind switch
    {
        AttachmentKind.Photo => "照片",
        AttachmentKind.IdentityCopy => "身份证件复印件",
        AttachmentKind.SchoolingProof => "学历证明",
        AttachmentKind.PracticeProof => "从业证明",
        AttachmentKind.TargetGroupProof => "人员类别证明",
        AttachmentKind.EarlierCertificate => "已有证书",
        AttachmentKind.Consent => "同意书",
        AttachmentKind.Other => "其他",
    };

    /// <summary>Shows the whole document number: only who may reveal numbers opens it, and every opening is an act.</summary>
    public static bool ShowsNumber(this AttachmentKind kind) => kind == AttachmentKind.IdentityCopy;

    /// <summary>A photo is printed, so it must be a picture; everything else may also be a scan of several pages.</summary>
    public static bool Takes(this AttachmentKind kind, AttachmentContent content) => content switch
    {
        AttachmentContent.Jpeg or AttachmentContent.Png => true,
        AttachmentContent.Pdf => kind != AttachmentKind.Photo,
    };

    /// <summary>Reads a list of labels as an administrator writes it: 照片、身份证件复印件.</summary>
    public static (IReadOnlyList<AttachmentKind> Kinds, IReadOnlyList<string> Unknown) ParseList(string? text)
    {
        var words = (text ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return ([.. All.Where(kind => words.Contains(kind.Label()))], [.. words.Where(word => All.All(kind => kind.Label() != word))]);
    }
}
