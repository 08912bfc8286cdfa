using KangyangCase.App.Security;
using KangyangCase.App.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.QuickGrid;

namespace KangyangCase.App.Features.Cohorts;

public sealed partial class CohortListPage
{
    private static readonly IReadOnlyList<Crumb> Crumbs = [new("培训")];

    private readonly PaginationState pages = new() { ItemsPerPage = 20 };
    private CohortFilter filter = new();
    private string name = "";
    private string state = "";
    private int? total;
    private bool mayCreate;

    [SupplyParameterFromQuery(Name = "name")]
    public string? NameInUrl { get; set; }

    [SupplyParameterFromQuery(Name = "state")]
    public string? StateInUrl { get; set; }

    protected override async Task OnInitializedAsync() => mayCreate = await Queries.ChoicesAsync(await Actors.CurrentAsync()) is not null;

    protected override void OnParametersSet()
    {
        var asked = new CohortFilter(
            string.IsNullOrWhiteSpace(NameInUrl) ? null : NameInUrl, Enum.TryParse<CohortState>(StateInUrl, out var known) && Enum.IsDefined(known) ? known : null);
        if (asked != filter) (filter, total) = (asked, null);
        (name, state) = (asked.Name ?? "", asked.State?.ToString() ?? "");
    }

    private async ValueTask<GridItemsProviderResult<CohortRow>> LoadAsync(GridItemsProviderRequest<CohortRow> request)
    {
        var page = await Queries.ListAsync(await Actors.CurrentAsync(), filter, request.StartIndex, request.Count ?? pages.ItemsPerPage);
        total = page.Total;
        await InvokeAsync(StateHasChanged);
        return GridItemsProviderResult.From<CohortRow>([.. page.Rows], page.Total);
    }

    private void Search() => GoTo(name, state);

    private void Reset() => GoTo("", "");

    private void GoTo(string wanted, string wantedState) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(new Dictionary<string, object?>
    {
        ["name"] = string.IsNullOrWhiteSpace(wanted) ? null : wanted.Trim(),
        ["state"] = wantedState.Length == 0 ? null : wantedState,
    }));
}
