using KangyangCase.App.Data;
using KangyangCase.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Cohorts;

internal static class ImportTraces
{
    /// <summary>What the imports did that opened these cases, by case; cases opened otherwise are missing or null.</summary>
    public static async Task<Dictionary<Guid, ImportTrace?>> TracesAsync(this KangyangDb db, IEnumerable<CaseFileId> cases, CancellationToken cancellation)
    {
        var traces = new Dictionary<Guid, ImportTrace?>();
        foreach (var portion in cases.Select(id => (Guid?)id.Value).Chunk(PersonsOnFile.Portion))
        {
            var rows = await db.ChangeLog.AsNoTracking().Where(row => row.Action == ImportTrace.Action && portion.Contains(row.CaseId))
                .Select(row => new { row.CaseId, row.Details }).ToListAsync(cancellation);
            foreach (var row in rows) traces[row.CaseId!.Value] = ImportTrace.Read(row.Details);
        }

        return traces;
    }
}
