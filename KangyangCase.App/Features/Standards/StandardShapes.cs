using KangyangCase.App.Shared;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Occupations.Standards;

namespace KangyangCase.App.Features.Standards;

/// <summary>Drafts of standards field by field, for two people who write one at the same time. A table of rows is one field.</summary>
internal static class StandardShapes
{
    public static readonly IReadOnlyList<EditField<AssessmentForm>> Assessment =
    [
        .. Head<AssessmentForm>(),
        new("考核内容", form => Rows(form.Items.Select(one => $"{one.Component.Label()} {one.Examines} {one.Method} {one.Weight}")), (into, from) =>
        {
            into.Items.Clear();
            into.Items.AddRange(from.Items.Select(one => one.Copy()));
        }),
    ];

    public static readonly IReadOnlyList<EditField<TrainingForm>> Training =
    [
        .. Head<TrainingForm>(),
        new("培训模式", form => form.Mode.Label(), (into, from) => into.Mode = from.Mode),
        new("适用文化程度", form => Text(form.Schooling), (into, from) => into.Schooling = from.Schooling),
        new("适用从业经历", form => Text(form.Experience), (into, from) => into.Experience = from.Experience),
        new("课程模块", form => Rows(form.Modules.Select(Line)), (into, from) =>
        {
            into.Modules.Clear();
            into.Modules.AddRange(from.Modules.Select(one => one.Copy()));
        }),
    ];

    private static IEnumerable<EditField<T>> Head<T>()
        where T : StandardForm =>
    [
        new("版本", form => Text(form.Version), (into, from) => into.Version = from.Version),
        new("开发单位", form => Text(form.Developer), (into, from) => into.Developer = from.Developer),
        new("说明", form => Text(form.Note), (into, from) => into.Note = from.Note),
    ];

    private static string Line(ModuleForm one) => string.Join(' ', (string?[])
    [
        one.Name, one.Area?.Label(), .. one.Subjects.Order().Select(subject => subject.Label()), Hours("理论", one.Theory), Hours("实操", one.Practice), Hours("线上", one.Remote),
    ]);

    private static string? Hours(string kind, string text) => string.IsNullOrWhiteSpace(text) ? null : $"{kind} {text.Trim()}";

    private static string? Rows(IEnumerable<string> rows) =>
        Text(string.Join('；', rows.Select((row, index) => $"{index + 1}. {string.Join(' ', row.Split(' ', StringSplitOptions.RemoveEmptyEntries))}")));

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
