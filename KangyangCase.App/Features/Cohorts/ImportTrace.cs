using System.Text.Json;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Trainees;

namespace KangyangCase.App.Features.Cohorts;

/// <summary>What an import did for one person, as kept in the details of the log row; undoing reads it back.</summary>
/// <param name="NewPerson">The trainee was created by this batch.</param>
/// <param name="Practice">The declared practice added by this batch.</param>
internal sealed record ImportTrace(Guid Batch, bool NewPerson, Guid? Practice)
{
    public const string Action = "case.opened";

    public static ImportTrace Of(ImportBatchId batch, bool newPerson, PracticeRecord? practice) => new(batch.Value, newPerson, practice?.Id.Value);

    /// <summary>Null for log rows that are not of an import.</summary>
    public static ImportTrace? Read(string details)
    {
        using var json = JsonDocument.Parse(details);
        return json.RootElement.TryGetProperty(nameof(Batch), out _) ? json.RootElement.Deserialize<ImportTrace>() : null;
    }
}
