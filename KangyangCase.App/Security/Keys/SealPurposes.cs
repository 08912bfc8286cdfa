namespace KangyangCase.App.Security.Keys;

/// <summary>What a sealed text is; part of its authentication, so a phone number never opens as a document number.</summary>
public static class SealPurposes
{
    public const string DocumentNumber = "document-number";
    public const string PhoneNumber = "phone-number";
    public const string ContactAddress = "contact-address";
    public const string EmergencyContact = "emergency-contact";
    public const string TraineeMerge = "trainee-merge";
    public const string CertificateFace = "certificate-face";
    public const string Draft = "draft";
    public const string HistoricalFace = "historical-face";
}
