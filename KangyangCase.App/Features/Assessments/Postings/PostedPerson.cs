using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Assessments;

/// <summary>One person on a posted list, found for a write.</summary>
internal sealed record PostedPerson(PublicPosting Posting, PostingEntry Entry, CaseFileId Case, string Name)
{
    public static async Task<Result<PostedPerson>> FindAsync(
        KangyangDb db, Actor actor, PublicPostingId postingId, AssessmentId assessmentId, CancellationToken cancellation)
    {
        if (await db.PublicPostings(actor).SingleOrDefaultAsync(posting => posting.Id == postingId, cancellation) is not { } posting) return PostingErrors.NotFound;
        if (posting.EntryOf(assessmentId) is not { } entry) return PostingErrors.EntryNotFound;
        var person = await (
            from assessment in db.Assessments
            join caseFile in db.Cases on assessment.CaseId equals caseFile.Id
            join trainee in db.Trainees on caseFile.TraineeId equals trainee.Id
            where assessment.Id == assessmentId
            select new { caseFile.Id, trainee.Name }).SingleAsync(cancellation);
        return new PostedPerson(posting, entry, person.Id, person.Name);
    }
}
