using KangyangCase.App.Data;
using KangyangCase.App.Data.Reading;
using KangyangCase.App.Hosting;
using KangyangCase.App.Security;
using KangyangCase.App.Security.Keys;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Certificates;

/// <param name="Waiting">Numbers not used yet.</param>
public sealed record NumberPool(string? Organization, NumberSource? Source, string? Prefix, int Waiting, int Used);

public sealed class NumberListQueries(IDbContextFactory<KangyangDb> contexts, IBusinessClock clock, PersonalDataProtector protector)
{
    public async Task<NumberPool> PoolAsync(Actor actor, CancellationToken cancellation = default)
    {
        if (actor.Scope is not DataScope.Organization own) return new(null, null, null, 0, 0);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var organization = await db.Organizations(actor).AsNoTracking().SingleOrDefaultAsync(entry => entry.Id == own.Id, cancellation);
        var numbers = db.ReservedNumbers.Where(entry => entry.OrganizationId == own.Id);
        var filing = organization is null ? null : (await db.FilingHistoryAsync(own.Id, cancellation)).NumberingOn(await clock.TodayAsync());
        return new(
            organization?.Name, filing?.NumberSource, filing?.NumberPrefix,
            await numbers.CountAsync(entry => entry.UsedBy == null, cancellation), await numbers.CountAsync(entry => entry.UsedBy != null, cancellation));
    }

    /// <summary>The verdict on every line; nothing is written.</summary>
    public async Task<Result<IReadOnlyList<NumberLine>>> PreviewAsync(Actor actor, ImportNumbers.Input input, CancellationToken cancellation = default)
    {
        var today = await clock.TodayAsync();
        var entries = NumberListReader.Read(new MemoryStream(input.File, writable: false), input.FileName, today);
        if (!entries.Succeeded) return entries.Refusal;
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var round = await NumberListRound.OpenAsync(db, actor, protector, entries.Value, today, cancellation);
        return round.Succeeded ? Result.Of(round.Value.Lines) : round.Refusal;
    }
}
