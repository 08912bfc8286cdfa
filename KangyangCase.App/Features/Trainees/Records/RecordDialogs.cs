using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace KangyangCase.App.Features.Trainees.Records;

internal static class RecordDialogs
{
    public static readonly DialogOptions Plain = new() { CloseOnEscapeKey = true, BackdropClick = false, MaxWidth = MaxWidth.Medium };

    /// <returns>True when something was saved.</returns>
    public static async Task<bool> OpenAsync<TDialog>(this IDialogService dialogs, string title, DialogParameters<TDialog> parameters)
        where TDialog : IComponent
    {
        var reference = await dialogs.ShowAsync<TDialog>(title, parameters, Plain);
        return await reference.Result is not (null or { Canceled: true });
    }
}
