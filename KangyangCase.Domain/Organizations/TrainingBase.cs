using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Organizations;

public readonly record struct TrainingBaseId(Guid Value) : ITypedId
{
    public static TrainingBaseId New() => new(Guid.CreateVersion7());
}

/// <summary>The plan's bases: one national, three municipal (渝人社发〔2020〕124号 二).</summary>
public enum TrainingBaseLevel
{
    National,
    Municipal,
}

public static class TrainingBaseLevels
{
    public const string Clause = "渝人社发〔2020〕124号 二";

    public static string Label(this TrainingBaseLevel level) => level switch
    {
        TrainingBaseLevel.National => "国家级（康养）高技能人才培训基地",
        TrainingBaseLevel.Municipal => "市级（康养）高技能人才培训基地",
    };
}

/// <summary>高技能人才培训基地 that an organization holds.</summary>
public sealed class TrainingBase
{
    public const int DocumentLimit = 60;

    private TrainingBase(TrainingBaseId id, OrganizationId organizationId, TrainingBaseLevel level, string name, string documentNumber, DateOnly validFrom, DateOnly? validTo)
    {
        Id = id;
        OrganizationId = organizationId;
        Level = level;
        Name = name;
        DocumentNumber = documentNumber;
        ValidFrom = validFrom;
        ValidTo = validTo;
    }

    public TrainingBaseId Id { get; }

    public OrganizationId OrganizationId { get; }

    public TrainingBaseLevel Level { get; private set; }

    public string Name { get; private set; }

    public string DocumentNumber { get; private set; }

    public DateOnly ValidFrom { get; private set; }

    /// <summary>Last day, included; null: the document names none.</summary>
    public DateOnly? ValidTo { get; private set; }

    public static Result<TrainingBase> Grant(Organization organization, TrainingBaseDraft draft)
    {
        if (organization.Kind == OrganizationKind.Authority) return TrainingBaseErrors.OfAuthority;
        return Refusal.Of([.. draft.Faults()]) is { } refusal
            ? refusal
            : new TrainingBase(
                TrainingBaseId.New(), organization.Id, draft.Level!.Value, draft.Name.Trim(), draft.DocumentNumber.Trim(), draft.ValidFrom!.Value, draft.ValidTo);
    }

    public Result Change(TrainingBaseDraft draft)
    {
        if (Refusal.Of([.. draft.Faults()]) is { } refusal) return refusal;
        (Level, Name, DocumentNumber) = (draft.Level!.Value, draft.Name.Trim(), draft.DocumentNumber.Trim());
        (ValidFrom, ValidTo) = (draft.ValidFrom!.Value, draft.ValidTo);
        return Result.Success;
    }
}

/// <param name="UnreadableDates">Labels of date fields that hold something that is no date.</param>
public sealed record TrainingBaseDraft(
    TrainingBaseLevel? Level, string Name, string DocumentNumber, DateOnly? ValidFrom, DateOnly? ValidTo, IReadOnlyList<string> UnreadableDates)
{
    public static TrainingBaseDraft Of(TrainingBase granted) => new(granted.Level, granted.Name, granted.DocumentNumber, granted.ValidFrom, granted.ValidTo, []);

    public IEnumerable<Refusal> Faults()
    {
        if (Level is null) yield return TrainingBaseErrors.LevelMissing;
        if (string.IsNullOrWhiteSpace(Name)) yield return TrainingBaseErrors.NameMissing;
        if (string.IsNullOrWhiteSpace(DocumentNumber)) yield return TrainingBaseErrors.DocumentMissing;
        if (Name.Trim().Length > Organization.NameLimit || DocumentNumber.Trim().Length > TrainingBase.DocumentLimit) yield return TrainingBaseErrors.TooLong;
        foreach (var field in UnreadableDates) yield return OrganizationErrors.DateUnreadable(field);
        if (ValidFrom is null && UnreadableDates.Count == 0) yield return TrainingBaseErrors.FromMissing;
        if (ValidTo < ValidFrom) yield return TrainingBaseErrors.Reversed;
    }
}

public static class TrainingBaseErrors
{
    public static readonly Refusal NotFound = new("base.not-found", "找不到这个基地，可能已被他人改动，请刷新。");

    public static readonly Refusal Overtaken = new("base.overtaken", "这个基地刚被他人改动，什么都没有写入。请看过改动后再保存。");

    public static readonly Refusal Known = new("base.known", "这个机构已经登记过同名、同一批准文件的基地；填错了请点“修改”。") { Field = "基地名称" };

    public static readonly Refusal OfAuthority = new("base.of-authority", "主管部门不作为培训基地，请登记在承担基地的机构上。", TrainingBaseLevels.Clause);

    public static readonly Refusal LevelMissing = new("base.level-missing", "请选择基地级别：国家级或市级。", TrainingBaseLevels.Clause) { Field = "级别" };

    public static readonly Refusal NameMissing = new("base.name-missing", "请填写基地名称，照批准文件填写。") { Field = "基地名称" };

    public static readonly Refusal DocumentMissing = new("base.document-missing", "请填写批准文件的文号或名称。") { Field = "批准文件" };

    public static readonly Refusal FromMissing = new("base.from-missing", "请填写批准的开始日期。") { Field = "开始日期" };

    public static readonly Refusal Reversed = new("base.reversed", "结束日期不能早于开始日期。") { Field = "结束日期" };

    public static readonly Refusal TooLong = new("base.too-long", $"基地名称和文号都不能超过 {Organization.NameLimit} 个字。");
}
