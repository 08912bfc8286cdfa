using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Districts;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Districts;

/// <summary>撤销: the last day a district existed, and where its area went. Cases of its time keep its code.</summary>
public sealed class EndDistrict(WriteGate gate)
{
    /// <param name="LastDay">Included.</param>
    /// <param name="Successors">Ids; may be empty for a reporting unit.</param>
    public sealed record Input(string Id, DateOnly? LastDay, IReadOnlyList<string> Successors, string Source, string Reason);

    public async Task<Result> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default)
    {
        if (!actor.Is(Role.Administrator)) return DistrictErrors.NotAdministrator;
        var faults = new List<Refusal>();
        if (input.LastDay is null) faults.Add(DistrictErrors.LastDayMissing);
        if (string.IsNullOrWhiteSpace(input.Source)) faults.Add(DistrictErrors.SourceMissing);
        if (string.IsNullOrWhiteSpace(input.Reason)) faults.Add(DistrictErrors.ReasonMissing);
        if (Refusal.Of(faults) is { } refusal) return refusal;
        return await gate.RunAsync(actor, scope => EndAsync(scope, input, input.LastDay!.Value), cancellation);
    }

    private static async Task<Result> EndAsync(WriteScope scope, Input input, DateOnly lastDay)
    {
        if (await scope.Db.Districts.SingleOrDefaultAsync(entry => entry.Id == input.Id) is not { } district) return DistrictErrors.NotFound;
        if (district.ValidTo is { } before) return DistrictErrors.AlreadyEnded(before);
        if (lastDay < district.ValidFrom) return DistrictErrors.Reversed;
        if (await DistrictWork.CheckRelatedAsync(scope.Db, district.Id, input.Successors) is { } related) return related;
        var (next, ids) = (lastDay == DateOnly.MaxValue ? lastDay : lastDay.AddDays(1), input.Successors.ToList());
        if (await scope.Db.Districts.AnyAsync(entry => ids.Contains(entry.Id) && (entry.ValidFrom > next || entry.ValidTo < next))) return DistrictErrors.SuccessorGone;
        var trace = DistrictWork.Trace(district);
        (district.ValidTo, district.Successors, district.Edited) = (lastDay, StoredDistrict.Join(ids.Distinct()), true);
        district.Source = string.Join('\n', new[] { district.Source, input.Source.Trim() }.Where(line => line.Length > 0));
        await scope.LogAsync(
            "district.ended", "district", district.Id, $"{district.Name} 有效到 {lastDay:yyyy-MM-dd}，此后撤销", input.Reason.Trim(),
            details: new { before = trace, after = DistrictWork.Trace(district) });
        return Result.Success;
    }
}
