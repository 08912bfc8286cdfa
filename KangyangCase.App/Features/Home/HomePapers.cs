using KangyangCase.App.Data;
using KangyangCase.App.Data.Reading;
using KangyangCase.App.Security;
using KangyangCase.App.Shared;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Home;

/// <summary>What certificate clerks and auditors count, as the register does.</summary>
/// <param name="Ready">People who can be issued a certificate now.</param>
/// <param name="NotPrinted">Valid certificates nobody has printed.</param>
/// <param name="NotCollected">Valid certificates nobody has fetched.</param>
/// <param name="Unprintable">People whose names no installed face can draw.</param>
/// <param name="Valid">Valid certificates, historical ones among them.</param>
public sealed record HomePapers(int Ready, CappedCount NotPrinted, CappedCount NotCollected, int Unprintable, CappedCount Valid)
{
    private const int Enough = CappedCount.Cap + 1;

    public static async Task<HomePapers> ReadAsync(KangyangDb db, Actor actor, HomeCounters counters)
    {
        var (none, clerk) = (default(CappedCount), actor.Is(Role.CertificateClerk));
        var certificates = db.Certificates(actor).Where(entry => entry.RevokedOn == null);
        return new(
            clerk ? await counters.Issue.ReadyAsync(actor) : 0,
            clerk ? CappedCount.Of(await (await db.NotPrintedAsync(certificates)).Take(Enough).CountAsync()) : none,
            clerk ? CappedCount.Of(await db.NotCollected(certificates).Take(Enough).CountAsync()) : none,
            clerk ? (await db.OpenNamesAsync(actor)).Count(row => counters.Fonts.Missing(row.Name).Count > 0) : 0,
            actor.Is(Role.Auditor)
                ? CappedCount.Of(await certificates.Take(Enough).CountAsync() + await db.HistoricalCertificates(actor).Take(Enough).CountAsync()) : none);
    }
}
