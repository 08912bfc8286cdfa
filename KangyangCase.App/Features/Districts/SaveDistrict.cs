using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Districts;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Districts;

/// <summary>Adds a district or reporting unit, or corrects one. From then on loading reference data leaves it alone.</summary>
public sealed class SaveDistrict(WriteGate gate)
{
    /// <param name="Id">Null: a new one. The id of an existing one never changes, whatever becomes of its code.</param>
    /// <param name="Checked">Somebody read it in the source named; else 待核对.</param>
    /// <param name="Seen">What the form was filled from; something else on file refuses. Null: no form was filled.</param>
    public sealed record Input(string? Id, DistrictDraft Draft, bool Checked, string Reason, DistrictForm? Seen = null);

    public async Task<Result<string>> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default)
    {
        if (!actor.Is(Role.Administrator)) return DistrictErrors.NotAdministrator;
        var faults = input.Draft.Faults().ToList();
        if (string.IsNullOrWhiteSpace(input.Reason)) faults.Add(DistrictErrors.ReasonMissing);
        if (Refusal.Of(faults) is { } refusal) return refusal;
        return await gate.RunAsync<string>(actor, scope => SaveAsync(scope, input), cancellation);
    }

    private static async Task<Result<string>> SaveAsync(WriteScope scope, Input input)
    {
        var draft = input.Draft;
        var district = input.Id is null ? null : await scope.Db.Districts.SingleOrDefaultAsync(entry => entry.Id == input.Id);
        if (input.Id is not null && district is null) return DistrictErrors.NotFound;
        if (district is not null && input.Seen?.DiffersFrom(DistrictForm.Of(district)) == true) return DistrictErrors.Overtaken;
        if (await DistrictWork.CheckRelatedAsync(scope.Db, input.Id, draft.Parents) is { } related) return related;
        if (draft.CleanCode is { } code && await scope.Db.Districts.FirstOrDefaultAsync(entry => (entry.Code == code || entry.Id == code) && entry.Id != input.Id) is { } holder)
        {
            return DistrictErrors.CodeTaken(code, holder.Name);
        }
        var name = draft.Name.Trim();
        if (await scope.Db.Districts.AnyAsync(entry => entry.Name == name && entry.ValidTo == null && entry.Id != input.Id)) return DistrictErrors.NameTaken(name);
        if (district?.ValidTo < draft.ValidFrom) return DistrictErrors.Reversed;
        var before = district is null ? null : DistrictWork.Trace(district);
        var was = district?.Certainty;
        if (district is null) scope.Db.Districts.Add(district = new StoredDistrict { Id = await DistrictWork.NewIdAsync(scope.Db, draft), Name = draft.Name });
        Write(district, draft, input.Checked);
        if (before is not null && was == district.Certainty && !scope.Db.Entry(district).Properties.Any(property =>
            property.Metadata.Name != nameof(StoredDistrict.Edited) && !Equals(property.OriginalValue, property.CurrentValue)))
        {
            return DistrictErrors.NothingChanged;
        }
        await scope.LogAsync(
            before is null ? "district.added" : "district.changed", "district", district.Id, $"{(before is null ? "新增" : "修改")}{district.Kind.Label()} {district.Name}",
            input.Reason.Trim(), details: new { before, after = DistrictWork.Trace(district) });
        return district.Id;
    }

    private static void Write(StoredDistrict district, DistrictDraft draft, bool isChecked)
    {
        (district.Name, district.Code, district.ValidFrom, district.Edited) = (draft.Name.Trim(), draft.CleanCode, draft.ValidFrom, true);
        district.Become(draft.Kind);
        district.Parents = draft.Kind == DistrictKind.ReportingUnit ? StoredDistrict.Join(draft.Parents) : "";
        (district.Source, district.Certainty) = (draft.Source!.Trim().ReplaceLineEndings("\n"), isChecked ? Certainty.Found : Certainty.Memory);
        district.Note = string.IsNullOrWhiteSpace(draft.Note) ? null : draft.Note.Trim();
    }
}
