using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Trainees;
using KangyangCase.Domain.Trainees.Duplicates;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Data;

/// <param name="Table">As in the database.</param>
/// <param name="Owner">The column that names the trainee.</param>
public sealed record TraineeReference(string Table, string Owner)
{
    /// <summary>What names a row of the table, in SQL.</summary>
    public string Key { get; init; } = "Id";
}

/// <summary>Every table whose rows belong to a trainee, read from the model: what is added later moves with a merge unasked.</summary>
public static class TraineeReferences
{
    /// <summary>Rows of history batches name the person without a foreign key.</summary>
    private static readonly TraineeReference History = new("HistoryEntries", nameof(HistoryEntry.TraineeId)) { Key = "BatchId || '/' || ExcelRow" };

    public static IReadOnlyList<TraineeReference> Of(KangyangDb db) =>
    [
        .. from entity in db.Model.GetEntityTypes()
           where entity.ClrType != typeof(TraineeMerge) && entity.ClrType != typeof(DuplicateDecision)
           from key in entity.GetForeignKeys()
           where key.PrincipalEntityType.ClrType == typeof(Trainee)
           let reference = new TraineeReference(
               entity.GetTableName() ?? throw new InvalidOperationException($"{entity.Name} has no table."), key.Properties[0].GetColumnName())
           orderby reference.Table
           select reference,
        History,
    ];
}
