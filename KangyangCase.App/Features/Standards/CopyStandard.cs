using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations.Standards;

namespace KangyangCase.App.Features.Standards;

/// <summary>新版本: a draft that starts as a copy; the version copied from stays as it is.</summary>
public sealed class CopyStandard(WriteGate gate)
{
    public sealed record Input(StandardKind Kind, Guid Id, string Version);

    public async Task<Result<Guid>> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default)
    {
        if (!actor.Is(Role.Administrator)) return StandardErrors.NotAdministrator;
        return await gate.RunAsync<Guid>(actor, scope => CopyAsync(scope, input), cancellation);
    }

    private static async Task<Result<Guid>> CopyAsync(WriteScope scope, Input input)
    {
        if (await StandardWork.FindAsync(scope.Db, input.Kind, input.Id) is not { } source) return StandardErrors.NotFound;
        return source switch
        {
            TrainingStandard training => await KeepAsync(scope, source, training.NewVersion(input.Version)),
            AssessmentStandard assessment => await KeepAsync(scope, source, assessment.NewVersion(input.Version)),
            _ => throw new InvalidOperationException(source.GetType().Name),
        };
    }

    private static async Task<Result<Guid>> KeepAsync<T>(WriteScope scope, Standard source, Result<T> copied)
        where T : Standard
    {
        if (!copied.Succeeded) return copied.Refusal;
        if (await StandardWork.TakenAsync(scope.Db, copied.Value) is { } taken) return taken;
        scope.Db.Set<T>().Add(copied.Value);
        await StandardWork.LogAsync(scope, "copied", copied.Value, $"从 {source.Version} 复制新版本：");
        return copied.Value.Key;
    }
}
