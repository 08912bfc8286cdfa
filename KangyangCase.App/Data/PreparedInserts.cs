using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace KangyangCase.App.Data;

/// <summary>
/// Inserts what a context has added, each table by one prepared statement; everything else waits for SaveChanges. For the tens of
/// thousands of rows of a large roster SaveChanges alone takes several times as long.
/// </summary>
public static class PreparedInserts
{
    /// <exception cref="DbUpdateException">A constraint of the database stands against it, as from SaveChanges.</exception>
    public static async Task InsertAddedAsync(this KangyangDb db, CancellationToken cancellation)
    {
        var transaction = db.Database.CurrentTransaction ?? throw new InvalidOperationException("Inserts belong to a transaction.");
        var added = db.ChangeTracker.Entries().Where(entry => entry.State == EntityState.Added).ToLookup(entry => entry.Metadata);
        foreach (var type in InOrder([.. added.Select(same => same.Key)]))
        {
            cancellation.ThrowIfCancellationRequested();
            await using var command = (SqliteCommand)db.Database.GetDbConnection().CreateCommand();
            command.Transaction = (SqliteTransaction)transaction.GetDbTransaction();
            Insert(command, type, added[type]);
        }
    }

    private static void Insert(SqliteCommand command, IEntityType type, IEnumerable<EntityEntry> entries)
    {
        var columns = type.GetProperties().Select((property, index) => (property, Converter: property.GetTypeMapping().Converter, Parameter: new SqliteParameter($"$p{index}", null))).ToList();
        var names = string.Join(", ", columns.Select(column => $"\"{column.property.GetColumnName()}\""));
        command.CommandText = $"INSERT INTO \"{type.GetTableName()}\" ({names}) VALUES ({string.Join(", ", columns.Select(column => column.Parameter.ParameterName))})";
        command.Parameters.AddRange(columns.Select(column => column.Parameter));
        foreach (var entry in entries)
        {
            var values = entry.CurrentValues;
            foreach (var (property, converter, parameter) in columns)
            {
                var value = values[property];
                parameter.Value = (converter is null ? value : converter.ConvertToProvider(value)) ?? DBNull.Value;
            }

            Run(command);
            entry.State = EntityState.Unchanged;
        }
    }

    private static void Run(SqliteCommand command)
    {
        try
        {
            command.ExecuteNonQuery();
        }
        catch (SqliteException failure)
        {
            throw new DbUpdateException("A row was not inserted.", failure);
        }
    }

    /// <summary>Tables that others refer to come first.</summary>
    private static List<IEntityType> InOrder(List<IEntityType> types)
    {
        var ordered = new List<IEntityType>();
        foreach (var type in types) Visit(type);
        return ordered;

        void Visit(IEntityType type)
        {
            if (ordered.Contains(type)) return;
            foreach (var key in type.GetForeignKeys().Where(key => key.PrincipalEntityType != type && types.Contains(key.PrincipalEntityType))) Visit(key.PrincipalEntityType);
            if (!ordered.Contains(type)) ordered.Add(type);
        }
    }
}
