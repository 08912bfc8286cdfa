using System.Collections.Concurrent;
using System.Security.Claims;
using KangyangCase.App.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Security;

/// <summary>
/// Which sign-ins were ended by signing out. Every request with a cookie asks, so the answer stands in memory;
/// the table holds it over a restart.
/// </summary>
public sealed class SessionEnds(IDbContextFactory<KangyangDb> contexts, TimeProvider time, ILogger<SessionEnds> log)
{
    private const string SessionClaim = "kangyang:session";

    /// <summary>A cookie of an ended session is not renewed: it runs out within this.</summary>
    public static readonly TimeSpan CookieLife = TimeSpan.FromHours(10);

    private ConcurrentDictionary<Guid, DateTime>? ended;

    public static Claim NewSession() => new(SessionClaim, Guid.CreateVersion7().ToString());

    /// <summary>Claims are written anew every minute; the session stays the same one.</summary>
    public static void Carry(ClaimsPrincipal? from, ClaimsPrincipal? to)
    {
        if (from?.FindFirst(SessionClaim) is not { } session || to?.Identities.FirstOrDefault(one => one.HasClaim(claim => claim.Type == SessionClaim)) is not { } identity) return;
        foreach (var made in identity.FindAll(SessionClaim).ToList()) identity.RemoveClaim(made);
        identity.AddClaim(new(SessionClaim, session.Value));
    }

    public async Task<bool> HasEndedAsync(ClaimsPrincipal? user) => IdOf(user) is { } id && (await KnownAsync()).ContainsKey(id);

    public async Task EndAsync(ClaimsPrincipal user)
    {
        if (IdOf(user) is not { } id) return;
        var (known, now) = (await KnownAsync(), time.GetUtcNow().UtcDateTime);
        known[id] = now;
        foreach (var old in known.Where(one => one.Value < now - CookieLife)) known.TryRemove(old);
        try
        {
            await using var db = await contexts.CreateDbContextAsync();
            await db.EndedSessions.Where(one => one.EndedAt < now - CookieLife).ExecuteDeleteAsync();
            if (await db.EndedSessions.AnyAsync(one => one.Id == id)) return;
            db.EndedSessions.Add(new() { Id = id, EndedAt = now });
            await db.SaveChangesAsync();
        }
        catch (Exception failure) when (failure is SqliteException || failure.InnerException is SqliteException)
        {
            // Signing out goes on: until the next restart the memory holds it.
            log.LogWarning("An ended session could not be stored: {Kind}.", failure.GetType().Name);
        }
    }

    private static Guid? IdOf(ClaimsPrincipal? user) => Guid.TryParse(user?.FindFirst(SessionClaim)?.Value, out var id) ? id : null;

    /// <summary>Of two that load at once the first counts for both.</summary>
    private async Task<ConcurrentDictionary<Guid, DateTime>> KnownAsync()
    {
        if (ended is { } known) return known;
        await using var db = await contexts.CreateDbContextAsync();
        var stored = await db.EndedSessions.AsNoTracking().ToDictionaryAsync(one => one.Id, one => one.EndedAt);
        var loaded = new ConcurrentDictionary<Guid, DateTime>(stored);
        return Interlocked.CompareExchange(ref ended, loaded, null) ?? loaded;
    }
}
