using KangyangCase.App.Shared;
using KangyangCase.Domain.Trainees;

namespace KangyangCase.App.Features.Trainees.Records;

/// <summary>The forms about a person, field by field: how it reads, and how one field is taken from another draft.</summary>
public static class RecordShapes
{
    public static readonly IReadOnlyList<EditField<RecordForm<BasicsDraft>>> Basics = Of<BasicsDraft>(new(null, null, null, null, null), RecordFields.Of,
        (mine, from) => mine with { Name = from.Name }, (mine, from) => mine with { Sex = from.Sex }, (mine, from) => mine with { BirthDate = from.BirthDate },
        (mine, from) => mine with { Ethnicity = from.Ethnicity }, (mine, from) => mine with { HouseholdPlace = from.HouseholdPlace });

    public static readonly IReadOnlyList<EditField<RecordForm<ContactDraft>>> Contact = Of<ContactDraft>(new(null, null, false, null, null, null, null), RecordFields.Of,
        (mine, from) => mine with { PhoneTail = from.PhoneTail, Phone = from.Phone, RemovePhone = from.RemovePhone },
        (mine, from) => mine with { Address = from.Address }, (mine, from) => mine with { EmergencyContact = from.EmergencyContact },
        (mine, from) => mine with { EmergencyTail = from.EmergencyTail, EmergencyPhone = from.EmergencyPhone });

    public static readonly IReadOnlyList<EditField<RecordForm<SchoolingDraft>>> Schooling = Of<SchoolingDraft>(new(null, null, null, null, null), RecordFields.Of,
        (mine, from) => mine with { Level = from.Level }, (mine, from) => mine with { Words = from.Words }, (mine, from) => mine with { CompletedOn = from.CompletedOn },
        (mine, from) => mine with { School = from.School }, (mine, from) => mine with { Major = from.Major });

    public static readonly IReadOnlyList<EditField<RecordForm<TargetGroupDraft>>> TargetGroup = Of<TargetGroupDraft>(new(null, null, null, default, null, null), RecordFields.Of,
        (mine, from) => mine with { Group = from.Group }, (mine, from) => mine with { From = from.From }, (mine, from) => mine with { To = from.To },
        (mine, from) => mine with { Evidence = from.Evidence }, (mine, from) => mine with { EvidenceText = from.EvidenceText },
        (mine, from) => mine with { DecidedOn = from.DecidedOn });

    public static readonly IReadOnlyList<EditField<RecordForm<EmploymentDraft>>> Employment = Of<EmploymentDraft>(new(null, null, null, null, null, null), RecordFields.Of,
        (mine, from) => mine with { Relation = from.Relation }, (mine, from) => mine with { Employer = from.Employer }, (mine, from) => mine with { CreditCode = from.CreditCode },
        (mine, from) => mine with { From = from.From }, (mine, from) => mine with { To = from.To }, (mine, from) => mine with { Note = from.Note });

    public static readonly IReadOnlyList<EditField<RecordForm<PracticeDraft>>> Practice = Of<PracticeDraft>(new(null, null, null, null, null), RecordFields.Of,
        (mine, from) => mine with { Occupation = from.Occupation }, (mine, from) => mine with { Workplace = from.Workplace }, (mine, from) => mine with { From = from.From },
        (mine, from) => mine with { To = from.To }, (mine, from) => mine with { Source = from.Source });

    public static readonly IReadOnlyList<EditField<RecordForm<ProfessionalTitleDraft>>> Title = Of<ProfessionalTitleDraft>(new(null, null, null, null, null), RecordFields.Of,
        (mine, from) => mine with { Name = from.Name }, (mine, from) => mine with { Rank = from.Rank }, (mine, from) => mine with { ObtainedOn = from.ObtainedOn },
        (mine, from) => mine with { Number = from.Number }, (mine, from) => mine with { Evidence = from.Evidence });

    public static readonly IReadOnlyList<EditField<RecordForm<EarlierCertificateDraft>>> Certificate = Of<EarlierCertificateDraft>(new(null, null, null, null, null, default, null), RecordFields.Of,
        (mine, from) => mine with { Occupation = from.Occupation }, (mine, from) => mine with { Level = from.Level }, (mine, from) => mine with { Number = from.Number },
        (mine, from) => mine with { Issuer = from.Issuer }, (mine, from) => mine with { IssuedOn = from.IssuedOn }, (mine, from) => mine with { Checking = from.Checking },
        (mine, from) => mine with { Evidence = from.Evidence });

    public static readonly IReadOnlyList<EditField<RecordForm<ConsentDraft>>> Consent = Of<ConsentDraft>(new(null, null, default, null, null), RecordFields.Of,
        (mine, from) => mine with { Kind = from.Kind }, (mine, from) => mine with { Wording = from.Wording }, (mine, from) => mine with { Form = from.Form },
        (mine, from) => mine with { GivenOn = from.GivenOn }, (mine, from) => mine with { Note = from.Note });

    public static readonly IReadOnlyList<EditField<RecordForm<FurtherDocumentTerms>>> Document = Of<FurtherDocumentTerms>(new(null, null, null), RecordFields.Of,
        (mine, from) => mine with { From = from.From }, (mine, from) => mine with { To = from.To }, (mine, from) => mine with { Note = from.Note });

    /// <param name="blank">Names the fields.</param>
    /// <param name="takes">In the order of the fields.</param>
    private static IReadOnlyList<EditField<RecordForm<T>>> Of<T>(T blank, Func<T, IReadOnlyList<FieldValue>> fields, params Func<T, T, T>[] takes)
        where T : class => [.. takes.Select((take, index) => new EditField<RecordForm<T>>(
            fields(blank)[index].Field, form => fields(form.Value)[index].Value, (into, from) => into.Value = take(into.Value, from.Value)))];
}
