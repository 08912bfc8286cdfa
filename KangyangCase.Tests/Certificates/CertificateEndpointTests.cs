using System.Net;
using KangyangCase.App.Features.Certificates;
using KangyangCase.Domain.Certificates;
using KangyangCase.Tests.Verification;

namespace KangyangCase.Tests.Certificates;

/// <summary>The papers over real HTTP, with the sign-in of each demo account.</summary>
public sealed class CertificateEndpointTests(RegisterHost host) : IClassFixture<RegisterHost>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("xieyumei", HttpStatusCode.OK)]
    [InlineData("luoxiaomei", HttpStatusCode.OK)]
    [InlineData("zhouwenjing", HttpStatusCode.OK)]
    [InlineData("qiuzhiyuan", HttpStatusCode.OK)]
    [InlineData("tanlihua", HttpStatusCode.NotFound)]
    [InlineData("shanwenbo", HttpStatusCode.NotFound)]
    public async Task Pdf_ByRole_IsGivenOrLooksAbsent(string userName, HttpStatusCode expected)
    {
        using var client = await host.SignedInAsync(userName);

        foreach (var address in (string[])[CertificateUrls.Pdf(host.Id), CertificateUrls.BatchPdf(host.BatchId)])
        {
            using var response = await client.GetAsync(address, Token);
            Assert.Equal(expected, response.StatusCode);
        }
        using var missing = await client.GetAsync(CertificateUrls.Pdf(CertificateId.New()), Token);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Fact]
    public async Task Pdf_IsShownInPlaceUnderAChineseNameAndNeverCached()
    {
        using var client = await host.SignedInAsync("xieyumei");
        using var response = await client.GetAsync(CertificateUrls.Pdf(host.Id), Token);

        Assert.Equal("application/pdf", response.Content.Headers.ContentType?.MediaType);
        var disposition = response.Content.Headers.ContentDisposition!;
        Assert.Equal("inline", disposition.DispositionType);
        Assert.Equal($"职业技能等级证书-{host.Name}-{host.MarkedNumber}.pdf", disposition.FileNameStar);
        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.StartsWith("%PDF", await response.Content.ReadAsStringAsync(Token));
    }
}
