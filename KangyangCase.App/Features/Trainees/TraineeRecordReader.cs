using KangyangCase.App.Data;
using KangyangCase.App.Features.Trainees.Records;
using KangyangCase.App.Security;
using KangyangCase.App.Security.Keys;
using KangyangCase.Domain.Trainees;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Trainees;

/// <summary>The records of one person, who was found within the actor's scope.</summary>
internal static class TraineeRecordReader
{
    private const int EventsShown = 100;

    public static async Task<TraineeRecords> ReadAsync(KangyangDb db, Actor actor, PersonalDataProtector protector, Trainee person, CancellationToken cancellation)
    {
        var (id, subject) = (person.Id, person.Id.Value.ToString());
        // Acts on a case that another organization keeps are that organization's.
        var visible = db.Cases(actor);
        var registrar = await db.Organizations.AsNoTracking().Where(one => one.Id == person.RegisteredBy).Select(one => one.Name).SingleAsync(cancellation);
        return new(
            BasicsDraft.Of(person), ContactDraft.Of(person, protector), ChangeSchooling.Of(person), registrar, person.RegisteredOn,
            await db.FormerTraineeNames.AsNoTracking().Where(entry => entry.TraineeId == id).OrderBy(entry => entry.Until).ToListAsync(cancellation),
            await db.FurtherDocuments.AsNoTracking().Where(entry => entry.TraineeId == id).OrderBy(entry => entry.AddedOn).ToListAsync(cancellation),
            await db.TargetGroupMemberships.AsNoTracking().Where(entry => entry.TraineeId == id).OrderBy(entry => entry.To != null).ThenBy(entry => entry.From).ToListAsync(cancellation),
            await db.EmploymentRecords.AsNoTracking().Where(entry => entry.TraineeId == id).OrderBy(entry => entry.To != null).ThenByDescending(entry => entry.From).ToListAsync(cancellation),
            await db.PracticeRecords.AsNoTracking().Where(entry => entry.TraineeId == id).OrderBy(entry => entry.From).ToListAsync(cancellation),
            await db.ProfessionalTitles.AsNoTracking().Where(entry => entry.TraineeId == id).OrderBy(entry => entry.ObtainedOn).ToListAsync(cancellation),
            await db.EarlierCertificates.AsNoTracking().Where(entry => entry.TraineeId == id).OrderBy(entry => entry.IssuedOn).ToListAsync(cancellation),
            await db.ConsentRecords.AsNoTracking().Where(entry => entry.TraineeId == id).OrderBy(entry => entry.GivenOn).ToListAsync(cancellation),
            await db.ChangeLog.AsNoTracking().Where(row => row.SubjectKind == TraineeWork.Subject && row.SubjectId == subject
                    && (row.CaseId == null || visible.Any(entry => (Guid)(object)entry.Id == row.CaseId))).OrderByDescending(row => row.Sequence).Take(EventsShown)
                .Select(row => new TraineeEvent(row.Sequence, row.BusinessDate, row.Summary, row.Reason, row.ActorName)).ToListAsync(cancellation));
    }
}
