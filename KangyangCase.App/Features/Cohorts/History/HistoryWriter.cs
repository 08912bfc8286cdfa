using KangyangCase.App.Data;
using KangyangCase.App.Importing;
using KangyangCase.App.Security.Keys;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Certificates;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Trainees;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Cohorts;

/// <summary>Rows of a confirmed history sheet become person, past case, place in a past class, and certificate; each once.</summary>
internal sealed class HistoryWriter(WriteScope scope, PersonalDataProtector protector, HistoricalFaceSeal seal, HistoryOwner owner, HistoryBatch batch, bool demo)
{
    private readonly Dictionary<string, Trainee> people = new(StringComparer.Ordinal);
    private readonly Dictionary<(TraineeId, Goal), CaseFileId> cases = [];
    private readonly Dictionary<string, (Cohort Cohort, int Last)> classes = new(StringComparer.Ordinal);
    private readonly HashSet<CaseFileId> enrolled = [];

    /// <summary>Created by this batch.</summary>
    public int Classes { get; private set; }

    public int Certificates { get; private set; }

    public int Published { get; private set; }

    public async Task<Result> WriteAsync(HistoryPreviewRow row)
    {
        var (trainee, newPerson) = await PersonAsync(row);
        var (caseFile, newCase) = await CaseAsync(row, trainee);
        var enrollment = await EnrollAsync(row, caseFile);
        if (!enrollment.Succeeded) return enrollment.Refusal;
        var certificate = row.Effect.WritesCertificate && row.Row.Certificate is { } past ? await CertifyAsync(row, past, trainee, caseFile) : (CertificateId?)null;
        scope.Db.HistoryEntries.Add(new(batch.Id, row.Row.ExcelRow, trainee.Id, caseFile, newPerson, newCase, enrollment.Value, certificate));
        return Result.Success;
    }

    private async Task<(Trainee, bool New)> PersonAsync(HistoryPreviewRow row)
    {
        var person = row.Row.Person;
        var key = $"{person.Document!.Kind}/{person.Document.Number}";
        if (people.TryGetValue(key, out var seen)) return (seen, false);
        var trainee = row.Effect.Known is { } known
            ? await scope.Db.Trainees.SingleAsync(entry => entry.Id == known)
            : Trainee.Register(
                person.Name!.Value, person.Name.Folded, person.Sex!.Value, person.BirthDate!.Value, person.Document.Kind,
                protector.Seal(SealPurposes.DocumentNumber, person.Document.Number),
                person.Phone is { } phone ? protector.Seal(SealPurposes.PhoneNumber, phone.Digits) : null, owner.Id, scope.Today);
        if (row.Effect.Known is null) scope.Db.Trainees.Add(trainee);
        people[key] = trainee;
        return (trainee, row.Effect.Known is null);
    }

    private async Task<(CaseFileId, bool New)> CaseAsync(HistoryPreviewRow row, Trainee trainee)
    {
        var goal = row.Row.Goal!;
        if (cases.TryGetValue((trainee.Id, goal), out var seen)) return (seen, false);
        if (row.Effect.Case is { } onFile) return (cases[(trainee.Id, goal)] = onFile, false);
        var first = row.Row.Class?.StartsOn ?? row.Row.Certificate!.IssuedOn;
        var caseFile = CaseFile.OfHistory(batch, trainee.Id, goal, owner.DistrictCode, first, row.Effect.Previous);
        scope.Db.Cases.Add(caseFile);
        await scope.LogAsync(
            HistoryActs.CaseRecorded, "case", caseFile.Id.Value, $"登记 {trainee.Name} 的历史个案（{goal.Display}）", caseId: caseFile.Id, details: new { Batch = batch.Id.Value });
        await scope.LogEntryAsync(trainee, owner.Id, owner.Name, $"登记历史个案（{goal.Display}）");
        return (cases[(trainee.Id, goal)] = caseFile.Id, true);
    }

    private async Task<Result<EnrollmentId?>> EnrollAsync(HistoryPreviewRow row, CaseFileId caseFile)
    {
        if (!row.Effect.WritesClass || row.Row.Class is not { } past || !enrolled.Add(caseFile)) return Result.Of<EnrollmentId?>(null);
        if (!classes.TryGetValue(past.Name, out var known))
        {
            var opened = await ClassAsync(row, past);
            if (!opened.Succeeded) return opened.Refusal;
            known = (opened.Value, await scope.Db.Enrollments.Where(entry => entry.CohortId == opened.Value.Id).MaxAsync(entry => (int?)entry.RosterNumber) ?? 0);
        }

        classes[past.Name] = (known.Cohort, known.Last + 1);
        var enrollment = Enrollment.OfHistory(known.Cohort, caseFile, known.Last + 1, past.EndsOn);
        scope.Db.Enrollments.Add(enrollment);
        return Result.Of<EnrollmentId?>(enrollment.Id);
    }

    private async Task<Result<Cohort>> ClassAsync(HistoryPreviewRow row, PastClass past)
    {
        if (row.Effect.Cohort is { } onFile) return await scope.Db.Cohorts.SingleAsync(entry => entry.Id == onFile);
        var cohort = Cohort.OfHistory(batch, past.Name, row.Row.Goal!, owner.DistrictCode, past.StartsOn, past.EndsOn, past.Hours);
        if (!cohort.Succeeded) return cohort.Refusal;
        scope.Db.Cohorts.Add(cohort.Value);
        Classes++;
        await scope.LogAsync(
            HistoryActs.CohortRecorded, "cohort", cohort.Value.Id.Value,
            $"登记历史班期 {cohort.Value.Name}（{cohort.Value.Goal.Display}，{past.StartsOn:yyyy-MM-dd} 至 {past.EndsOn:yyyy-MM-dd}）", details: new { Batch = batch.Id.Value });
        return cohort;
    }

    private async Task<CertificateId> CertifyAsync(HistoryPreviewRow row, PastCertificate past, Trainee trainee, CaseFileId caseFile)
    {
        var (id, goal, document) = (CertificateId.New(), row.Row.Goal!, row.Row.Person.Document!);
        var face = new HistoricalFace(
            past.Kind, past.Number.Value, row.Row.Person.Name!.Value, document.Kind.Label(), document.Number, goal.Name, goal.WorkType, goal.Level?.Label(), past.Issuer, past.Assessor,
            past.IssuedOn, demo);
        var (closed, publish) = (seal.Seal(face), batch.Publish && HistoryAccess.MayPublish(scope.Actor, past.Kind, owner.Id, row.Effect.Assessor));
        var sequence = await scope.LogAsync(
            HistoryActs.CertificateRecorded, HistoryActs.Certificate, id.Value,
            $"登记 {trainee.Name} 的历史证书 {face.Number}（{past.Kind.Label()}，{goal.Display}，{past.IssuedOn:yyyy-MM-dd} 发证，{(publish ? "公开" : "不公开")}）",
            caseId: caseFile,
            details: new HistoryProof(
                face.Number, past.Number.IssuerKey(past.Issuer), Convert.ToHexString(closed.Digest), past.Kind.ToString(), past.IssuedOn, batch.Id.Value, owner.Id.Value,
                row.Effect.Assessor?.Value, publish));
        scope.Db.HistoricalCertificates.Add(HistoricalCertificate.Record(id, batch, caseFile, row.Effect.Assessor, face, past.Number, closed, sequence, publish));
        Certificates++;
        if (publish) Published++;
        return id;
    }
}
