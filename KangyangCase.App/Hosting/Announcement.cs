using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace KangyangCase.App.Hosting;

/// <summary>Says where the site listens and where its data lies, once it does listen.</summary>
public static class Announcement
{
    public static void Register(WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        var mode = app.Services.GetRequiredService<SiteSettings>().Demo ? "（演示模式）" : "";
        Console.WriteLine($"数据目录：{app.Services.GetRequiredService<DataFolder>().Root}");
        Console.WriteLine($"康养培训个案管理系统已启动{mode}：{string.Join("  ", addresses)}");
    });
}
