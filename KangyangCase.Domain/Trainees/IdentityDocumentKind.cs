namespace KangyangCase.Domain.Trainees;

public enum IdentityDocumentKind
{
    ResidentIdCard,
    HongKongMacaoResidencePermit,
    TaiwanResidencePermit,

    /// <summary>Both editions: three letters and twelve digits, and since 2023 eighteen characters starting with 9.</summary>
    ForeignPermanentResidentIdCard,
    HongKongMacaoTravelPermit,
    TaiwanTravelPermit,

    /// <summary>Never recognised by form alone: any short number would pass for one. The sheet must name it.</summary>
    Passport,
}

public static class IdentityDocumentKinds
{
    public static readonly IReadOnlyList<IdentityDocumentKind> All = Enum.GetValues<IdentityDocumentKind>();

    /// <summary>证件类型 as printed on certificates and lists.</summary>
    public static string Label(this IdentityDocumentKind kind) => kind switch
    {
        IdentityDocumentKind.ResidentIdCard => "居民身份证",
        IdentityDocumentKind.HongKongMacaoResidencePermit => "港澳居民居住证",
        IdentityDocumentKind.TaiwanResidencePermit => "台湾居民居住证",
        IdentityDocumentKind.ForeignPermanentResidentIdCard => "外国人永久居留身份证",
        IdentityDocumentKind.HongKongMacaoTravelPermit => "港澳居民来往内地通行证",
        IdentityDocumentKind.TaiwanTravelPermit => "台湾居民来往大陆通行证",
        IdentityDocumentKind.Passport => "护照",
    };

    /// <summary>The kind a 证件类型 cell names, by its label or an everyday name; null when it names none of them.</summary>
    public static IdentityDocumentKind? FromText(string text)
    {
        var written = TextFolding.Compact(text);
        foreach (var kind in All)
        {
            if (kind.Label() == written)
            {
                return kind;
            }
        }

        return written switch
        {
            "身份证" or "二代身份证" or "居民身份证(户口簿)" => IdentityDocumentKind.ResidentIdCard,
            "外国人永久居留证" or "永久居留身份证" => IdentityDocumentKind.ForeignPermanentResidentIdCard,
            "回乡证" or "港澳通行证" or "港澳居民通行证" => IdentityDocumentKind.HongKongMacaoTravelPermit,
            "台胞证" => IdentityDocumentKind.TaiwanTravelPermit,
            "外国护照" or "外国人护照" or "中国护照" => IdentityDocumentKind.Passport,
            _ => null,
        };
    }
}
