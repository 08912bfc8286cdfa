using KangyangCase.App.Data;
using KangyangCase.App.Hosting;
using KangyangCase.App.Security;
using KangyangCase.App.Shared;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Occupations;

/// <param name="Text">Part of a name, alias, 工种 or code.</param>
public sealed record OccupationFilter(string? Text = null, OccupationKind? Kind = null, Department? Department = null);

public sealed record OccupationRow(Occupation Entry, bool Edited, bool IsRetired);

/// <param name="All">Entries of the catalogue before filtering.</param>
public sealed record OccupationList(IReadOnlyList<OccupationRow> Rows, int All, bool MayEdit);

/// <param name="Changes">Against the version before.</param>
/// <param name="Instant">UTC.</param>
public sealed record OccupationVersionView(int Version, DateTime Instant, string At, string ActorName, string Reason, IReadOnlyList<OccupationChange> Changes);

/// <param name="UsedBy">Goals that fix its name, 工种 and levels.</param>
/// <param name="History">Newest first.</param>
public sealed record OccupationView(
    Occupation Entry, int Version, bool Edited, bool IsRetired, IReadOnlyList<Goal> UsedBy, IReadOnlyList<OccupationVersionView> History,
    IReadOnlyDictionary<string, string> InCatalogue, bool MayEdit);

/// <summary>The catalogue as it stands, for everybody who signs in: it holds no personal data and no scope narrows it.</summary>
public sealed class OccupationQueries(IDbContextFactory<KangyangDb> contexts, IBusinessClock clock)
{
    public async Task<OccupationList> ListAsync(Actor actor, OccupationFilter filter, CancellationToken cancellation = default)
    {
        var today = await clock.TodayAsync();
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var edited = (await db.Occupations.Where(entry => entry.Edited).Select(entry => entry.Id).ToListAsync(cancellation)).ToHashSet();
        var all = (await db.OccupationCatalogueAsync(cancellation)).All;
        return new(
            [.. all.Where(entry => Matches(entry, filter)).Select(entry => new OccupationRow(entry, edited.Contains(entry.Id), entry.IsRetired(today)))],
            all.Count, actor.Is(Role.Administrator));
    }

    /// <summary>Null when there is no such entry.</summary>
    public async Task<OccupationView?> FindAsync(Actor actor, string id, CancellationToken cancellation = default)
    {
        var today = await clock.TodayAsync();
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await db.Occupations.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellation) is not { } stored) return null;
        var entry = stored.ToOccupation();
        var versions = await db.OccupationVersions.AsNoTracking().Where(one => one.OccupationId == id).OrderBy(one => one.Version).ToListAsync(cancellation);
        var goals = await db.GoalsInUseAsync(cancellation);
        var catalogue = await db.OccupationCatalogueAsync(cancellation);
        var known = entry.RelatedOccupations.Select(one => (one.Name, Match: catalogue.Find(one.Name))).Where(pair => pair.Match is not null)
            .ToDictionary(pair => pair.Name, pair => pair.Match!.Occupation.Id);
        return new(
            entry, stored.Version, stored.Edited, entry.IsRetired(today),
            [.. goals.Where(goal => goal.Kind == entry.Kind.AsGoalKind() && goal.Name == entry.Name).OrderBy(goal => goal.Key, StringComparer.Ordinal)],
            [.. versions.Select((one, index) => View(one, index == 0 ? null : versions[index - 1])).Reverse()], known, actor.Is(Role.Administrator));
    }

    private static OccupationVersionView View(StoredOccupationVersion version, StoredOccupationVersion? before) => new(
        version.Version, version.At, ChinaTime.Show(version.At), version.ActorName, version.Reason,
        before is null ? [] : OccupationChanges.Between(before.ToOccupation(), version.ToOccupation()));

    private static bool Matches(Occupation entry, OccupationFilter filter)
    {
        if (filter.Kind is { } kind && entry.Kind != kind) return false;
        if (filter.Department is { } department && entry.Departments.Value?.Contains(department) != true) return false;
        var text = PlainText.Clean(filter.Text);
        string?[] searched = [entry.Name, .. entry.Aliases, .. entry.WorkTypes.Select(type => type.Name), entry.Code2015.Value, entry.Code2022.Value];
        return text.Length == 0 || searched.Any(one => PlainText.Clean(one).Contains(text, StringComparison.OrdinalIgnoreCase));
    }
}
