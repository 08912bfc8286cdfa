using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Data;

/// <summary>
/// The first version kept the numbering on the organization and knew no filings. What it left becomes a filing of unknown scope and
/// validity; the two old columns are emptied, so that it happens once and nobody reads them again.
/// </summary>
public static class CarriedFilings
{
    /// <summary>Old columns of Organizations, known to the mapping as shadow properties only.</summary>
    public const string OldSource = "NumberSource";

    /// <inheritdoc cref="OldSource"/>
    public const string OldPrefix = "NumberPrefix";

    public static async Task RunAsync(KangyangDb db)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        // There is one per organization: its own key serves as the filing's.
        await db.Database.ExecuteSqlRawAsync("""
            INSERT INTO Filings (Id, OrganizationId, CarriedOver, NumberSource, NumberPrefix)
            SELECT Id, Id, 1, NumberSource, NumberPrefix FROM Organizations
            WHERE Kind = 'AssessmentOrganization' AND (NumberSource IS NOT NULL OR NumberPrefix IS NOT NULL);
            UPDATE Organizations SET EvaluatorType = CASE substr(NumberPrefix, 1, 1) WHEN 'Y' THEN 'Employer' WHEN 'S' THEN 'Social' END
            WHERE NumberPrefix IS NOT NULL AND EvaluatorType IS NULL;
            UPDATE Organizations SET NumberSource = NULL, NumberPrefix = NULL WHERE NumberSource IS NOT NULL OR NumberPrefix IS NOT NULL;
            """);
        await transaction.CommitAsync();
    }
}
