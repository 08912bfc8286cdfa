using KangyangCase.App.Data;
using KangyangCase.App.Security.Keys;
using KangyangCase.App.Shell;

namespace KangyangCase.App.Features.Certificates;

public static class CertificatesFeature
{
    public static void AddCertificates(this IServiceCollection services) => services
        .AddSingleton<CertificateFaceSeal>()
        .AddSingleton<HistoricalFaceSeal>()
        .AddSingleton<VerificationSeal>()
        .AddSingleton<FaceDrawing>()
        .AddSingleton<PhotoStore>()
        .AddSingleton<CertificatePapers>()
        .AddSingleton<IssueQueries>().AddSingleton<IIssueCount>(services => services.GetRequiredService<IssueQueries>())
        .AddSingleton<CertificateQueries>()
        .AddSingleton<CertificateDetailQueries>()
        .AddSingleton<NumberListQueries>()
        .AddSingleton<ImportNumbers>()
        .AddSingleton<ConfirmFiling>()
        .AddSingleton<AttachPhoto>()
        .AddSingleton<IssueCertificates>()
        .AddSingleton<RevokeCertificate>()
        .AddSingleton<PrintCertificates>()
        .AddSingleton<CertificateBulk>()
        .AddSingleton<UnprintableNames>();
}
