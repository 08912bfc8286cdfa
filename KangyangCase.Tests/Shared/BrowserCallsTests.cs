using KangyangCase.App.Shared;
using Microsoft.JSInterop;

namespace KangyangCase.Tests.Shared;

public sealed class BrowserCallsTests
{
    public static TheoryData<Exception> Gone => [new JSDisconnectedException("gone"), new TaskCanceledException(), new TimeoutException()];

    [Theory]
    [MemberData(nameof(Gone))]
    public async Task Call_IntoAPageThatHasGone_IsNoError(Exception why)
    {
        Assert.False(await BrowserCalls.UnlessGoneAsync(() => throw why));
        await BrowserCalls.EndAsync(new Script(why), "end");
    }

    [Fact]
    public async Task Call_ThatThePageRefuses_IsAnError()
    {
        await Assert.ThrowsAsync<JSException>(() => BrowserCalls.UnlessGoneAsync(() => throw new JSException("no such function")));
        await Assert.ThrowsAsync<JSException>(() => BrowserCalls.EndAsync(new Script(new JSException("no such function"))).AsTask());
    }

    [Fact]
    public async Task Call_ThatIsAnswered_SaysSo() => Assert.True(await BrowserCalls.UnlessGoneAsync(() => Task.CompletedTask));

    private sealed class Script(Exception answer) : IJSObjectReference
    {
        public ValueTask<T> InvokeAsync<T>(string identifier, object?[]? args) => throw answer;

        public ValueTask<T> InvokeAsync<T>(string identifier, CancellationToken cancellationToken, object?[]? args) => throw answer;

        public ValueTask DisposeAsync() => throw answer;
    }
}
