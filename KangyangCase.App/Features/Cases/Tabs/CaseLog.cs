using KangyangCase.App.Data;
using KangyangCase.App.Data.ChangeLog;
using KangyangCase.App.Security;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Certificates;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Trainees;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Cases;

/// <summary>Which rows of the change log tell of one case: its own, its person's, and acts on its class, plan or batch that touched it.</summary>
internal static class CaseLog
{
    /// <summary>Acts on a class or a plan of which every person has no row of their own.</summary>
    private static readonly string[] Shared =
    [
        "cohort.created", "cohort.assessor-chosen", "session.scheduled", "session.removed", "rule.confirmed", "plan.announced", "filing.confirmed", "roster.imported",
        CertificateActs.Printed,
    ];

    /// <summary>Both spellings are in the log.</summary>
    private static readonly string[] PersonKinds = ["trainee", "Trainee"];

    public sealed record Head(long Sequence, string Action);

    /// <summary>The oldest first. Each source is asked by its own index: the log is the largest table there is.</summary>
    /// <param name="caseFile">Already found within the actor's scope.</param>
    public static async Task<IReadOnlyList<Head>> HeadsAsync(KangyangDb db, Actor actor, CaseFile caseFile, CancellationToken cancellation)
    {
        var caseKey = (Guid?)caseFile.Id.Value;
        var own = await db.ChangeLog.AsNoTracking().Where(row => row.CaseId == caseKey).Select(row => new Head(row.Sequence, row.Action)).ToListAsync(cancellation);
        var person = await PersonAsync(db, actor, caseFile.TraineeId, caseKey, cancellation);
        return [.. own.Concat(person).Concat(await SharedAsync(db, caseFile.Id, cancellation)).DistinctBy(head => head.Sequence).OrderBy(head => head.Sequence)];
    }

    /// <summary>How often each certificate was printed, alone or with its batch.</summary>
    public static async Task<IReadOnlyDictionary<CertificateId, int>> PrintsAsync(KangyangDb db, IReadOnlyList<Certificate> papers, CancellationToken cancellation)
    {
        string[] kinds = [CertificateActs.Certificate, CertificateActs.Batch];
        var keys = papers.SelectMany(paper => new[] { paper.Id.Value.ToString(), paper.BatchId.Value.ToString() }).Distinct().ToList();
        var rows = await db.ChangeLog.AsNoTracking().Where(row => kinds.Contains(row.SubjectKind) && keys.Contains(row.SubjectId) && row.Action == CertificateActs.Printed)
            .Select(row => new { row.SubjectKind, row.SubjectId, row.Details }).ToListAsync(cancellation);
        return papers.ToDictionary(paper => paper.Id, paper => rows.Count(row => row.SubjectKind == CertificateActs.Certificate
            ? row.SubjectId == paper.Id.Value.ToString()
            : row.SubjectId == paper.BatchId.Value.ToString() && row.Details.Contains(paper.Number, StringComparison.Ordinal)));
    }

    /// <summary>Acts on the person, where the person is in view; those on another case of theirs only if that case is in view as well.</summary>
    private static Task<List<Head>> PersonAsync(KangyangDb db, Actor actor, TraineeId person, Guid? caseKey, CancellationToken cancellation)
    {
        var key = person.Value.ToString();
        var (visible, people) = (db.Cases(actor), db.Trainees(actor));
        return db.ChangeLog.AsNoTracking()
            .Where(row => PersonKinds.Contains(row.SubjectKind) && row.SubjectId == key
                && ((row.CaseId == null && people.Any(one => one.Id == person)) || row.CaseId == caseKey || visible.Any(entry => (Guid)(object)entry.Id == row.CaseId)))
            .Select(row => new Head(row.Sequence, row.Action)).ToListAsync(cancellation);
    }

    private static async Task<IReadOnlyList<Head>> SharedAsync(KangyangDb db, CaseFileId id, CancellationToken cancellation)
    {
        var places = await db.Enrollments.AsNoTracking().Where(entry => entry.CaseId == id).ToListAsync(cancellation);
        var plans = await db.Assessments.Where(entry => entry.CaseId == id).Select(entry => entry.PlanId).Distinct().ToListAsync(cancellation);
        var batches = await db.Certificates.Where(entry => entry.CaseId == id).Select(entry => new { entry.BatchId, entry.Number }).ToListAsync(cancellation);
        string[] kinds = ["cohort", "assessment-plan", "import-batch", CertificateActs.Batch];
        List<string> keys =
        [
            .. places.Select(place => place.CohortId.Value.ToString()), .. places.Where(place => place.ImportBatchId is not null).Select(place => $"{place.ImportBatchId?.Value}"),
            .. plans.Select(plan => plan.Value.ToString()), .. batches.Select(batch => batch.BatchId.Value.ToString()),
        ];
        var rows = await db.ChangeLog.AsNoTracking()
            .Where(row => kinds.Contains(row.SubjectKind) && keys.Contains(row.SubjectId) && row.CaseId == null && Shared.Contains(row.Action))
            .Select(row => new { row.Sequence, row.Action, row.Details }).ToListAsync(cancellation);
        // A batch print names the numbers it printed.
        var touched = rows.Where(row => row.Action != CertificateActs.Printed || batches.Any(batch => row.Details.Contains(batch.Number, StringComparison.Ordinal)));
        return [.. touched.Select(row => new Head(row.Sequence, row.Action)), .. await AttendanceAsync(db, places, cancellation)];
    }

    /// <summary>Marking a whole class is one row; the person stands in its details by their place in the class.</summary>
    private static async Task<IReadOnlyList<Head>> AttendanceAsync(KangyangDb db, IReadOnlyList<Enrollment> places, CancellationToken cancellation)
    {
        List<Head> found = [];
        foreach (var place in places)
        {
            var sessions = (await db.TrainingSessions.Where(entry => entry.CohortId == place.CohortId).Select(entry => entry.Id).ToListAsync(cancellation))
                .ConvertAll(session => session.Value.ToString());
            var key = place.Id.Value.ToString();
            found.AddRange(await db.ChangeLog.AsNoTracking()
                .Where(row => row.SubjectKind == "session" && sessions.Contains(row.SubjectId) && row.Action == "attendance.marked" && row.Details.Contains(key))
                .Select(row => new Head(row.Sequence, row.Action)).ToListAsync(cancellation));
        }
        return found;
    }
}
