using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace KangyangCase.Tests.Support;

/// <summary>The whole application as a demo centre: own data folder, real Kestrel on a free loopback port.</summary>
public sealed class AppFixture : WebApplicationFactory<Program>
{
    private readonly string dataFolder = Directory.CreateTempSubdirectory("kangyang-").FullName;

    public AppFixture()
    {
        UseKestrel(0);
        StartServer();
        BaseAddress = Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First().TrimEnd('/');
    }

    /// <summary>http://127.0.0.1:12345, without a slash at the end.</summary>
    public string BaseAddress { get; }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("Kangyang:DataFolder", dataFolder);
        builder.UseSetting("Kangyang:Demo", "true");
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(dataFolder, recursive: true);
    }
}
