using Microsoft.JSInterop;

namespace KangyangCase.App.Shared;

/// <summary>Hands files made on the server to the user.</summary>
public static class BrowserFiles
{
    /// <param name="module">Address of js/files.js as the page's assets name it.</param>
    public static Task SaveFileAsync(this IJSRuntime js, string module, string name, byte[] content) => BrowserCalls.UnlessGoneAsync(async () =>
    {
        using var stream = new MemoryStream(content);
        using var reference = new DotNetStreamReference(stream);
        await using var script = await js.InvokeAsync<IJSObjectReference>("import", $"/{module}");
        await script.InvokeVoidAsync("save", name, reference);
    });
}
