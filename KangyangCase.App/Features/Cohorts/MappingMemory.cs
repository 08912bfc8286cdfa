using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using KangyangCase.App.Data;
using KangyangCase.App.Importing;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Cohorts;

/// <summary>What an organization's people said the columns of a header hold, where the guess was not theirs.</summary>
internal static class MappingMemory
{
    /// <summary>The same for headers of the same words in the same places.</summary>
    public static string KeyOf(RosterHeader header) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', header.Cells.Select(cell => $"{cell.Column}\t{cell.Text.Trim()}")))));

    public static async Task<IReadOnlyList<MappedColumn>?> FindAsync(KangyangDb db, OrganizationId organization, RosterHeader header)
    {
        var key = KeyOf(header);
        var found = await db.RememberedMappings.AsNoTracking().SingleOrDefaultAsync(entry => entry.OrganizationId == organization && entry.Header == key);
        return found is null ? null : Read(found.Columns);
    }

    /// <summary>Kept with the import it served; a header taken as it was guessed needs no memory.</summary>
    public static async Task KeepAsync(WriteScope scope, OrganizationId organization, RosterHeader used)
    {
        var key = KeyOf(used);
        var columns = JsonSerializer.Serialize(used.Cells.ToDictionary(cell => cell.Column, cell => cell.Field?.ToString()));
        if (await scope.Db.RememberedMappings.SingleOrDefaultAsync(entry => entry.OrganizationId == organization && entry.Header == key) is { } known)
        {
            known.Renew(columns, scope.Actor.DisplayName, scope.Now);
        }
        else
        {
            scope.Db.RememberedMappings.Add(RememberedMapping.Of(organization, key, columns, scope.Actor.DisplayName, scope.Now));
        }
    }

    private static List<MappedColumn> Read(string columns) =>
        [.. (JsonSerializer.Deserialize<Dictionary<int, string?>>(columns) ?? [])
            .Select(pair => new MappedColumn(pair.Key, Enum.TryParse<RosterColumn>(pair.Value, out var field) ? field : null))];
}
