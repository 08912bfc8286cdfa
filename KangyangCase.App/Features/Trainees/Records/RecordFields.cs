using KangyangCase.App.Shared;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Occupations.Eligibility;
using KangyangCase.Domain.Trainees;

namespace KangyangCase.App.Features.Trainees.Records;

/// <summary>The records of a person field by field, in the words of the screen.</summary>
internal static class RecordFields
{
    public static IReadOnlyList<FieldValue> Of(TargetGroupDraft draft) =>
    [
        new("人员类别", draft.Group?.Label()), new("开始日期", Day(draft.From)), new("结束日期", Day(draft.To)),
        new("依据", draft.Evidence.Label()), new("依据说明", RecordText.Clean(draft.EvidenceText)), new("认定日期", Day(draft.DecidedOn)),
    ];

    public static IReadOnlyList<FieldValue> Of(EmploymentDraft draft) =>
    [
        new("用工关系", draft.Relation?.Label()), new("单位名称", RecordText.Clean(draft.Employer)), new("统一社会信用代码", RecordText.Clean(draft.CreditCode)),
        new("开始日期", Day(draft.From)), new("结束日期", Day(draft.To)), new("说明", RecordText.Clean(draft.Note)),
    ];

    public static IReadOnlyList<FieldValue> Of(PracticeDraft draft) =>
    [
        new("职业", RecordText.Clean(draft.Occupation)), new("工作单位", RecordText.Clean(draft.Workplace)), new("开始日期", Day(draft.From)),
        new("结束日期", Day(draft.To)), new("来源", RecordText.Clean(draft.Source)),
    ];

    public static IReadOnlyList<FieldValue> Of(ProfessionalTitleDraft draft) =>
    [
        new("职称名称", RecordText.Clean(draft.Name)), new("级别", draft.Rank?.Label()), new("取得日期", Day(draft.ObtainedOn)),
        new("证书编号", RecordText.Clean(draft.Number)), new("依据", RecordText.Clean(draft.Evidence)),
    ];

    public static IReadOnlyList<FieldValue> Of(EarlierCertificateDraft draft) =>
    [
        new("职业名称", RecordText.Clean(draft.Occupation)), new("等级", draft.Level?.Label()), new("证书编号", EarlierNumber.Tidy(draft.Number)),
        new("发证机构", RecordText.Clean(draft.Issuer)), new("发证日期", Day(draft.IssuedOn)), new("核对情况", draft.Checking.Label()),
        new("核对依据", RecordText.Clean(draft.Evidence)),
    ];

    public static IReadOnlyList<FieldValue> Of(ConsentDraft draft) =>
    [
        new("同意事项", draft.Kind?.Label()), new("文本版本", RecordText.Clean(draft.Wording)), new("方式", draft.Form.Label()),
        new("同意日期", Day(draft.GivenOn)), new("说明", RecordText.Clean(draft.Note)),
    ];

    public static IReadOnlyList<FieldValue> Of(FurtherDocumentTerms terms) =>
        [new("有效期起", Day(terms.From)), new("有效期止", Day(terms.To)), new("说明", RecordText.Clean(terms.Note))];

    public static IReadOnlyList<FieldValue> Of(SchoolingDraft draft) =>
    [
        new("学历层次", draft.Level?.Label()), new("学历说明", RecordText.Clean(draft.Words)), new("毕业日期", Day(draft.CompletedOn)),
        new("毕业学校", RecordText.Clean(draft.School)), new("专业", RecordText.Clean(draft.Major)),
    ];

    public static IReadOnlyList<FieldValue> Of(BasicsDraft draft) =>
    [
        new("姓名", RecordText.Clean(draft.Name)), new("性别", draft.Sex?.Label()), new("出生日期", Day(draft.BirthDate)),
        new("民族", RecordText.Clean(draft.Ethnicity)), new("户籍所在地", RecordText.Clean(draft.HouseholdPlace)),
    ];

    public static IReadOnlyList<FieldValue> Of(ContactDraft draft) =>
    [
        new("手机", draft.RemovePhone ? null : Tail(draft.Phone) ?? draft.PhoneTail), new("通讯地址", RecordText.Clean(draft.Address), Private: true),
        new("紧急联系人", RecordText.Clean(draft.EmergencyContact), Private: true), new("紧急联系电话", Tail(draft.EmergencyPhone) ?? draft.EmergencyTail),
    ];

    private static string? Tail(string? typed) => PhoneNumber.Parse(typed) is { Succeeded: true } read ? $"尾号 {read.Value.LastFour}" : null;

    private static string? Day(DateOnly? day) => day is { } on ? DateText.Show(on) : null;
}
