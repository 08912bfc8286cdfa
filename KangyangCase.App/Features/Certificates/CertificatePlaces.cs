using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.App.Shared;
using KangyangCase.Domain.Certificates;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Certificates;

internal sealed record CertificatePlace
{
    public required CertificateId Id { get; init; }

    public required DateOnly IssuedOn { get; init; }

    public required string Number { get; init; }
}

/// <summary>The order of the register, the last issued first: certificates of this system and historical ones, each read along its own index.</summary>
internal static class CertificatePlaces
{
    /// <summary>By place: the narrowest way to those a filter asks for, within the scope.</summary>
    /// <param name="past">Null: no historical certificate can fit.</param>
    public static async Task<List<CertificatePlace>> ReadAsync(
        IQueryable<Certificate> issued, IQueryable<HistoricalCertificate>? past, CertificatePlace? from, bool back, int take, CancellationToken cancellation)
    {
        var found = await Turn(issued.Select(entry => new CertificatePlace { Id = entry.Id, IssuedOn = entry.IssuedOn, Number = entry.Number }), from, back)
            .Take(take).ToListAsync(cancellation);
        if (past is null) return found;
        found.AddRange(await Turn(past.Select(entry => new CertificatePlace { Id = entry.Id, IssuedOn = entry.IssuedOn, Number = entry.Number }), from, back)
            .Take(take).ToListAsync(cancellation));
        var ordered = found.OrderByDescending(place => place.IssuedOn).ThenByDescending(place => place.Number, StringComparer.Ordinal)
            .ThenByDescending(place => place.Id.Value.ToString(), StringComparer.Ordinal);
        return [.. (back ? ordered.Reverse() : ordered).Take(take)];
    }

    /// <returns>Null for what the actor does not see, or what is gone.</returns>
    public static async Task<CertificatePlace?> FindAsync(KangyangDb db, Actor actor, string? key, CancellationToken cancellation)
    {
        if (!Guid.TryParse(key, out var value)) return null;
        var id = new CertificateId(value);
        return await db.Certificates(actor).Where(entry => entry.Id == id)
                .Select(entry => new CertificatePlace { Id = entry.Id, IssuedOn = entry.IssuedOn, Number = entry.Number }).FirstOrDefaultAsync(cancellation)
            ?? await db.HistoricalCertificates(actor).Where(entry => entry.Id == id)
                .Select(entry => new CertificatePlace { Id = entry.Id, IssuedOn = entry.IssuedOn, Number = entry.Number }).FirstOrDefaultAsync(cancellation);
    }

    public static async Task<CappedCount> CountAsync(IQueryable<Certificate> issued, IQueryable<HistoricalCertificate>? past, CancellationToken cancellation)
    {
        var counted = await issued.Where(entry => entry.IssuedOn <= DateOnly.MaxValue).Take(CappedCount.Cap + 1).CountAsync(cancellation);
        if (past is not null && counted <= CappedCount.Cap)
        {
            counted += await past.Where(entry => entry.IssuedOn <= DateOnly.MaxValue).Take(CappedCount.Cap + 1).CountAsync(cancellation);
        }
        return CappedCount.Of(counted);
    }

    /// <summary>Those the actor may see, gathered from the organization's or district's own ones instead of asking every certificate.</summary>
    public static IQueryable<Certificate> Near(KangyangDb db, Actor actor)
    {
        var visible = db.Certificates(actor).AsNoTracking();
        if (actor.Scope is DataScope.Everything) return visible;
        var ofCases = OfCases(db, actor).Join(db.Certificates, id => id, entry => entry.CaseId, (_, entry) => entry.Id);
        var gathered = actor.Scope is DataScope.Organization own
            ? ofCases.Union(db.Certificates.Where(entry => entry.OrganizationId == own.Id).Select(entry => entry.Id))
            : ofCases;
        return visible.Where(entry => gathered.Contains(entry.Id));
    }

    /// <inheritdoc cref="Near"/>
    public static IQueryable<HistoricalCertificate> NearPast(KangyangDb db, Actor actor)
    {
        var visible = db.HistoricalCertificates(actor).AsNoTracking();
        if (actor.Scope is DataScope.Everything) return visible;
        var ofCases = OfCases(db, actor).Join(db.HistoricalCertificates, id => id, entry => entry.CaseId, (_, entry) => entry.Id);
        var gathered = actor.Scope is DataScope.Organization own
            ? ofCases.Union(db.HistoricalCertificates.Where(entry => entry.KeptBy == own.Id || entry.AssessmentOrganizationId == own.Id).Select(entry => entry.Id))
            : ofCases;
        return visible.Where(entry => gathered.Contains(entry.Id));
    }

    private static IQueryable<Domain.Cases.CaseFileId> OfCases(KangyangDb db, Actor actor) =>
        (actor.Scope is DataScope.Organization own ? db.Cases.Where(entry => entry.ProviderId == own.Id) : db.Cases(actor)).Select(entry => entry.Id);

    private static IQueryable<CertificatePlace> Turn(IQueryable<CertificatePlace> places, CertificatePlace? from, bool back)
    {
        var (day, number, key) = (from?.IssuedOn ?? (back ? DateOnly.MinValue : DateOnly.MaxValue), from?.Number ?? "", (from?.Id.Value ?? Guid.Empty).ToString().ToUpperInvariant());
        places = (from, back) switch
        {
            (null, false) => places.Where(place => place.IssuedOn <= day),
            (null, true) => places.Where(place => place.IssuedOn >= day),
            // The first half is what the index is walked by, the second parts those of the same day.
            (_, false) => places.Where(place => place.IssuedOn <= day && (place.IssuedOn < day || string.Compare(place.Number, number) < 0
                || (place.Number == number && string.Compare((string)(object)place.Id, key) < 0))),
            (_, true) => places.Where(place => place.IssuedOn >= day && (place.IssuedOn > day || string.Compare(place.Number, number) > 0
                || (place.Number == number && string.Compare((string)(object)place.Id, key) > 0))),
        };
        return back
            ? places.OrderBy(place => place.IssuedOn).ThenBy(place => place.Number).ThenBy(place => place.Id)
            : places.OrderByDescending(place => place.IssuedOn).ThenByDescending(place => place.Number).ThenByDescending(place => place.Id);
    }
}
