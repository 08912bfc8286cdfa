using KangyangCase.App.Data;
using KangyangCase.App.Shared;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Districts;

namespace KangyangCase.App.Features.Districts;

/// <param name="Checked">Somebody read it in the source named.</param>
public sealed record DistrictForm(DistrictDraft Draft, bool Checked)
{
    public static DistrictForm Of(StoredDistrict district) => new(
        new(district.Name, district.Code, district.Kind, district.ValidFrom, [.. district.ParentIds], district.Source, district.Note, []), district.Certainty == Certainty.Found);

    /// <summary>Field by field, for two people who change one at the same time.</summary>
    /// <param name="name">Of a district by its id.</param>
    internal static IReadOnlyList<EditField<RecordForm<DistrictForm>>> Fields(Func<string, string> name) =>
    [
        Of("种类", draft => draft.Kind.Label(), (mine, from) => mine with { Kind = from.Kind }),
        Of("名称", draft => Text(draft.Name), (mine, from) => mine with { Name = from.Name }),
        Of("代码", draft => draft.CleanCode, (mine, from) => mine with { Code = from.Code }),
        Of("所在区县", draft => Text(string.Join('、', draft.Parents.Order(StringComparer.Ordinal).Select(name))), (mine, from) => mine with { Parents = from.Parents }),
        Of("设立日期", draft => draft.ValidFrom is { } day ? DateText.Show(day) : null, (mine, from) => mine with { ValidFrom = from.ValidFrom }),
        Of("出处", draft => Text(draft.Source)?.ReplaceLineEndings("\n"), (mine, from) => mine with { Source = from.Source }),
        new("核对", form => form.Value.Checked ? "已对照原文核对" : "待核对", (into, from) => into.Value = into.Value with { Checked = from.Value.Checked }),
        Of("说明", draft => Text(draft.Note), (mine, from) => mine with { Note = from.Note }),
    ];

    /// <summary>Something else stands there than what the form was filled from.</summary>
    internal bool DiffersFrom(DistrictForm now) => Fields(id => id).Any(field => field.Text(RecordForm<DistrictForm>.Holding(this)) != field.Text(RecordForm<DistrictForm>.Holding(now)));

    private static EditField<RecordForm<DistrictForm>> Of(string field, Func<DistrictDraft, string?> text, Func<DistrictDraft, DistrictDraft, DistrictDraft> take) => new(
        field, form => text(form.Value.Draft), (into, from) => into.Value = into.Value with { Draft = take(into.Value.Draft, from.Value.Draft) });

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
