using KangyangCase.App.Data;
using KangyangCase.App.Demo;
using KangyangCase.App.Features.Certificates;
using KangyangCase.App.Hosting;
using KangyangCase.App.Security;
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

namespace KangyangCase.Tests.Certificates;

/// <summary>A plan whose people passed and were posted on 2020-09-28; the posting runs to 2020-10-12, included, and today is the day after.</summary>
internal sealed class IssueScenario : IAsyncDisposable
{
    public static readonly DateOnly LastDay = new(2020, 10, 12);
    public static readonly DateOnly IssueDay = new(2020, 10, 13);

    private IssueScenario(TestSite site) => Site = site;

    public TestSite Site { get; }

    public List<IssuePerson> People { get; } = [];

    public static async Task<IssueScenario> CreateAsync(int people, SiteSettings? settings = null, NumberSource source = NumberSource.Generated)
    {
        var scenario = new IssueScenario(await TestSite.CreateAsync(settings));
        scenario.Site.Clock.Today = IssueDay;
        if (source != NumberSource.Generated) await scenario.ChangeSourceAsync(source);
        if (people > 0) await scenario.AddPlanAsync(people);
        return scenario;
    }

    /// <param name="names">Null: the demo people's own.</param>
    public async Task<IReadOnlyList<IssuePerson>> AddPlanAsync(
        int people, SkillLevel level = SkillLevel.Level5, Organization? assessor = null, bool posted = true, bool submitted = true, string theory = "85",
        DateOnly? lastDay = null, string[]? names = null)
    {
        var goal = Goal.OfOccupation("养老护理员", Goal.NoWorkType, level);
        var organization = assessor ?? Site.Assessor;
        var cohort = Cohort.Create($"班 {Guid.NewGuid():N}"[..20], goal, Site.Provider.Id, organization.Id, TestSite.District, new(2020, 8, 17), new(2020, 9, 20), null).Value;
        var plan = AssessmentPlan.Announce($"计划 {Guid.NewGuid():N}"[..20], cohort, organization.Id, new(2020, 8, 1), new(2020, 9, 25), "考场").Value;
        var added = new List<IssuePerson>();
        var run = await Site.Get<WriteGate>().RunAsync<bool>(Site.Administrator, scope =>
        {
            scope.Db.AddRange(cohort, plan);
            for (var place = 0; place < people; place++) added.Add(Enrol(scope.Db, cohort, plan, place, names?[place], theory));
            if (submitted) Assert.True(plan.SubmitMarks(scope.Now).Succeeded);
            if (!posted) return Task.FromResult(Result.Of(true));
            var posting = PublicPosting.Open(plan, [.. added.Select(person => person.Assessment.Id)], new(2020, 9, 28), 5, lastDay ?? LastDay);
            scope.Db.Add(posting.Value);
            return Task.FromResult(Result.Of(true));
        });
        Assert.True(run.Succeeded, run.Refusal?.Message);
        People.AddRange(added);
        return added;
    }

    public Task<Result<IssueCertificates.Outcome>> IssueAsync(IEnumerable<IssuePerson>? people = null, Guid? request = null, Actor? actor = null) =>
        Site.Get<IssueCertificates>().HandleAsync(
            actor ?? Site.Clerk, new(request ?? Guid.CreateVersion7(), [.. (people ?? People).Select(person => new ChosenPerson(person.Assessment.Id))]), TestContext.Current.CancellationToken);

    /// <summary>Issues for everybody and expects it to work.</summary>
    public async Task<IReadOnlyList<Certificate>> IssueAllAsync()
    {
        var outcome = await IssueAsync();
        Assert.True(outcome.Succeeded, outcome.Refusal?.Message);
        Assert.Empty(outcome.Value.Refused);
        return await CertificatesAsync();
    }

    public async Task<IReadOnlyList<Certificate>> CertificatesAsync()
    {
        await using var db = await Site.OpenAsync();
        return await db.Certificates.AsNoTracking().OrderBy(entry => entry.Number).ToListAsync(TestContext.Current.CancellationToken);
    }

    public Task ChangeSourceAsync(NumberSource source, string? prefix = TestSite.NumberPrefix) => EditAsync(async db =>
    {
        var filing = await db.Filings.SingleAsync(entry => entry.Id == Site.Filing);
        Assert.True(filing.Fill(Site.Assessor, new()
        {
            AuthorityId = filing.AuthorityId,
            Tier = filing.Tier,
            DocumentNumber = filing.DocumentNumber,
            ValidFrom = filing.ValidFrom,
            ValidTo = filing.ValidTo,
            NumberSource = source,
            NumberPrefix = prefix,
            Goals = [.. filing.Goals.Select(filed => filed.Goal)],
        }).Succeeded);
    });

    public async Task EditAsync(Func<KangyangDb, Task> edit)
    {
        await using var db = await Site.OpenAsync();
        await edit(db);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    public Task ObjectAsync(IssuePerson person, bool? upheld) => EditAsync(async db =>
    {
        var posting = await db.PublicPostings.SingleAsync(entry => entry.PlanId == person.Plan.Id);
        var entry = posting.EntryOf(person.Assessment.Id)!;
        Assert.True(entry.Object("有人反映替考", new(2020, 9, 30), posting).Succeeded);
        if (upheld is { } answer) Assert.True(entry.Decide(answer, "已核实", new(2020, 10, 9)).Succeeded);
    });

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    private IssuePerson Enrol(KangyangDb db, Cohort cohort, AssessmentPlan plan, int place, string? called, string theory)
    {
        var person = DemoPeople.At(People.Count + place);
        var protector = Site.Get<PersonalDataProtector>();
        var name = PersonName.Parse(called ?? person.Name).Value;
        var document = IdentityDocument.Parse(person.DocumentNumber, cohort.StartsOn).Value;
        var trainee = Trainee.Register(
            name.Value, name.Folded, person.Sex, person.BirthDate, document.Kind, protector.Seal(SealPurposes.DocumentNumber, document.Number), null,
            cohort.ProviderId, cohort.StartsOn);
        var caseFile = CaseFile.Open(trainee.Id, cohort.Goal, cohort.ProviderId, cohort.DistrictCode, cohort.StartsOn, null);
        var enrollment = Enrollment.Enroll(cohort.Id, caseFile.Id, null, place + 1, cohort.StartsOn);
        var assessment = Assessment.PutForward(plan.Id, caseFile.Id, place + 1, "{}", plan.AnnouncedOn);
        Assert.True(assessment.Approve("测试", null, plan.AnnouncedOn).Succeeded);
        Assert.True(assessment.Record(AssessmentComponent.Theory, Mark.Parse(theory).Value).Succeeded);
        Assert.True(assessment.Record(AssessmentComponent.Skill, Mark.Parse("90").Value).Succeeded);
        db.AddRange(trainee, caseFile, enrollment, assessment);
        return new(trainee, caseFile, assessment, plan, document);
    }
}

internal sealed record IssuePerson(Trainee Trainee, CaseFile Case, Assessment Assessment, AssessmentPlan Plan, IdentityDocument Document);
