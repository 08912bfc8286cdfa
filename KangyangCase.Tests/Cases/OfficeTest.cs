using KangyangCase.Tests.Support;

namespace KangyangCase.Tests.Cases;

/// <summary>A test on a site of its own, with an office that opens cases in it.</summary>
public abstract class OfficeTest : IAsyncLifetime
{
    private TestSite? opened;

    internal TestSite Site => opened ?? throw new InvalidOperationException("Not initialised.");

    internal CaseOffice Office { get => field ??= new(Site); }

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => opened = await TestSite.CreateAsync();

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Site.DisposeAsync();
    }
}
