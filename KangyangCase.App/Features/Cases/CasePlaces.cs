using KangyangCase.App.Data;
using KangyangCase.App.Data.Reading;
using KangyangCase.App.Security;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Cohorts;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Cases;

/// <param name="Roster">Within the class the list is narrowed to, else 0.</param>
internal sealed record CasePlace(CaseFileId Id, DateOnly OpenedOn, int Roster);

/// <summary>The order of the list: the day last opened first, those of a day as they were entered; those of a class by its roster.</summary>
/// <param name="narrow">What else is asked of the cases.</param>
internal sealed class CasePlaces(KangyangDb db, Actor actor, CohortId? cohort, Func<IQueryable<CaseFile>, IQueryable<CaseFile>> narrow)
{
    /// <summary>Everybody on the list, in no order.</summary>
    public IQueryable<CaseFile> All()
    {
        if (cohort is not { } chosen) return db.CasesOf(actor);
        var enrolled = db.Enrollments.Where(place => place.CohortId == chosen).Select(place => place.CaseId);
        return db.Cases(actor).AsNoTracking().Where(entry => enrolled.Contains(entry.Id));
    }

    /// <param name="from">Null: from the start, or from the end when reading backwards.</param>
    /// <returns>The nearest first.</returns>
    public Task<List<CasePlace>> ReadAsync(CasePlace? from, bool back, int take, CancellationToken cancellation) =>
        cohort is { } chosen ? OnRosterAsync(chosen, from, back, take, cancellation) : ByDayAsync(from, back, take, cancellation);

    /// <returns>Null for a case that is no longer on the list, or not within the scope.</returns>
    public async Task<CasePlace?> FindAsync(CaseFileId id, CancellationToken cancellation) => cohort is { } chosen
        ? await Visible(db.Enrollments.Where(place => place.CohortId == chosen && place.CaseId == id))
            .Select(place => new CasePlace(id, default, place.RosterNumber)).FirstOrDefaultAsync(cancellation)
        : await db.Cases(actor).Where(entry => entry.Id == id).Select(entry => new CasePlace(id, entry.OpenedOn, 0)).FirstOrDefaultAsync(cancellation);

    /// <param name="cap">Counting stops one above.</param>
    public Task<int> CountAsync(int cap, CancellationToken cancellation)
    {
        if (cohort is not { } chosen) return narrow(db.CasesOf(actor)).Where(entry => entry.OpenedOn <= DateOnly.MaxValue).Take(cap + 1).CountAsync(cancellation);
        return Enrolled(db.Enrollments.Where(place => place.CohortId == chosen)).Take(cap + 1).CountAsync(cancellation);
    }

    private Task<List<CasePlace>> OnRosterAsync(CohortId chosen, CasePlace? from, bool back, int take, CancellationToken cancellation)
    {
        var places = db.Enrollments.Where(place => place.CohortId == chosen);
        if (from is { Roster: var at }) places = back ? places.Where(place => place.RosterNumber < at) : places.Where(place => place.RosterNumber > at);
        places = back ? places.OrderByDescending(place => place.RosterNumber) : places.OrderBy(place => place.RosterNumber);
        return Enrolled(places).Select(place => new CasePlace(place.CaseId, default, place.RosterNumber)).Take(take).ToListAsync(cancellation);
    }

    private Task<List<CasePlace>> ByDayAsync(CasePlace? from, bool back, int take, CancellationToken cancellation)
    {
        var cases = narrow(db.CasesOf(actor));
        var (day, key) = (from?.OpenedOn ?? (back ? DateOnly.MinValue : DateOnly.MaxValue), (from?.Id.Value ?? Guid.Empty).ToString().ToUpperInvariant());
        cases = (from, back) switch
        {
            (null, false) => cases.Where(entry => entry.OpenedOn <= day),
            (null, true) => cases.Where(entry => entry.OpenedOn >= day),
            // The first half is what the index is walked by, the second parts those of the same day.
            (_, false) => cases.Where(entry => entry.OpenedOn <= day && (entry.OpenedOn < day || string.Compare((string)(object)entry.Id, key) > 0)),
            (_, true) => cases.Where(entry => entry.OpenedOn >= day && (entry.OpenedOn > day || string.Compare((string)(object)entry.Id, key) < 0)),
        };
        var ordered = back
            ? cases.OrderBy(entry => entry.OpenedOn).ThenByDescending(entry => entry.Id)
            : cases.OrderByDescending(entry => entry.OpenedOn).ThenBy(entry => entry.Id);
        return ordered.Select(entry => new CasePlace(entry.Id, entry.OpenedOn, 0)).Take(take).ToListAsync(cancellation);
    }

    private IQueryable<Enrollment> Enrolled(IQueryable<Enrollment> places)
    {
        var visible = narrow(db.Cases(actor));
        return places.Where(place => visible.Any(entry => entry.Id == place.CaseId));
    }

    private IQueryable<Enrollment> Visible(IQueryable<Enrollment> places)
    {
        var visible = db.Cases(actor);
        return places.Where(place => visible.Any(entry => entry.Id == place.CaseId));
    }
}
