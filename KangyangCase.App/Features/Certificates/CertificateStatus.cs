namespace KangyangCase.App.Features.Certificates;

/// <summary>Derived from the day of revocation; not stored.</summary>
public enum CertificateStatus
{
    Valid,
    Revoked,
}

public static class CertificateStatuses
{
    public static readonly IReadOnlyList<CertificateStatus> All = Enum.GetValues<CertificateStatus>();

    public static CertificateStatus Of(DateOnly? revokedOn) => revokedOn is null ? CertificateStatus.Valid : CertificateStatus.Revoked;
}
