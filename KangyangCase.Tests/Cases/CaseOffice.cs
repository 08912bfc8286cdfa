using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.App.Security.Account;
using KangyangCase.App.Security.Keys;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Certificates;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Organizations;
using KangyangCase.Domain.Trainees;
using KangyangCase.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.Tests.Cases;

/// <summary>Puts people and cases into a test site, as an import and the steps after it would.</summary>
internal sealed class CaseOffice(TestSite site)
{
    public const string Phone = "19900000001";

    public static readonly Goal Level5 = Goal.OfOccupation("养老护理员", Goal.NoWorkType, SkillLevel.Level5);

    private int people;

    public DateOnly Start { get; } = new(2020, 8, 17);

    public static string NumberOf(int person) => $"50023319700101{person:0000}";

    /// <summary>By the name of the role, or 别处协调员, 评价机构协调员.</summary>
    public Actor Actor(string name) => name switch
    {
        "Coordinator" => site.Coordinator,
        "OtherCoordinator" => site.OtherCoordinator,
        "AssessorCoordinator" => TestSite.Make(Role.Coordinator, new DataScope.Organization(site.Assessor.Id, site.Assessor.Name)),
        "DistrictCoordinator" => TestSite.Make(Role.Coordinator, new DataScope.District(TestSite.District, "忠县")),
        "Reviewer" => site.Reviewer,
        "OtherReviewer" => TestSite.Make(Role.Reviewer, new DataScope.District("500101", "万州区")),
        "Examiner" => site.Examiner,
        "Clerk" => site.Clerk,
        "Administrator" => site.Administrator,
        "Auditor" => site.Auditor,
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    public async Task<Cohort> CohortAsync(Organization? provider = null, string name = "养老护理员五级 2020-01 班", DateOnly? start = null)
    {
        var owner = provider ?? site.Provider;
        var cohort = Cohort.Create(name, Level5, owner.Id, site.Assessor.Id, owner.DistrictCode, start ?? Start, null, null).Value;
        await WriteAsync(scope => scope.Db.Cohorts.Add(cohort));
        return cohort;
    }

    /// <summary>A new person with an open case.</summary>
    /// <param name="practiceFrom">Declared practice, going on.</param>
    public async Task<CaseFile> OpenAsync(string name = "向春兰", Cohort? cohort = null, Organization? provider = null, DateOnly? practiceFrom = null)
    {
        var owner = provider ?? site.Provider;
        var protector = site.Get<PersonalDataProtector>();
        var read = PersonName.Parse(name).Value;
        people++;
        var trainee = Trainee.Register(
            read.Value, read.Folded, Sex.Female, new(1970, 1, 1), IdentityDocumentKind.ResidentIdCard, protector.Seal(SealPurposes.DocumentNumber, NumberOf(people)),
            protector.Seal(SealPurposes.PhoneNumber, Phone), owner.Id, Start);
        var caseFile = CaseFile.Open(trainee.Id, Level5, owner.Id, owner.DistrictCode, Start, null);
        await WriteAsync(scope =>
        {
            scope.Db.AddRange(trainee, caseFile);
            if (cohort is not null) scope.Db.Add(Enrollment.Enroll(cohort.Id, caseFile.Id, null, people, Start));
            if (practiceFrom is { } from) scope.Db.Add(PracticeRecord.Declare(trainee.Id, "养老护理员", from, "花名册“从事本职业年限”"));
        });
        return caseFile;
    }

    /// <summary>A further case of the same person.</summary>
    public async Task<CaseFile> OpenAgainAsync(CaseFile earlier, Organization provider)
    {
        var caseFile = CaseFile.Open(earlier.TraineeId, earlier.Goal, provider.Id, provider.DistrictCode, Start, earlier.Id);
        await WriteAsync(scope => scope.Db.Add(caseFile));
        return caseFile;
    }

    public Task CompleteAsync(CaseFile caseFile, DateOnly on) =>
        WriteAsync(async scope => (await scope.Db.Enrollments.SingleAsync(entry => entry.CaseId == caseFile.Id)).Complete(on));

    /// <summary>Put forward, approved, marked; submitted where asked.</summary>
    public async Task<Assessment> AssessAsync(Cohort cohort, CaseFile caseFile, decimal theory, decimal skill, bool submitted = true)
    {
        var plan = AssessmentPlan.Announce("养老护理员五级第1批", cohort, site.Assessor.Id, new(2020, 9, 1), new(2020, 9, 20), null).Value;
        var assessment = Assessment.PutForward(plan.Id, caseFile.Id, 1, "{}", new(2020, 9, 2));
        Must(assessment.Approve("审核员", null, new(2020, 9, 3)));
        Must(assessment.Record(AssessmentComponent.Theory, Mark.OfScore(theory).Value));
        Must(assessment.Record(AssessmentComponent.Skill, Mark.OfScore(skill).Value));
        if (submitted) Must(plan.SubmitMarks(new(2020, 9, 21, 1, 0, 0, DateTimeKind.Utc)));
        await WriteAsync(scope => scope.Db.AddRange(plan, assessment));
        return assessment;
    }

    /// <summary>Posted 2020-09-28 for five working days: the last one is 2020-10-12.</summary>
    public Task PostAsync(Assessment assessment) => WriteAsync(async scope =>
    {
        var plan = await scope.Db.AssessmentPlans.SingleAsync(entry => entry.Id == assessment.PlanId);
        scope.Db.Add(PublicPosting.Open(plan, [assessment.Id], new(2020, 9, 28), 5, new(2020, 10, 12)).Value);
    });

    public async Task<Certificate> IssueAsync(CaseFile caseFile, Assessment assessment)
    {
        var on = new DateOnly(2020, 10, 13);
        var batch = CertificateBatch.Open(new(Guid.CreateVersion7()), site.Assessor.Id, on, "证书专员", new(2020, 10, 13, 1, 0, 0, DateTimeKind.Utc));
        var facts = new IssueFacts(assessment.Id, caseFile.Id, caseFile.Goal, true, AssessmentOutcome.Passed, new(2020, 10, 12), ObjectionStatus.None, false, null);
        var certificate = Certificate.Issue(CertificateId.New(), batch, facts, TestSite.NumberPrefix + "205000001", on, new([1], [2]), 1).Value;
        await WriteAsync(scope => scope.Db.AddRange(batch, certificate));
        return certificate;
    }

    public Task WriteAsync(Action<WriteScope> write) => WriteAsync(scope =>
    {
        write(scope);
        return Task.CompletedTask;
    });

    public async Task WriteAsync(Func<WriteScope, Task> write)
    {
        var done = await site.Get<WriteGate>().RunAsync<bool>(AccountCreation.System, async scope =>
        {
            await write(scope);
            return true;
        });
        Assert.True(done.Succeeded, done.Refusal?.Code);
    }

    private static void Must(Result result) => Assert.True(result.Succeeded, result.Refusal?.Code);
}
