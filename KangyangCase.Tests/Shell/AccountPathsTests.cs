using KangyangCase.App.Security.Account;

namespace KangyangCase.Tests.Shell;

public sealed class AccountPathsTests
{
    [Theory]
    [InlineData("/cases/1?tab=log", true)]
    [InlineData("/", true)]
    [InlineData("//evil.example", false)]
    [InlineData("/\\evil.example", false)]
    [InlineData("https://evil.example", false)]
    [InlineData("/a\r\nSet-Cookie: x", false)]
    [InlineData("cases", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void IsLocal_ForAReturnAddress_AcceptsOnlyThisSite(string? path, bool local) => Assert.Equal(local, AccountPaths.IsLocal(path));

    [Fact]
    public void SignInAndReturnTo_AForeignAddress_DropsIt() =>
        Assert.Equal(AccountPaths.SignIn, AccountPaths.SignInAndReturnTo("//evil.example"));
}
