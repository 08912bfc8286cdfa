using System.Globalization;
using KangyangCase.App.Security;
using KangyangCase.App.Shared;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations.Eligibility;
using KangyangCase.Domain.Rules.Packs;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using MudBlazor;

namespace KangyangCase.App.Features.Rules;

public sealed partial class PackPage
{
    private static readonly DialogOptions Plain = new() { CloseOnEscapeKey = true, BackdropClick = false, MaxWidth = MaxWidth.Medium, FullWidth = true };

    private PackView? view;
    private PackDraft? draft;
    private Refusal? refusal;

    [Parameter] public string Id { get; set; } = "";

    [SupplyParameterFromQuery] public string? Version { get; set; }

    protected override Task OnParametersSetAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        // No version is numbered 0: what cannot be read is not found.
        int? version = string.IsNullOrEmpty(Version) ? null : int.TryParse(Version, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        view = await Queries.FindAsync(await Actors.CurrentAsync(), Id, version);
        if (view is null)
        {
            Navigation.NotFound();
            return;
        }

        // Changes not saved yet stay while the settings below are reloaded.
        if (draft is not { Changes.Count: > 0 } || draft.Start.Id != view.Pack.Id) draft = new(view.Pack);
    }

    private async Task SaveAsync(string reason)
    {
        var saved = await Saving.HandleAsync(await Actors.CurrentAsync(), new(draft!.Pack, draft.Start.Version, reason));
        refusal = saved.Succeeded ? null : saved.Refusal;
        if (!saved.Succeeded) return;
        await ForgetAsync();
        draft = null;
        Toasts.Done($"已保存为第 {saved.Value} 版。");
        await LoadAsync();
    }

    /// <summary>Back to what is in use now, which may have moved on meanwhile.</summary>
    private async Task DiscardAsync()
    {
        await ForgetAsync();
        (draft, refusal) = (null, null);
        await LoadAsync();
    }

    private async Task LeaveAsync(LocationChangingContext leaving)
    {
        if (draft is not { Changes.Count: > 0 }) return;
        var ask = new ConfirmRequest("离开本页", $"有 {draft.Changes.Count} 处改动还没有保存为新版本；已存为您的草稿，再打开本页时可以恢复。", "离开");
        if (await ask.AskAsync(Dialogs) is null) leaving.PreventNavigation();
    }

    private async Task EditHeadAsync()
    {
        if (await AskAsync<PackHeadDialog, PolicyPack>("修改名称与依据", new() { { dialog => dialog.Pack, draft!.Pack } }) is { } changed) draft!.Replace(changed);
    }

    private async Task EditSetAsync(ConditionSet set)
    {
        if (await AskAsync<ConditionSetDialog, ConditionSet>("修改条件来源", new() { { dialog => dialog.Set, set } }) is { } changed) draft!.ChangeSet(set, changed);
    }

    private async Task EditAlternativeAsync(AlternativePlace place)
    {
        var start = place.Alternative ?? new EntryAlternative(PackDraft.NextId(place.Set, place.Level), "", "", Certainty.Memory, [], []);
        if (await AskAsync<AlternativeDialog, EntryAlternative>(
            $"{place.Set.Occupation} 申报条件", new() { { dialog => dialog.Alternative, start }, { dialog => dialog.IsNew, place.Alternative is null } }) is { } changed)
        {
            draft!.ChangeAlternative(place.Set, place.Level, place.Alternative, changed);
        }
    }

    private async Task AddSetAsync()
    {
        if (await AskAsync<AddSetDialog, ConditionSet>("添加职业的申报条件", new() { { dialog => dialog.Pack, draft!.Pack } }) is { } added) draft!.AddSet(added);
    }

    private void RemoveSet(ConditionSet set) => draft!.RemoveSet(set);

    private void RemoveLevel(AlternativePlace place) => draft!.RemoveLevel(place.Set, place.Level);

    private void RemoveAlternative(AlternativePlace place) => draft!.ChangeAlternative(place.Set, place.Level, place.Alternative, null);

    private async Task AddPreconditionAsync()
    {
        if (await AskAsync<PreconditionDialog, Precondition>("添加前提条件", new() { { dialog => dialog.Pack, draft!.Pack } }) is { } added) draft!.AddPrecondition(added);
    }

    private void Remove(Precondition precondition) => draft!.RemovePrecondition(precondition);

    private async Task ImportAsync()
    {
        if (await AskAsync<ImportPackDialog, PolicyPack>("导入新版本", new() { { dialog => dialog.Pack, draft!.Start } }) is { } imported) draft!.Replace(imported);
    }

    private async Task CopyAsync()
    {
        if (await AskAsync<CopyPackDialog, string>("复制为新规则包", new() { { dialog => dialog.Pack, draft!.Pack } }) is { } id) Navigation.NavigateTo(PackUrls.Detail(id));
    }

    private async Task EditRuleAsync(RuleRow row)
    {
        if (await AskAsync<ChangeRuleDialog, object>("修改规则", new() { { dialog => dialog.Row, row } }) is null) return;
        Toasts.Done("规则已修改，并记入变更日志。");
        await LoadAsync();
    }

    private async Task ToggleOwnAsync(PackRule rule)
    {
        var key = Domain.Rules.RuleKeys.Split(rule.Row.Setting.Key).Rule;
        var ask = rule.Own
            ? new ConfirmRequest("不再单独设定", $"去掉规则包 {Id} 自己的这一条，改用各规则包通用的数值？", "去掉", "原因")
            : new ConfirmRequest("单独设定", $"为规则包 {Id} 单独设定这一条？先照通用的数值，再修改。", "单独设定", "原因");
        if (await ask.AskAsync(Dialogs) is not { } answer) return;
        refusal = (await OwnRules.HandleAsync(await Actors.CurrentAsync(), new(Id, key, !rule.Own, answer.Reason))).Refusal;
        await LoadAsync();
    }

    private async Task<TResult?> AskAsync<TDialog, TResult>(string title, DialogParameters<TDialog> parameters)
        where TDialog : ComponentBase
        where TResult : class
    {
        var reference = await Dialogs.ShowAsync<TDialog>(title, parameters, Plain);
        return await reference.Result is { Canceled: false, Data: TResult given } ? given : null;
    }
}
