using Bunit;
using KangyangCase.App.Shared;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;

namespace KangyangCase.Tests.Support;

/// <summary>A bUnit test with MudBlazor's services and a browser that answers nothing.</summary>
public abstract class ComponentTest : BunitContext
{
    protected NoDrafts Drafts { get; } = new();

    protected ComponentTest()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddMudServices();
        Services.AddScoped<Toasts>();
        Services.AddSingleton(Drafts).AddSingleton<IFormDrafts>(Drafts);
    }
}
