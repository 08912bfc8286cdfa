using KangyangCase.App.Data;
using KangyangCase.App.Data.Reading;
using KangyangCase.App.Hosting;
using KangyangCase.App.Security;
using KangyangCase.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Districts;

public sealed record PopulationView(DateOnly BaseDate, int Aged60, string Source, Certainty Certainty);

/// <param name="Successors">Names of the units its area went to.</param>
/// <param name="Parents">Names of the districts a reporting unit lies in.</param>
/// <param name="Populations">Newest base date first.</param>
public sealed record DistrictRow(
    StoredDistrict District, bool Exists, IReadOnlyList<string> Successors, IReadOnlyList<string> Parents, IReadOnlyList<PopulationView> Populations);

/// <param name="Districts">Existing on the day first, then those that are gone or not there yet.</param>
/// <param name="Units">Reporting units: never to be added to the districts' figures.</param>
public sealed record DistrictsView(DateOnly On, IReadOnlyList<DistrictRow> Districts, IReadOnlyList<DistrictRow> Units, bool MayEdit)
{
    /// <summary>Sum of the districts that existed on a base date; null when a figure is missing.</summary>
    public (DateOnly BaseDate, int Sum, int Known, int Of)? Total
    {
        get
        {
            if (Districts.SelectMany(row => row.Populations).Select(one => (DateOnly?)one.BaseDate).Max() is not { } baseDate) return null;
            var then = Districts.Where(row => ExistsOn(row.District, baseDate)).ToList();
            var figures = then.SelectMany(row => row.Populations.Where(one => one.BaseDate == baseDate)).ToList();
            return (baseDate, figures.Sum(one => one.Aged60), figures.Count, then.Count);
        }
    }

    internal static bool ExistsOn(StoredDistrict district, DateOnly day) =>
        (district.ValidFrom is null || district.ValidFrom <= day) && (district.ValidTo is null || district.ValidTo >= day);
}

/// <summary>Districts and reporting units: public facts, the same for every reader.</summary>
public sealed class DistrictQueries(IDbContextFactory<KangyangDb> contexts, IBusinessClock clock)
{
    /// <summary>As it stands now, and who made it so; null when there is none.</summary>
    public async Task<(StoredDistrict District, LastAct? By)?> StateAsync(Actor actor, string id, CancellationToken cancellation = default)
    {
        if (!actor.Is(Role.Administrator)) return null;
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Districts.AsNoTracking().SingleOrDefaultAsync(entry => entry.Id == id, cancellation) is { } district
            ? (district, await db.LastActAsync("district", id, cancellation))
            : null;
    }

    /// <param name="on">Null: the business date.</param>
    public async Task<DistrictsView> ListAsync(Actor actor, DateOnly? on, CancellationToken cancellation = default)
    {
        var day = on ?? await clock.TodayAsync();
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var all = await db.Districts.AsNoTracking().ToListAsync(cancellation);
        var names = all.ToDictionary(district => district.Id, district => district.Name);
        var populations = (await db.DistrictPopulations.AsNoTracking().OrderByDescending(row => row.BaseDate).ToListAsync(cancellation)).ToLookup(row => row.DistrictId);
        var rows = all.Select(district => new DistrictRow(
                district, DistrictsView.ExistsOn(district, day), [.. district.SuccessorIds.Select(Name)], [.. district.ParentIds.Select(Name)],
                [.. populations[district.Id].Select(row => new PopulationView(row.BaseDate, row.Aged60, row.Source, row.Certainty))]))
            .OrderByDescending(row => row.Exists).ThenBy(row => row.District.Id, StringComparer.Ordinal).ToList();
        return new(day, [.. rows.Where(row => !row.District.IsReportingUnit)], [.. rows.Where(row => row.District.IsReportingUnit)], actor.Is(Role.Administrator));

        string Name(string id) => names.GetValueOrDefault(id, id);
    }
}
