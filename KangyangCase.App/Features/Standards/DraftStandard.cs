using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations.Standards;

namespace KangyangCase.App.Features.Standards;

/// <summary>Begins a training or an assessment standard for a goal.</summary>
public sealed class DraftStandard(WriteGate gate)
{
    /// <param name="Form">Its type says which family.</param>
    public sealed record Input(StandardForm Form);

    public async Task<Result<Guid>> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default)
    {
        if (!actor.Is(Role.Administrator)) return StandardErrors.NotAdministrator;
        return await gate.RunAsync<Guid>(actor, scope => DraftAsync(scope, input.Form), cancellation);
    }

    private static async Task<Result<Guid>> DraftAsync(WriteScope scope, StandardForm form)
    {
        var goal = await StandardWork.GoalAsync(scope, form.Goal);
        var faults = form switch
        {
            TrainingForm training => training.Read().Faults,
            AssessmentForm assessment => assessment.Read().Faults,
            _ => throw new InvalidOperationException(form.GetType().Name),
        };
        Refusal[] unknown = goal.Succeeded ? [] : [goal.Refusal];
        if (Refusal.Of([.. unknown, .. faults]) is { } refusal) return refusal;
        Result<Guid> added = form switch
        {
            TrainingForm training => Add(TrainingStandard.Draft(goal.Value, training.Read().Content)),
            AssessmentForm assessment => Add(AssessmentStandard.Draft(goal.Value, assessment.Read().Content)),
            _ => throw new InvalidOperationException(form.GetType().Name),
        };
        if (!added.Succeeded) return added;
        var standard = scope.Db.ChangeTracker.Entries<Standard>().Single().Entity;
        if (await StandardWork.TakenAsync(scope.Db, standard) is { } taken) return taken;
        await StandardWork.LogAsync(scope, "drafted", standard, "起草");
        return added;

        Result<Guid> Add<T>(Result<T> drafted)
            where T : Standard
        {
            if (!drafted.Succeeded) return drafted.Refusal;
            scope.Db.Set<T>().Add(drafted.Value);
            return drafted.Value.Key;
        }
    }
}
