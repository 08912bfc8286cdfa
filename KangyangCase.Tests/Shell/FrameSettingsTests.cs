using KangyangCase.App.Shell;
using Microsoft.AspNetCore.Http;

namespace KangyangCase.Tests.Shell;

public sealed class FrameSettingsTests
{
    [Fact]
    public void Read_WithoutCookies_IsTheDefault() => Assert.Equal(FrameSettings.Default, Read(""));

    [Fact]
    public void Read_WithKnownValues_KeepsThem() =>
        Assert.Equal(new FrameSettings("dark", "xlarge", "toggled"), Read("ky-theme=dark; ky-size=xlarge; ky-nav=toggled"));

    [Fact]
    public void Read_WithForgedValues_FallsBack() =>
        Assert.Equal(FrameSettings.Default, Read("ky-theme=\"><script>; ky-size=9000px; ky-nav="));

    private static FrameSettings Read(string cookies)
    {
        var http = new DefaultHttpContext();
        http.Request.Headers.Cookie = cookies;
        return FrameSettings.Read(http.Request.Cookies);
    }
}
