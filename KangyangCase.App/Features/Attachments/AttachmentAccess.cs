using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Attachments;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Trainees;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Attachments;

/// <summary>Who may do what with files that lie within the actor's scope; asked by the page and by the use cases.</summary>
public static class AttachmentAccess
{
    /// <summary>What each role needs for its work: reviewers judge the proofs, the clerk compares face and number, an examiner a face.</summary>
    public static bool MayOpen(Actor actor, AttachmentKind kind)
    {
        if (kind.ShowsNumber()) return actor.IsAny(Role.Coordinator, Role.Reviewer, Role.CertificateClerk);
        return actor.IsAny(Role.Coordinator, Role.Reviewer, Role.Auditor)
            || kind switch
            {
                AttachmentKind.Photo => true,
                AttachmentKind.EarlierCertificate => actor.Is(Role.CertificateClerk),
                AttachmentKind.IdentityCopy or AttachmentKind.SchoolingProof or AttachmentKind.PracticeProof or AttachmentKind.TargetGroupProof
                    or AttachmentKind.Consent or AttachmentKind.Other => false,
            };
    }

    /// <summary>Whether the actor registered the person, runs a case of theirs, or runs this case: an assessment organization reads, the provider writes.</summary>
    public static async Task<Result> MayWriteAsync(this KangyangDb db, Actor actor, TraineeId trainee, CaseFileId? caseFile, CancellationToken cancellation)
    {
        if (!actor.Is(Role.Coordinator)) return AttachmentErrors.NotCoordinator;
        var own = db.Organizations(actor);
        if (caseFile is null && await db.Trainees(actor).AnyAsync(person => person.Id == trainee && own.Any(one => one.Id == person.RegisteredBy), cancellation)) return Result.Success;
        var cases = db.Cases(actor).Where(entry => entry.TraineeId == trainee && (caseFile == null || entry.Id == caseFile));
        if (caseFile is null)
        {
            // What belongs to the person is not opened by a past that somebody else entered.
            var people = db.Trainees(actor);
            cases = cases.Where(entry => people.Any(person => person.Id == trainee)
                && (entry.HistoryBatchId == null || db.Trainees.Any(person => person.Id == trainee && person.RegisteredBy == entry.ProviderId)));
        }
        if (!await cases.AnyAsync(cancellation)) return AttachmentErrors.PersonNotFound;
        return actor.Scope is not DataScope.Organization mine || await cases.AnyAsync(entry => entry.ProviderId == mine.Id, cancellation)
            ? Result.Success
            : AttachmentErrors.OtherProvider;
    }
}
