using KangyangCase.Tests.Support;

namespace KangyangCase.Tests.Faults;

/// <summary>How the program starts and why it refuses to, as its own process.</summary>
public sealed class StartupTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Start_OnAnEmptyFolder_SaysAddressFolderAndSetupCode()
    {
        using var folder = new TempFolder();
        await using var site = SpawnedSite.StartWeb(folder.Of("data"), demo: false);
        await site.ListeningAsync();
        var code = await File.ReadAllTextAsync(folder.Of("data", "setup-code.txt"), Cancel);
        Assert.Contains(code, site.Output);
        Assert.Contains(folder.Of("data"), site.Output);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder.Of("data", "setup-code.txt")));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder.Of("data", "keys", "master.key")));
        }
    }

    [Theory]
    [InlineData(true, "演示库")]
    [InlineData(false, "正式库")]
    public async Task Start_WithADatabaseOfTheOtherKind_IsRefusedInOneLine(bool demoFirst, string named)
    {
        using var folder = new TempFolder();
        await using (var first = SpawnedSite.StartWeb(folder.Of("data"), demoFirst)) await first.ListeningAsync();
        await using var second = SpawnedSite.StartWeb(folder.Of("data"), !demoFirst);
        await AssertRefusedAsync(second, named);
    }

    [Fact]
    public async Task Start_WithARelativeDataFolder_IsRefused()
    {
        using var here = new TempFolder();
        await using var site = SpawnedSite.Start(["--urls", "http://127.0.0.1:0", "--Kangyang:DataFolder", "data"], here.Path);
        await AssertRefusedAsync(site, "绝对路径");
        Assert.Empty(Directory.GetFileSystemEntries(here.Path));
    }

    [Fact]
    public async Task Start_WithoutItsKey_IsRefusedAndMakesNoNewOne()
    {
        using var folder = new TempFolder();
        await using (var first = SpawnedSite.StartWeb(folder.Of("data"), demo: true)) await first.ListeningAsync();
        File.Delete(folder.Of("data", "keys", "master.key"));
        await using var second = SpawnedSite.StartWeb(folder.Of("data"), demo: true);
        await AssertRefusedAsync(second, "master.key");
        Assert.False(File.Exists(folder.Of("data", "keys", "master.key")));
    }

    [Fact]
    public async Task Start_WithAnotherSitesKey_IsRefused()
    {
        using var folder = new TempFolder();
        await using (var first = SpawnedSite.StartWeb(folder.Of("data"), demo: true)) await first.ListeningAsync();
        await File.WriteAllTextAsync(folder.Of("data", "keys", "master.key"), Convert.ToBase64String(new byte[32]), Cancel);
        await using var second = SpawnedSite.StartWeb(folder.Of("data"), demo: true);
        await AssertRefusedAsync(second, "密钥");
    }

    [Fact]
    public async Task Start_AfterBeingKilled_ComesBackWithItsData()
    {
        using var folder = new TempFolder();
        await using (var first = SpawnedSite.StartWeb(folder.Of("data"), demo: true))
        {
            await first.ListeningAsync();
            await first.KillAsync();
        }
        await using var second = SpawnedSite.StartWeb(folder.Of("data"), demo: true);
        using var client = new HttpClient { BaseAddress = await second.ListeningAsync() };
        Assert.Contains("罗晓梅", await client.GetStringAsync("/account/sign-in", Cancel));
    }

    [Fact]
    public async Task Start_InAFolderOpenToOthers_ShutsIt()
    {
        if (OperatingSystem.IsWindows()) return;
        using var folder = new TempFolder();
        Directory.CreateDirectory(folder.Of("data"), (UnixFileMode)0b111_101_101);
        await using var site = SpawnedSite.StartWeb(folder.Of("data"), demo: false);
        await site.ListeningAsync();
        Assert.Equal((UnixFileMode)0b111_000_000, File.GetUnixFileMode(folder.Of("data")));
    }

    [Fact]
    public async Task Start_OnABusyAddress_IsRefusedInOneLine()
    {
        using var folder = new TempFolder();
        await using var first = SpawnedSite.StartWeb(folder.Of("first"), demo: false);
        var address = await first.ListeningAsync();
        await using var second = SpawnedSite.Start(["--urls", address.ToString(), "--Kangyang:DataFolder", folder.Of("second")]);
        await AssertRefusedAsync(second, "占用");
    }

    [Fact]
    public async Task UnknownVerb_EndsWithOneLineAndCodeTwo()
    {
        await using var site = SpawnedSite.Start(["frobnicate"]);
        Assert.Equal(2, await site.ExitAsync());
        Assert.Single(site.Error.Trim().Split('\n'));
        Assert.Empty(site.Output);
    }

    private static async Task AssertRefusedAsync(SpawnedSite site, string named)
    {
        Assert.Equal(2, await site.ExitAsync());
        Assert.Contains(named, site.Error);
        Assert.Single(site.Error.Trim().Split('\n'));
        Assert.DoesNotContain("   at ", site.Error);
    }
}
