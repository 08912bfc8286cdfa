using KangyangCase.App.Data;
using KangyangCase.App.Hosting;
using KangyangCase.App.Security;
using KangyangCase.App.Shared;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Common;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;
using MudBlazor;

namespace KangyangCase.App.Features.Assessments;

public sealed partial class ScoreSheetPage(
    MarkQueries queries, RecordMarks recordMarks, SubmitMarks submitMarks, ReturnMarks returnMarks,
    ActorSource actors, IBusinessClock clock, NavigationManager navigation, IDialogService dialogs, Toasts toasts, IFormDrafts drafts, IJSRuntime js) : IAsyncDisposable
{
    private readonly SheetScript script = new(js);
    private Actor? actor;
    private SheetSession? session;
    private Refusal? refusal;
    private bool stopped;
    private string? savedAt;
    private ElementReference root;

    [Parameter] public Guid PlanId { get; set; }

    private ScoreSheetView? View => session?.View;

    public ValueTask DisposeAsync() => script.CloseAsync();

    protected override async Task OnParametersSetAsync()
    {
        if (View?.Plan.Value == PlanId) return;
        await script.CloseAsync();
        actor = await actors.CurrentAsync();
        await LoadAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (View is { MayEdit: true, Rows.Count: > 0 } && !stopped)
        {
            await OpenSheetAsync();
        }
    }

    /// <summary>Called by the sheet's script: a batch of typed cells.</summary>
    [JSInvokable]
    public async Task<SheetReply> SaveAsync(SheetEdit[] edits)
    {
        var reply = await WriteAsync(edits);
        // Not an event handler: nobody else asks for a render.
        StateHasChanged();
        return reply;
    }

    /// <summary>Called by the sheet's script: works out what a pasted block would do, and writes nothing.</summary>
    [JSInvokable]
    public Task<SheetCell[]> PreviewPasteAsync(int row, int column, string text)
    {
        if (session is null || !IsOnSheet(new(row, column, "", ""))) return Task.FromResult<SheetCell[]>([]);
        session.Paste = SheetPaste.Read(session.View, row, column, text);
        StateHasChanged();
        return Task.FromResult<SheetCell[]>([.. session.Paste.Cells.Select(SheetCell.Previewing)]);
    }

    /// <summary>Called by the sheet's script, and by 放弃.</summary>
    [JSInvokable]
    public async Task DropPasteAsync()
    {
        if (session is not null) session.Paste = null;
        StateHasChanged();
        await script.DropAsync();
    }

    private async Task OpenSheetAsync()
    {
        if (script.IsOpening) return;
        script.IsOpening = true;
        var key = $"marks/{PlanId}";
        var earlier = (await drafts.FindAsync(key)).Reverse().ToList();
        var own = new SheetDraft(key, Guid.CreateVersion7(), [.. earlier.Select(offer => offer.Content)]);
        var kept = false;
        await BrowserCalls.UnlessGoneAsync(async () =>
        {
            await script.OpenAsync(root, this, own, $"/{Assets["Features/Assessments/Marks/ScoreSheetPage.razor.js"]}");
            kept = earlier.Count > 0 && await script.KeptAsync();
        });
        // What is still not saved now stands in this window's own draft.
        if (kept) await drafts.DiscardAsync(key, [.. earlier.SelectMany(offer => offer.Slots)]);
    }

    private async Task FillAsync()
    {
        session!.Paste = null;
        await script.FillAsync();
    }

    private async Task SettleAsync(bool keepMine)
    {
        if (session?.FirstConflict is not { } conflict) return;
        session.Settle(conflict);
        await script.SettleAsync(conflict, keepMine);
    }

    private async Task SubmitAsync()
    {
        var unsent = await script.FlushAsync();
        if (stopped || session!.SubmitBlock is not null) return;
        refusal = unsent > 0 ? WriteGate.Busy : null;
        if (refusal is not null) return;
        var figures = session.Statistics;
        var request = new ConfirmRequest(
            "提交成绩",
            $"共 {figures.People} 人：合格 {figures.Passed} 人，不合格 {figures.Failed} 人，缺考 {figures.Absent} 人。提交后成绩锁定，更正须由审核员退回。",
            "提交");
        if (await request.AskAsync(dialogs) is null) return;
        refusal = (await submitMarks.HandleAsync(actor!, new(session.View.Plan))).Refusal;
        if (refusal is not null) return;
        toasts.Done("成绩已提交，等待审核员发布公示。");
        await script.CloseAsync();
        await LoadAsync();
    }

    private async Task ReturnAsync()
    {
        var request = new ConfirmRequest("退回成绩", "退回后考评员可以更正，更正完要重新提交。", "退回", ReasonLabel: "退回原因");
        if (await request.AskAsync(dialogs) is not { } answer) return;
        refusal = (await returnMarks.HandleAsync(actor!, new(session!.View.Plan, answer.Reason))).Refusal;
        if (refusal is not null) return;
        toasts.Done("成绩已退回考评员。");
        await LoadAsync();
    }

    private async Task LeaveAsync(LocationChangingContext leaving)
    {
        await script.FlushAsync();
        if (session is not { UnsavedCount: > 0 and var unsaved }) return;
        var request = new ConfirmRequest("还有成绩未保存", $"有 {unsaved} 格没有保存。离开后，您再打开这张成绩表时还会显示这些内容。", "离开");
        if (await request.AskAsync(dialogs) is null) leaving.PreventNavigation();
    }

    private async Task ReadAnewAsync()
    {
        await script.ForgetAsync();
        navigation.Refresh(forceReload: true);
    }

    private async Task LoadAsync()
    {
        if (await queries.SheetAsync(actor!, new AssessmentPlanId(PlanId)) is { } view) session = new(view);
        else navigation.NotFound();
    }

    private async Task<SheetReply> WriteAsync(SheetEdit[] edits)
    {
        if (session is null || !Array.TrueForAll(edits, IsOnSheet)) return new(SheetFate.Stopped, []);
        var view = session.View;
        var cells = edits.Select(edit => new RecordMarks.Cell(view.Rows[edit.Row].Assessment, view.Components[edit.Column], edit.Text, edit.Base));
        var saved = await recordMarks.HandleAsync(actor!, new(view.Plan, [.. cells]));
        refusal = saved.Refusal;
        stopped = !saved.Succeeded && saved.Refusal != WriteGate.Busy && saved.Refusal != WriteGate.Overtaken;
        if (!saved.Succeeded) return new(stopped ? SheetFate.Stopped : SheetFate.Again, []);

        var answers = edits.Zip(saved.Value).ToList();
        session.Note(answers);
        if (saved.Value.Any(answer => answer.Outcome is CellOutcome.Saved or CellOutcome.Unchanged)) savedAt = ChinaTime.Clock(clock.UtcNow);
        var others = await RefreshAsync(edits);
        return new(SheetFate.Done, [.. answers.Select(one => SheetCell.Answering(one.First, one.Second)), .. others]);
    }

    /// <returns>Cells that somebody else changed meanwhile.</returns>
    private async Task<IEnumerable<SheetCell>> RefreshAsync(SheetEdit[] edits)
    {
        if (await queries.SheetAsync(actor!, session!.View.Plan) is not { } fresh) return [];
        if (session.Refresh(fresh) is { } changed)
        {
            return changed.Where(cell => !Array.Exists(edits, edit => edit.Row == cell.Row && edit.Column == cell.Column));
        }
        refusal = AssessmentErrors.PeopleChanged;
        stopped = true;
        return [];
    }

    private bool IsOnSheet(SheetEdit edit) =>
        edit.Row >= 0 && edit.Row < session!.View.Rows.Count && edit.Column >= 0 && edit.Column < session.View.Components.Count;
}
