using KangyangCase.Domain.Common;
using MudBlazor;

namespace KangyangCase.App.Shared;

/// <summary>Short answers at the edge of the screen. What must be read stays on the page: use RefusalAlert there.</summary>
public sealed class Toasts(ISnackbar snackbar)
{
    public void Done(string sentence) => snackbar.Add(sentence, Severity.Success);

    public void Note(string sentence) => snackbar.Add(sentence, Severity.Info);

    public void Refused(Refusal refusal) => snackbar.Add(refusal.ToString(), Severity.Error, options => options.RequireInteraction = true);

    /// <summary>Success with the sentence, or the refusal.</summary>
    public bool Show(Result result, string whenDone)
    {
        if (result.Succeeded) Done(whenDone);
        else Refused(result.Refusal);
        return result.Succeeded;
    }
}
