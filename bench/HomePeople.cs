using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.Bench;

/// <summary>Classes of forty with everything that follows; all but the newest hundred and fifty are done: most certified, some failed, some gone.</summary>
internal sealed class HomePeople(int count)
{
    private const string Id = "upper(printf('%s-%s-7%s-8%s-%s', hex(randomblob(4)), hex(randomblob(2)), substr(hex(randomblob(2)), 2), substr(hex(randomblob(2)), 2), hex(randomblob(6))))";

    private static readonly string[] Story =
    [
        """
        CREATE TEMP TABLE Seats AS SELECT Id AS CaseId, ProviderId, OpenedOn, (row_number() OVER w - 1) / 40 AS Class, (row_number() OVER w - 1) % 40 + 1 AS Seat
            FROM Cases WINDOW w AS (PARTITION BY ProviderId ORDER BY OpenedOn, Id)
        """,
        $"""
        CREATE TEMP TABLE Classes AS SELECT *, {Id} AS Id, {Id} AS PlanId, {Id} AS PostingId, {Id} AS BatchId, CASE WHEN Age > 150 THEN 9 ELSE Age % 6 END AS State
            FROM (SELECT ProviderId, Class, date(max(OpenedOn), '+3 days') AS StartsOn, row_number() OVER (ORDER BY max(OpenedOn) DESC) AS Age FROM Seats GROUP BY ProviderId, Class)
        """,
        $"CREATE TEMP TABLE People AS SELECT s.CaseId, s.Seat, c.*, {Id} AS AttemptId, {Id} AS PaperId FROM Seats s JOIN Classes c ON c.ProviderId = s.ProviderId AND c.Class = s.Class",
        """
        INSERT INTO Cohorts (Id, Name, Goal, ProviderId, AssessmentOrganizationId, DistrictCode, StartsOn)
            SELECT Id, 'C' || Age, 'occupation:养老护理员/--/5', ProviderId, $assessor, '500233', CASE State WHEN 0 THEN '2020-10-19' ELSE StartsOn END FROM Classes
        """,
        $"""
        INSERT INTO Enrollments (Id, CohortId, CaseId, RosterNumber, EnrolledOn, CompletedOn)
            SELECT {Id}, Id, CaseId, Seat, StartsOn, CASE WHEN State > 1 THEN date(StartsOn, '+20 days') END FROM People
        """,
        $"""
        INSERT INTO TrainingSessions (Id, CohortId, Date, Part, Kind, Lessons)
            SELECT {Id}, c.Id, date(c.StartsOn, '+' || d.value || ' days'), 'Morning', 'Theory', 8 FROM Classes c, json_each('[0,1,2,3,4,5,6,7]') d
        """,
        """
        INSERT INTO AssessmentPlans (Id, Name, CohortId, OrganizationId, ProviderId, DistrictCode, Goal, AnnouncedOn, AssessedOn, MarksSubmittedAt)
            SELECT PlanId, 'P' || Age, Id, $assessor, ProviderId, '500233', 'occupation:养老护理员/--/5', date(StartsOn, '+25 days'), date(StartsOn, '+40 days'),
                CASE WHEN State > 4 THEN date(StartsOn, '+41 days') || ' 01:00:00' END FROM Classes WHERE State > 2
        """,
        """
        INSERT INTO Assessments (Id, PlanId, CaseId, CandidateNumber, Candidacy, PutForwardOn, Eligibility)
            SELECT AttemptId, PlanId, CaseId, Seat, CASE WHEN State > 3 THEN 'Approved' WHEN Seat = 3 THEN 'SentBack' ELSE 'PutForward' END, StartsOn, '{}' FROM People WHERE State > 2 AND Seat < 38
        """,
        "INSERT INTO AssessmentMarks SELECT AttemptId, m.value, CASE WHEN Seat > 33 THEN '50' ELSE '80' END FROM People, json_each('[\"Theory\",\"Skill\"]') m WHERE State > 4 AND Seat < 38",
        """
        INSERT INTO PublicPostings SELECT PostingId, PlanId, $assessor, date(StartsOn, '+45 days'), 5, CASE State WHEN 5 THEN '2020-10-16' ELSE date(StartsOn, '+52 days') END
            FROM Classes WHERE State > 4
        """,
        "INSERT INTO PostingEntries (PostingId, AssessmentId, Objection) SELECT PostingId, AttemptId, CASE WHEN State = 5 AND Seat = 5 THEN 'Open' ELSE 'None' END FROM People WHERE State > 4 AND Seat < 34",
        "INSERT INTO CertificateBatches SELECT BatchId, $assessor, date(StartsOn, '+55 days'), '证书专员', date(StartsOn, '+55 days') || ' 01:00:00' FROM Classes WHERE State = 9",
        """
        INSERT INTO Certificates (Id, BatchId, AssessmentId, CaseId, OrganizationId, Number, IssuedOn, Face, FaceDigest, LogSequence)
            SELECT PaperId, BatchId, AttemptId, CaseId, $assessor, printf('%022d', rowid), date(StartsOn, '+55 days'), x'00', x'00', 1
            FROM People WHERE State = 9 AND Seat < 34 AND NOT (Age < 190 AND Seat = 9)
        """,
        "INSERT INTO CertificateReceipts SELECT Id, IssuedOn, '本人' FROM Certificates WHERE NOT CaseId IN (SELECT CaseId FROM People WHERE Age < 300 AND Seat = 7)",
        $"""
        INSERT INTO ChangeLog (Sequence, At, BusinessDate, ActorId, ActorName, ActorRole, Action, SubjectKind, SubjectId, CaseId, Summary, Details, PreviousHash, Hash)
            SELECT 1000 + Certificates.rowid, IssuedOn, IssuedOn, {Id}, '证书专员', '证书专员', a.value, 'certificate', lower(Certificates.Id), CaseId, '', {"'{}'"}, x'00', x'00'
            FROM Certificates, json_each('["certificate.printed"]') a WHERE NOT CaseId IN (SELECT CaseId FROM People WHERE Age < 300 AND Seat = 8)
        """,
        "UPDATE Cases SET ExitedOn = '2020-01-01', ExitKind = 'Withdrawn', ExitReason = '退训' WHERE Id IN (SELECT CaseId FROM People WHERE State = 9 AND Seat > 37)",
        "DROP TABLE Seats; DROP TABLE Classes; DROP TABLE People",
    ];

    private readonly SearchPeople people = new(count);
    private Organization? assessor;
    private OrganizationId large;

    public async Task InsertAsync(KangyangDb db)
    {
        await people.InsertAsync(db);
        assessor = Organization.CreateAssessmentOrganization("评价机构", "500233", EvaluatorType.Social).Value;
        db.Add(assessor);
        await db.SaveChangesAsync();
        large = (await db.Cases.GroupBy(entry => entry.ProviderId).OrderByDescending(group => group.Count()).Select(group => group.Key).FirstAsync());
        await db.Database.OpenConnectionAsync();
        // The triggers would only note everybody for the index of the search.
        var triggers = await db.Database.SqlQuery<string>($"SELECT name AS Value FROM sqlite_master WHERE type = 'trigger' AND sql LIKE '%TraineeSearchDue%'").ToListAsync();
        await db.Database.ExecuteSqlRawAsync("PRAGMA synchronous = OFF");
        db.Database.SetCommandTimeout(600);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("$assessor", assessor.Id.Value.ToString().ToUpperInvariant());
        command.Parameters.Add(parameter);
        foreach (var step in triggers.Select(name => $"DROP TRIGGER {name}").Concat(Story))
        {
            command.CommandText = step;
            await command.ExecuteNonQueryAsync();
        }
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        await db.Database.CloseConnectionAsync();
    }

    public IEnumerable<(string Label, Actor Actor, CaseStage Stage)> Actors()
    {
        yield return ("coordinator, small provider", Make(Role.Coordinator, new DataScope.Organization(people.SmallProvider, "")), CaseStage.Completed);
        yield return ("coordinator, a fifth of all", Make(Role.Coordinator, new DataScope.Organization(large, "")), CaseStage.Completed);
        yield return ("reviewer, everybody in one district", Make(Role.Reviewer, new DataScope.District("500233", "")), CaseStage.Passed);
        yield return ("examiner, one assessor for all", Make(Role.Examiner, new DataScope.Organization(assessor!.Id, "")), CaseStage.AwaitingAssessment);
        yield return ("certificate clerk, one assessor for all", Make(Role.CertificateClerk, new DataScope.Organization(assessor!.Id, "")), CaseStage.ReadyToIssue);
        yield return ("administrator", Make(Role.Administrator, new DataScope.Everything()), CaseStage.SentBack);
        yield return ("auditor", Make(Role.Auditor, new DataScope.Everything()), CaseStage.UnderObjection);
    }

    private static Actor Make(Role role, DataScope scope) => new(Guid.NewGuid(), "bench", new HashSet<Role> { role }, scope, "");
}
