using KangyangCase.App.Security;
using KangyangCase.App.Shared;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Common;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace KangyangCase.App.Features.Assessments;

public sealed partial class PostingPage(
    PostingQueries queries, RaiseObjection raise, DecideObjection decide, ActorSource actors, NavigationManager navigation, IDialogService dialogs, Toasts toasts)
{
    private Actor? actor;
    private PostingView? view;
    private Refusal? refusal;

    [Parameter] public Guid PostingId { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        actor = await actors.CurrentAsync();
        await LoadAsync();
    }

    private async Task ObjectAsync(PostedRow person)
    {
        var request = new ConfirmRequest(
            "登记异议", $"对 {person.Name} 的异议只暂停此人，不影响名单上的其他人。请只写异议内容，不要写反映人的姓名、电话。", "登记", ReasonLabel: "异议内容");
        if (await request.AskAsync(dialogs) is not { } answer) return;
        await ShowAsync(await raise.HandleAsync(actor!, new(view!.Id, person.Assessment, answer.Reason)), $"已登记对 {person.Name} 的异议。");
    }

    private async Task DecideAsync(PostedRow person, bool upheld)
    {
        var outcome = upheld ? ObjectionStatus.Upheld : ObjectionStatus.Dismissed;
        var request = new ConfirmRequest(
            outcome.Label(),
            $"异议内容：{person.Objection?.Text}　" + (upheld ? $"判定成立后，{person.Name} 不再发证。" : $"判定不成立后，{person.Name} 与名单上其他人一样，公示期满即可发证。"),
            outcome.Label(),
            ReasonLabel: "处理意见",
            Danger: upheld);
        if (await request.AskAsync(dialogs) is not { } answer) return;
        await ShowAsync(await decide.HandleAsync(actor!, new(view!.Id, person.Assessment, upheld, answer.Reason)), $"对 {person.Name} 的异议：{outcome.Label()}。");
    }

    private async Task ShowAsync(Result result, string done)
    {
        refusal = result.Refusal;
        if (result.Succeeded) toasts.Done(done);
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        view = await queries.FindAsync(actor!, new PublicPostingId(PostingId));
        if (view is null) navigation.NotFound();
    }

    private int Count(ObjectionStatus status) => view!.People.Count(person => person.Objection?.Status == status);
}
