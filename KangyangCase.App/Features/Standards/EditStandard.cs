using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations.Standards;

namespace KangyangCase.App.Features.Standards;

/// <summary>Rewrites a draft as a whole. An approved version refuses.</summary>
public sealed class EditStandard(WriteGate gate)
{
    /// <param name="Revision">What the form was filled from.</param>
    public sealed record Input(Guid Id, int Revision, StandardForm Form);

    public async Task<Result> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default)
    {
        if (!actor.Is(Role.Administrator)) return StandardErrors.NotAdministrator;
        return await gate.RunAsync(actor, scope => EditAsync(scope, input), cancellation);
    }

    private static async Task<Result> EditAsync(WriteScope scope, Input input)
    {
        var kind = input.Form is TrainingForm ? StandardKind.Training : StandardKind.Assessment;
        var found = await StandardWork.FindAsync(scope.Db, kind, input.Id, input.Revision);
        if (!found.Succeeded) return found.Refusal;
        var edited = (found.Value, input.Form) switch
        {
            (TrainingStandard standard, TrainingForm form) => Write(form.Read(), standard.IsDraft, standard.Edit),
            (AssessmentStandard standard, AssessmentForm form) => Write(form.Read(), standard.IsDraft, standard.Edit),
            var (standard, form) => throw new InvalidOperationException($"{standard.GetType().Name} from {form.GetType().Name}"),
        };
        if (!edited.Succeeded) return edited;
        if (await StandardWork.TakenAsync(scope.Db, found.Value) is { } taken) return taken;
        await StandardWork.LogAsync(scope, "edited", found.Value, "修改草稿：");
        return Result.Success;
    }

    private static Result Write<T>((T Content, IReadOnlyList<Refusal> Faults) read, bool isDraft, Func<T, Result> edit) =>
        isDraft && Refusal.Of(read.Faults) is { } refusal ? refusal : edit(read.Content);
}
