using Microsoft.JSInterop;

namespace KangyangCase.App.Shared;

/// <summary>Calls into a page that may have been closed meanwhile: nobody is left to tell, so it is no error.</summary>
public static class BrowserCalls
{
    /// <returns>False: the browser has gone.</returns>
    public static async Task<bool> UnlessGoneAsync(Func<Task> call)
    {
        try
        {
            await call();
            return true;
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException or TimeoutException)
        {
            return false;
        }
    }

    /// <summary>Lets go of a module or an object of the page.</summary>
    /// <param name="ending">Its last function; null: none.</param>
    public static async ValueTask EndAsync(IJSObjectReference? script, string? ending = null)
    {
        if (script is null) return;
        await UnlessGoneAsync(async () =>
        {
            if (ending is not null) await script.InvokeVoidAsync(ending);
            await script.DisposeAsync();
        });
    }
}
