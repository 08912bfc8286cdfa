using KangyangCase.App.Printing.Documents;
using KangyangCase.App.Printing.Engine;
using KangyangCase.App.Printing.Fonts;
using KangyangCase.App.Printing.Layout;

namespace KangyangCase.App.Printing;

public static class PrintingFeature
{
    /// <param name="siteFont">A TrueType file of the site's own, for 仿宋 and for characters the bundled fonts lack; null for none.</param>
    public static IServiceCollection AddPrinting(this IServiceCollection services, string? siteFont = null) => services
        .AddSingleton(_ => new FontLibrary(FontLibrary.BundledFolder, siteFont))
        .AddSingleton<Typography>()
        .AddSingleton<IPdfEngine, SkiaPdfEngine>()
        .AddSingleton<SkillCertificate>()
        .AddSingleton<CertificatePrinter>()
        .AddSingleton<PrintSamples>()
        .AddSingleton<CasePrintout>();
}
