using System.Globalization;
using KangyangCase.App.Importing;
using Microsoft.AspNetCore.Components;

namespace KangyangCase.App.Features.Cohorts;

public sealed partial class RosterTable
{
    /// <summary>Rows drawn at once: a class fits many times, and twenty thousand lines do not choke the browser.</summary>
    public const int Window = 300;

    private RowFate? filter;
    private bool problemsFirst = true;
    private int limit = Window;

    [Parameter, EditorRequired] public required RosterDraft Draft { get; set; }

    [Parameter, EditorRequired] public required ImportTarget Target { get; set; }

    [Parameter] public EventCallback<CellEdit> OnEdit { get; set; }

    /// <summary>A field is taken from another column: check anew.</summary>
    [Parameter] public EventCallback OnMapped { get; set; }

    /// <summary>Show all columns.</summary>
    [Parameter] public EventCallback OnMapping { get; set; }

    /// <summary>The user settles conflicts: of one Excel row, or (null) of all.</summary>
    [Parameter] public EventCallback<(int? Row, bool ForFile)> OnDecide { get; set; }

    private RosterPreview Preview => Draft.Preview ?? throw new InvalidOperationException("The roster was not judged yet.");

    private IReadOnlyList<RosterColumn> Columns => RosterDisplay.Columns(Target.Goal);

    private IEnumerable<PreviewRow> Matching => Preview.Rows.Where(row => filter is null || row.Fate == filter);

    private int Hidden => Matching.Count() - limit;

    /// <summary>更新 is always there; what only re-imports bring is shown when there is some.</summary>
    private IEnumerable<RowFate> Shown => new[] { RowFate.Error, RowFate.Duplicate, RowFate.Warning, RowFate.New, RowFate.Update, RowFate.Conflict, RowFate.Unchanged }
        .Where(fate => fate is not (RowFate.Conflict or RowFate.Unchanged) || Preview.Count(fate) > 0);

    private string Pressed(RowFate? fate) => fate == filter ? "true" : "false";

    private string LetterOf(RosterColumn field) => Draft.Header.ColumnOf(field) is { } column ? SheetColumns.Letter(column) : "—";

    private void FilterBy(RowFate? fate) => (filter, limit) = (fate, Window);

    private IEnumerable<(RowFate? Fate, IReadOnlyList<PreviewRow> Rows)> Bands()
    {
        var ordered = problemsFirst ? Matching.OrderBy(row => row.Fate) : Matching;
        var shown = ordered.Take(limit).ToList();
        return problemsFirst
            ? shown.GroupBy(row => row.Fate).Select(band => ((RowFate?)band.Key, (IReadOnlyList<PreviewRow>)[.. band]))
            : [(null, shown)];
    }

    private Task OnTake(RosterColumn field, ChangeEventArgs change)
    {
        Draft.TakeFrom(field, int.TryParse(change.Value as string, NumberStyles.None, CultureInfo.InvariantCulture, out var column) ? column : null);
        return OnMapped.InvokeAsync();
    }
}
