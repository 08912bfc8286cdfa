using KangyangCase.App.Data;
using KangyangCase.Domain.Trainees;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Trainees.Records;

/// <summary>What saving and removing have to know of a kind of record.</summary>
/// <param name="Code">Part of the log's action: trainee.employment-added.</param>
internal sealed record RecordKind<TRecord, TDraft>(
    string Code, string Label,
    Func<KangyangDb, TraineeId, Task<List<TRecord>>> LoadAsync,
    Func<TRecord, Guid> Key,
    Func<TRecord, TDraft> Content,
    Func<TDraft, IReadOnlyList<FieldValue>> Fields,
    Func<KangyangDb, Trainee, DateOnly, Task>? SummarizeAsync = null)
    where TRecord : class
    where TDraft : class;

internal static class RecordKinds
{
    public static readonly RecordKind<TargetGroupMembership, TargetGroupDraft> TargetGroup = new(
        "target-group", "人员类别", (db, id) => db.TargetGroupMemberships.Where(entry => entry.TraineeId == id).ToListAsync(),
        entry => entry.Id.Value, entry => entry.Content, RecordFields.Of, TraineeSummary.SummarizeGroupsAsync);

    public static readonly RecordKind<EmploymentRecord, EmploymentDraft> Employment = new(
        "employment", "就业单位", (db, id) => db.EmploymentRecords.Where(entry => entry.TraineeId == id).ToListAsync(),
        entry => entry.Id.Value, entry => entry.Content, RecordFields.Of, TraineeSummary.SummarizeEmployerAsync);

    public static readonly RecordKind<PracticeRecord, PracticeDraft> Practice = new(
        "practice", "从业经历", (db, id) => db.PracticeRecords.Where(entry => entry.TraineeId == id).ToListAsync(),
        entry => entry.Id.Value, entry => entry.Content, RecordFields.Of);

    public static readonly RecordKind<ProfessionalTitle, ProfessionalTitleDraft> Title = new(
        "title", "职称", (db, id) => db.ProfessionalTitles.Where(entry => entry.TraineeId == id).ToListAsync(),
        entry => entry.Id.Value, entry => entry.Content, RecordFields.Of);

    public static readonly RecordKind<EarlierCertificate, EarlierCertificateDraft> Certificate = new(
        "certificate", "已有证书", (db, id) => db.EarlierCertificates.Where(entry => entry.TraineeId == id).ToListAsync(),
        entry => entry.Id.Value, entry => entry.Content, RecordFields.Of);

    public static readonly RecordKind<ConsentRecord, ConsentDraft> Consent = new(
        "consent", "同意书", (db, id) => db.ConsentRecords.Where(entry => entry.TraineeId == id).ToListAsync(),
        entry => entry.Id.Value, entry => entry.Content, RecordFields.Of);

    public static readonly RecordKind<FurtherDocument, FurtherDocumentTerms> Document = new(
        "document", "证件", (db, id) => db.FurtherDocuments.Where(entry => entry.TraineeId == id).ToListAsync(),
        entry => entry.Id.Value, entry => new(entry.From, entry.To, entry.Note), RecordFields.Of);
}
