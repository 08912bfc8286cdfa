using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.App.Security.Keys;
using KangyangCase.Domain.Certificates;
using KangyangCase.Domain.Common;

namespace KangyangCase.App.Features.Certificates;

/// <summary>
/// 导入编号清单: the good lines in one transaction. The file is judged again inside it, so a second click, another tab or a
/// register that moved on meanwhile brings nothing in twice.
/// </summary>
public sealed class ImportNumbers(WriteGate gate, PersonalDataProtector protector)
{
    public sealed record Input(string FileName, byte[] File);

    /// <returns>How many numbers were taken in.</returns>
    public async Task<Result<int>> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default)
    {
        if (!actor.Is(Role.CertificateClerk)) return NumberListErrors.NotClerk;
        return await gate.RunAsync<int>(actor, async scope =>
        {
            var entries = NumberListReader.Read(new MemoryStream(input.File, writable: false), input.FileName, scope.Today);
            if (!entries.Succeeded) return entries.Refusal;
            var round = await NumberListRound.OpenAsync(scope.Db, actor, protector, entries.Value, scope.Today, cancellation);
            if (!round.Succeeded) return round.Refusal;
            if (round.Value.Fresh.Count == 0) return NumberListErrors.NothingNew;
            scope.Db.ReservedNumbers.AddRange(round.Value.Fresh);
            await scope.LogAsync(
                CertificateActs.NumbersImported, "organization", round.Value.Organization.Id.Value,
                $"导入证书编号清单，新增 {round.Value.Fresh.Count} 个编号",
                details: new { Numbers = round.Value.Fresh.Select(entry => entry.Number) });
            return round.Value.Fresh.Count;
        }, cancellation);
    }
}
