using KangyangCase.App.Data;
using KangyangCase.App.Demo;
using KangyangCase.App.Features.Assessments;
using KangyangCase.App.Security;
using KangyangCase.App.Security.Account;
using KangyangCase.App.Security.Keys;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Trainees;
using KangyangCase.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.Tests.Marks.Support;

/// <summary>A plan with approved candidates, built straight from the entities, and short ways to mark it.</summary>
internal sealed class SheetBuilder
{
    public static readonly Goal Level5 = Goal.OfOccupation("养老护理员", Goal.NoWorkType, SkillLevel.Level5);

    private SheetBuilder(TestSite site, AssessmentPlan plan, IReadOnlyList<AssessmentId> people, IReadOnlyList<CaseFileId> cases) =>
        (Site, Plan, People, Cases) = (site, plan, people, cases);

    public TestSite Site { get; }

    public AssessmentPlan Plan { get; }

    public IReadOnlyList<AssessmentId> People { get; }

    public IReadOnlyList<CaseFileId> Cases { get; }

    public AssessmentPlanId PlanId => Plan.Id;

    /// <param name="people">At most sixty in one site; names and numbers are the demo centre's.</param>
    /// <param name="first">Where among those people to begin.</param>
    public static async Task<SheetBuilder> CreateAsync(TestSite site, int people, bool approved = true, string name = "养老护理员五级 2020年第1批", int first = 0)
    {
        var cohort = Cohort.Create($"{name}班", Level5, site.Provider.Id, site.Assessor.Id, TestSite.District, new(2020, 8, 17), null, null).Value;
        var plan = AssessmentPlan.Announce(name, cohort, site.Assessor.Id, new(2020, 9, 1), new(2020, 9, 26), "忠县考点").Value;
        var assessments = new List<Assessment>();
        await WriteAsync(site, db =>
        {
            db.AddRange(cohort, plan);
            for (var place = 0; place < people; place++)
            {
                var (trainee, caseFile) = Person(site, first + place);
                var assessment = Assessment.PutForward(plan.Id, caseFile.Id, place + 1, "{}", new(2020, 9, 2));
                if (approved) Assert.True(assessment.Approve("周文静", null, new(2020, 9, 3)).Succeeded);
                assessments.Add(assessment);
                db.AddRange(trainee, caseFile, Enrollment.Enroll(cohort.Id, caseFile.Id, null, place + 1, new(2020, 8, 14)), assessment);
            }
            return Task.CompletedTask;
        });
        return new(site, plan, [.. assessments.Select(one => one.Id)], [.. assessments.Select(one => one.CaseId)]);
    }

    public static async Task WriteAsync(TestSite site, Func<KangyangDb, Task> work)
    {
        var written = await site.Get<WriteGate>().RunAsync(AccountCreation.System, async scope =>
        {
            await work(scope.Db);
            return Result.Success;
        });
        Assert.True(written.Succeeded, written.Refusal?.Code);
    }

    public RecordMarks.Cell Cell(int person, AssessmentComponent component, string text, string basis = "") => new(People[person], component, text, basis);

    public Task<Result<IReadOnlyList<RecordMarks.Answer>>> RecordAsync(params RecordMarks.Cell[] cells) => RecordAsync(Site.Examiner, cells);

    public Task<Result<IReadOnlyList<RecordMarks.Answer>>> RecordAsync(Actor actor, params RecordMarks.Cell[] cells) =>
        Site.Get<RecordMarks>().HandleAsync(actor, new(PlanId, cells));

    /// <summary>Theory and skill of everybody, in order of the candidates.</summary>
    public async Task MarkAsync(params (string Theory, string Skill)[] marks)
    {
        var saved = await RecordAsync([.. marks.SelectMany((mark, person) => new[]
        {
            Cell(person, AssessmentComponent.Theory, mark.Theory), Cell(person, AssessmentComponent.Skill, mark.Skill),
        })]);
        Assert.True(saved.Succeeded, saved.Refusal?.Code);
        Assert.All(saved.Value, answer => Assert.True(answer.Outcome is CellOutcome.Saved or CellOutcome.Unchanged));
    }

    public Task<Result> SubmitAsync() => Site.Get<SubmitMarks>().HandleAsync(Site.Examiner, new(PlanId));

    /// <summary>Marked as given and submitted.</summary>
    public async Task<SheetBuilder> SubmittedAsync(params (string Theory, string Skill)[] marks)
    {
        await MarkAsync(marks);
        var submitted = await SubmitAsync();
        Assert.True(submitted.Succeeded, submitted.Refusal?.Code);
        return this;
    }

    public async Task<string> StoredAsync(int person, AssessmentComponent component)
    {
        await using var db = await Site.OpenAsync();
        var assessment = await db.Assessments.AsNoTracking().SingleAsync(entry => entry.Id == People[person]);
        return assessment.MarkOf(component)?.Display ?? "";
    }

    public async Task<ScoreSheetView> SheetAsync(Actor? actor = null) =>
        await Site.Get<MarkQueries>().SheetAsync(actor ?? Site.Examiner, PlanId) ?? throw new InvalidOperationException("The sheet is out of reach.");

    private static (Trainee Trainee, CaseFile Case) Person(TestSite site, int index)
    {
        var person = DemoPeople.At(index);
        var name = PersonName.Parse(person.Name).Value;
        var trainee = Trainee.Register(
            name.Value, name.Folded, person.Sex, person.BirthDate, IdentityDocumentKind.ResidentIdCard,
            site.Get<PersonalDataProtector>().Seal(SealPurposes.DocumentNumber, person.DocumentNumber), null, site.Provider.Id, new(2020, 8, 14));
        return (trainee, CaseFile.Open(trainee.Id, Level5, site.Provider.Id, TestSite.District, new(2020, 8, 14), null));
    }
}
