using KangyangCase.App.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;

namespace KangyangCase.App.Shell;

public sealed partial class MainLayout(NavigationManager navigation, IJSRuntime js) : IDisposable
{
    private ErrorBoundary? boundary;
    private string scope = "";

    [CascadingParameter] public Task<AuthenticationState>? Authentication { get; set; }

    /// <summary>Relative to the page: with a base address, a bare <c>#main</c> would lead home.</summary>
    private string SkipHref => navigation.ToBaseRelativePath(navigation.Uri).Split('#')[0] + "#main";

    public void Dispose() => navigation.LocationChanged -= OnLocationChanged;

    protected override async Task OnInitializedAsync()
    {
        navigation.LocationChanged += OnLocationChanged;
        if (Authentication is not null) scope = ActorClaims.Read((await Authentication).User)?.Scope.Label ?? "";
    }

    // A page that failed must not take the next one with it.
    private void OnLocationChanged(object? sender, LocationChangedEventArgs change) => boundary?.Recover();

    private async Task SkipAsync()
    {
        var frame = await js.InvokeAsync<IJSObjectReference>("import", $"/{Assets["js/frame.js"]}");
        await frame.InvokeVoidAsync("focusFirst", "#main");
        await frame.DisposeAsync();
    }
}
