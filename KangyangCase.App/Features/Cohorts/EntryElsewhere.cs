using KangyangCase.App.Data;
using KangyangCase.Domain.Organizations;
using KangyangCase.Domain.Trainees;

namespace KangyangCase.App.Features.Cohorts;

/// <summary>Whoever registered a person sees in the person's log that another organization opened a case or entered a past one.</summary>
internal static class EntryElsewhere
{
    public const string Action = "trainee.entered-elsewhere";

    /// <param name="what">新建“…”个案.</param>
    public static async Task LogEntryAsync(this WriteScope scope, Trainee trainee, OrganizationId by, string byName, string what)
    {
        if (trainee.RegisteredBy == by) return;
        await scope.LogAsync(Action, ScopeFilters.TraineeSubject, trainee.Id.Value, $"{byName}为 {trainee.Name} {what}", details: new { Organization = by.Value });
    }
}
