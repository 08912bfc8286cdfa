using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Organizations;

public readonly record struct StaffUnitId(Guid Value) : ITypedId
{
    public static StaffUnitId New() => new(Guid.CreateVersion7());
}

/// <summary>How a unit's people belong to the employer (渝人社发〔2020〕124号 三（五）).</summary>
public enum StaffRelation
{
    /// <summary>本单位的其他名称.</summary>
    OtherName,

    /// <summary>劳务派遣.</summary>
    Dispatched,

    /// <summary>劳务外包.</summary>
    Outsourced,
}

public static class StaffRelations
{
    public static string Label(this StaffRelation relation) => relation switch
    {
        StaffRelation.OtherName => "本单位其他名称",
        StaffRelation.Dispatched => "劳务派遣单位",
        StaffRelation.Outsourced => "劳务外包单位",
    };
}

/// <summary>用工单位名称: a 工作单位 whose people count as the employer's own staff.</summary>
public sealed class StaffUnit
{
    private StaffUnit(
        StaffUnitId id, OrganizationId organizationId, string name, StaffRelation relation, DateOnly validFrom, DateOnly? validTo, string? note, string? endReason)
    {
        Id = id;
        OrganizationId = organizationId;
        Name = name;
        Relation = relation;
        ValidFrom = validFrom;
        ValidTo = validTo;
        Note = note;
        EndReason = endReason;
    }

    public StaffUnitId Id { get; }

    public OrganizationId OrganizationId { get; }

    public string Name { get; }

    public StaffRelation Relation { get; }

    public DateOnly ValidFrom { get; }

    /// <summary>Last day, included; null: still.</summary>
    public DateOnly? ValidTo { get; private set; }

    public string? Note { get; }

    public string? EndReason { get; private set; }

    public static Result<StaffUnit> Register(Organization employer, string name, StaffRelation relation, DateOnly? from, DateOnly? to, string? note)
    {
        var faults = new List<Refusal>();
        if (employer.EvaluatorType != EvaluatorType.Employer) faults.Add(StaffErrors.NotAnEmployer(employer.Name));
        if (string.IsNullOrWhiteSpace(name)) faults.Add(StaffErrors.NameMissing);
        if (name.Trim().Length > Organization.NameLimit || note?.Trim().Length > Organization.NoteLimit) faults.Add(StaffErrors.TooLong);
        if (from is null) faults.Add(StaffErrors.FromMissing);
        if (to < from) faults.Add(StaffErrors.Reversed(from!.Value));
        return Refusal.Of(faults) is { } refusal
            ? refusal
            : new StaffUnit(StaffUnitId.New(), employer.Id, name.Trim(), relation, from!.Value, to, string.IsNullOrWhiteSpace(note) ? null : note.Trim(), null);
    }

    public bool CountsOn(DateOnly day) => day >= ValidFrom && (ValidTo is null || day <= ValidTo);

    public Result End(DateOnly lastDay, string reason)
    {
        if (string.IsNullOrWhiteSpace(reason)) return OrganizationErrors.ReasonMissing;
        if (lastDay < ValidFrom) return StaffErrors.Reversed(ValidFrom);
        if (ValidTo < lastDay) return StaffErrors.Ended(ValidTo.Value);
        (ValidTo, EndReason) = (lastDay, reason.Trim());
        return Result.Success;
    }
}
