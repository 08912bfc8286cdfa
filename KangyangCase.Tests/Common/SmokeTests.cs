namespace KangyangCase.Tests.Common;

public sealed class SmokeTests
{
    [Fact]
    public void One() => Assert.True(true);
}
