using System.Globalization;
using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Districts;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Districts;

/// <summary>60 岁以上人口 of a district on a base date, with its source; other base dates stay beside it.</summary>
public sealed class RecordPopulation(WriteGate gate)
{
    /// <param name="People">As typed.</param>
    /// <param name="Checked">Somebody read it in the source named; else 待核对.</param>
    public sealed record Input(string District, DateOnly? BaseDate, string? People, string Source, bool Checked, string Reason);

    public async Task<Result> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default)
    {
        if (!actor.Is(Role.Administrator)) return DistrictErrors.NotAdministrator;
        var faults = new List<Refusal>();
        var read = int.TryParse(PlainText.Clean(input.People).Replace(",", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var people) && people > 0;
        if (input.BaseDate is null) faults.Add(DistrictErrors.BaseDateMissing);
        if (!read) faults.Add(DistrictErrors.PeopleForm);
        if (string.IsNullOrWhiteSpace(input.Source)) faults.Add(DistrictErrors.SourceMissing);
        if (string.IsNullOrWhiteSpace(input.Reason)) faults.Add(DistrictErrors.ReasonMissing);
        if (Refusal.Of(faults) is { } refusal) return refusal;
        return await gate.RunAsync(actor, scope => RecordAsync(scope, input, input.BaseDate!.Value, people), cancellation);
    }

    private static async Task<Result> RecordAsync(WriteScope scope, Input input, DateOnly baseDate, int people)
    {
        if (await scope.Db.Districts.SingleOrDefaultAsync(entry => entry.Id == input.District) is not { } district) return DistrictErrors.NotFound;
        var (source, certainty) = (input.Source.Trim().ReplaceLineEndings("\n"), input.Checked ? Certainty.Found : Certainty.Memory);
        var row = await scope.Db.DistrictPopulations.SingleOrDefaultAsync(entry => entry.DistrictId == district.Id && entry.BaseDate == baseDate);
        var before = row is null ? null : new { people = row.Aged60, source = row.Source, certainty = row.Certainty.ToString() };
        if (row is null)
        {
            scope.Db.DistrictPopulations.Add(row = new() { DistrictId = district.Id, BaseDate = baseDate, Aged60 = people, Source = source, Certainty = certainty });
        }
        else if (row.Aged60 == people && row.Source == source && row.Certainty == certainty) return DistrictErrors.NothingChanged;
        (row.Aged60, row.Source, row.Certainty, row.Edited) = (people, source, certainty, true);
        await scope.LogAsync(
            "district.population-recorded", "district", district.Id, $"{district.Name} 60 岁以上人口 {people:N0} 人（{baseDate:yyyy-MM-dd}）", input.Reason.Trim(),
            details: new { baseDate, before, after = new { people, source, certainty = certainty.ToString() } });
        return Result.Success;
    }
}
