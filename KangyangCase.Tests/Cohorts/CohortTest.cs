using KangyangCase.Tests.Support;

namespace KangyangCase.Tests.Cohorts;

/// <summary>A test with a live site of its own.</summary>
public abstract class CohortTest : IAsyncLifetime
{
    private TestSite? site;

    protected TestSite Site => site ?? throw new InvalidOperationException("The test has not begun.");

    public virtual async ValueTask InitializeAsync() => site = await TestSite.CreateAsync();

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return Site.DisposeAsync();
    }
}
