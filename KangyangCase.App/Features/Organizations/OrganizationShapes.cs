using KangyangCase.App.Shared;
using KangyangCase.Domain.Organizations;

namespace KangyangCase.App.Features.Organizations;

/// <summary>Filings and training bases field by field, for two people who change one at the same time.</summary>
internal static class OrganizationShapes
{
    public static readonly IReadOnlyList<EditField<RecordForm<TrainingBaseDraft>>> TrainingBase =
    [
        new("级别", form => form.Value.Level?.Label(), (into, from) => into.Value = into.Value with { Level = from.Value.Level }),
        new("基地名称", form => form.Value.Name.Trim(), (into, from) => into.Value = into.Value with { Name = from.Value.Name }),
        new("批准文件", form => form.Value.DocumentNumber.Trim(), (into, from) => into.Value = into.Value with { DocumentNumber = from.Value.DocumentNumber }),
        new("开始日期", form => Day(form.Value.ValidFrom), (into, from) => into.Value = into.Value with { ValidFrom = from.Value.ValidFrom }),
        new("结束日期", form => Day(form.Value.ValidTo), (into, from) => into.Value = into.Value with { ValidTo = from.Value.ValidTo }),
    ];

    /// <param name="authorities">For their names; without them an authority is compared by its key.</param>
    public static IReadOnlyList<EditField<RecordForm<FilingDraft>>> Filing(IReadOnlyList<AuthorityOption> authorities) =>
    [
        new("备案部门", form => form.Value.AuthorityId is { } id ? authorities.FirstOrDefault(one => one.Id == id)?.Name ?? id.Value.ToString() : null,
            (into, from) => into.Value = into.Value with { AuthorityId = from.Value.AuthorityId }),
        new("备案层级", form => form.Value.Tier?.Label(), (into, from) => into.Value = into.Value with { Tier = from.Value.Tier }),
        new("备案文号", form => Text(form.Value.DocumentNumber), (into, from) => into.Value = into.Value with { DocumentNumber = from.Value.DocumentNumber }),
        new("有效期自", form => Day(form.Value.ValidFrom), (into, from) => into.Value = into.Value with { ValidFrom = from.Value.ValidFrom }),
        new("有效期至", form => Day(form.Value.ValidTo), (into, from) => into.Value = into.Value with { ValidTo = from.Value.ValidTo }),
        new("编号来源", form => form.Value.NumberSource.Label(), (into, from) => into.Value = into.Value with { NumberSource = from.Value.NumberSource }),
        new("编号前 13 位", form => form.Value.CleanPrefix, (into, from) => into.Value = into.Value with { NumberPrefix = from.Value.NumberPrefix }),
        new("佐证", form => Text(form.Value.Evidence), (into, from) => into.Value = into.Value with { Evidence = from.Value.Evidence }),
        new("备案范围", form => string.Join('；', FilingScopeChoices.Describe(form.Value.Goals)), (into, from) => into.Value = into.Value with { Goals = from.Value.Goals }),
    ];

    /// <summary>Something else stands there than what the form was filled from.</summary>
    public static bool Differ<T>(this IReadOnlyList<EditField<RecordForm<T>>> fields, T seen, T now)
        where T : class => fields.Any(field => field.Text(RecordForm<T>.Holding(seen)) != field.Text(RecordForm<T>.Holding(now)));

    private static string? Day(DateOnly? day) => day is { } on ? DateText.Show(on) : null;

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
