using KangyangCase.App.Printing;
using KangyangCase.App.Printing.Documents;
using KangyangCase.App.Printing.Fonts;
using Microsoft.Extensions.DependencyInjection;

namespace KangyangCase.Tests.Printing;

public sealed class PrintingFeatureTests
{
    [Fact]
    public void AddPrinting_EverythingNeeded_IsRegisteredOnce()
    {
        using var services = new ServiceCollection().AddPrinting().BuildServiceProvider(validateScopes: true);

        Assert.True(services.GetRequiredService<CertificatePrinter>().Print(new CertificateSheet(PrintingHouse.Face())).Succeeded);
        Assert.Same(services.GetRequiredService<CertificatePrinter>(), services.GetRequiredService<CertificatePrinter>());
        Assert.NotNull(services.GetRequiredService<PrintSamples>());
    }

    [Fact]
    public void Fonts_EveryBundledFile_HasItsLicenceBesideIt()
    {
        var fonts = Directory.GetFiles(FontLibrary.BundledFolder, "*.ttf");

        Assert.Equal(5, fonts.Length);
        Assert.All(fonts, font => Assert.True(File.Exists(
            Path.Combine(FontLibrary.BundledFolder, Path.GetFileNameWithoutExtension(font).Split('-')[0] + "-LICENSE.txt")), font));
    }
}
