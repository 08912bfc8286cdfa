using System.Text;
using KangyangCase.App.Data;
using KangyangCase.App.Data.Reading;
using KangyangCase.App.Hosting;
using KangyangCase.App.Printing.Fonts;
using KangyangCase.App.Security;
using KangyangCase.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Certificates;

/// <param name="Characters">Those nothing installed can draw, once each.</param>
public sealed record UnprintableName(CaseFileId Case, string Name, CaseStage Stage, IReadOnlyList<Rune> Characters);

/// <summary>缺字预警: people on their way to a certificate whose name no installed face can draw, found before the paper is due.</summary>
public sealed class UnprintableNames(IDbContextFactory<KangyangDb> contexts, IBusinessClock clock, FontLibrary fonts)
{
    public async Task<IReadOnlyList<UnprintableName>> ListAsync(Actor actor, CancellationToken cancellation = default)
    {
        var today = await clock.TodayAsync();
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        // A name that can be drawn says nothing about its case: only the few others are asked for their stage.
        var missing = (await db.OpenNamesAsync(actor, cancellation))
            .Select(row => (row.Case, row.Name, Characters: fonts.Missing(row.Name))).Where(row => row.Characters.Count > 0).ToList();
        if (missing.Count == 0) return [];
        var ids = missing.ConvertAll(row => row.Case);
        var stages = await db.StagesAsync(db.Cases.AsNoTracking().Where(entry => ids.Contains(entry.Id)), today);
        return [.. missing.Select(row => new UnprintableName(row.Case, row.Name, stages[row.Case], row.Characters)).OrderByDescending(row => row.Stage).ThenBy(row => row.Name, StringComparer.Ordinal)];
    }
}
