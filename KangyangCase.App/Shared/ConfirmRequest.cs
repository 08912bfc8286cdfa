using MudBlazor;

namespace KangyangCase.App.Shared;

/// <summary>What <see cref="ConfirmDialog"/> asks.</summary>
/// <param name="Question">One or two sentences: what happens, to how many, and whether it can be taken back.</param>
/// <param name="Confirm">The verb on the button: 签发, 退回.</param>
/// <param name="ReasonLabel">Asks for a reason, which is then required: 退回原因.</param>
/// <param name="TypeThis">Written confirmation: the button wakes up when exactly this has been typed.</param>
/// <param name="Danger">Cannot be taken back.</param>
public sealed record ConfirmRequest(
    string Title,
    string Question,
    string Confirm,
    string? ReasonLabel = null,
    string? TypeThis = null,
    bool Danger = false)
{
    /// <summary>Longest reason accepted, in characters.</summary>
    public const int ReasonLimit = 200;

    /// <returns>Null when the user cancelled.</returns>
    public async Task<ConfirmAnswer?> AskAsync(IDialogService dialogs)
    {
        var parameters = new DialogParameters<ConfirmDialog> { { dialog => dialog.Request, this } };
        var options = new DialogOptions { CloseOnEscapeKey = true, BackdropClick = false, MaxWidth = MaxWidth.Small };
        var reference = await dialogs.ShowAsync<ConfirmDialog>(Title, parameters, options);
        return (await reference.Result)?.Data as ConfirmAnswer;
    }
}

/// <param name="Reason">Trimmed; empty when none was asked for.</param>
public sealed record ConfirmAnswer(string Reason);
