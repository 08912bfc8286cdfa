using KangyangCase.App.Data;
using KangyangCase.App.Demo;
using KangyangCase.App.Features.Cohorts;
using KangyangCase.App.Security.Account;
using KangyangCase.App.Security.Keys;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Occupations.Eligibility;
using KangyangCase.Domain.Organizations;
using KangyangCase.Domain.Rules;
using KangyangCase.Domain.Trainees;
using KangyangCase.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.Tests.Training.Support;

/// <summary>A cohort with enrolled people on a <see cref="TestSite"/>; people are told apart by their declared years of practice.</summary>
public sealed class TrainingClass
{
    public static readonly Goal Level5 = Goal.OfOccupation("养老护理员", Goal.NoWorkType, SkillLevel.Level5);

    private readonly TestSite site;

    private TrainingClass(TestSite site, Cohort cohort, IReadOnlyList<Person> people) => (this.site, Cohort, People) = (site, cohort, people);

    public sealed record Person(EnrollmentId Enrollment, CaseFileId Case, string Name);

    public Cohort Cohort { get; }

    /// <summary>In roster order.</summary>
    public IReadOnlyList<Person> People { get; }

    /// <param name="years">One person per entry, with that many declared years.</param>
    /// <param name="provider">Null: the site's provider.</param>
    /// <param name="startsOn">Null: the clock's day.</param>
    /// <param name="firstPerson">Where to begin in the list of invented people, so that two classes do not share any.</param>
    public static async Task<TrainingClass> CreateAsync(
        TestSite site, decimal[] years, Goal? goal = null, Organization? provider = null, DateOnly? startsOn = null, int firstPerson = 0, string name = "测试班")
    {
        var school = provider ?? site.Provider;
        var start = startsOn ?? site.Clock.Today;
        var cohort = Cohort.Create(name, goal ?? Level5, school.Id, site.Assessor.Id, school.DistrictCode, start, null, null).Value;
        var people = new List<Person>();
        var made = await site.Get<WriteGate>().RunAsync<bool>(AccountCreation.System, scope =>
        {
            scope.Db.Cohorts.Add(cohort);
            for (var place = 0; place < years.Length; place++)
            {
                people.Add(Enrol(scope, site.Get<PersonalDataProtector>(), cohort, firstPerson + place, place + 1, years[place]));
            }
            return Task.FromResult(Result.Of(true));
        });
        Assert.True(made.Succeeded);
        return new(site, cohort, people);
    }

    /// <summary>One day's session, 4 lessons unless told otherwise.</summary>
    public async Task<TrainingSessionId> ScheduleAsync(
        DateOnly? date = null, DayPart part = DayPart.Morning, LessonKind kind = LessonKind.Theory, decimal lessons = 4)
    {
        var day = date ?? site.Clock.Today;
        var scheduled = await site.Get<ScheduleSessions>().HandleAsync(
            site.Coordinator, new(Cohort.Id, [new(day, part, kind, LessonHours.Create(lessons).Value, null)]));
        Assert.Null(scheduled.Refusal);
        await using var db = await site.OpenAsync();
        return await db.TrainingSessions.Where(one => one.CohortId == Cohort.Id && one.Date == day && one.Part == part).Select(one => one.Id).SingleAsync();
    }

    public async Task MarkAllAsync(TrainingSessionId session, AttendanceStatus status = AttendanceStatus.Present)
    {
        var marked = await site.Get<MarkAttendance>().HandleAsync(site.Coordinator, new(session, [.. People.Select(person => new MarkAttendance.Mark(person.Enrollment, status))]));
        Assert.Null(marked.Refusal);
    }

    /// <summary>A session today, everybody present, rules confirmed in writing, everybody completed.</summary>
    public async Task CompleteAsync()
    {
        await MarkAllAsync(await ScheduleAsync());
        await ConfirmAsync(RuleKeys.AttendanceThreshold);
        await ConfirmAsync(RuleKeys.MinLessonHours(Cohort.Goal));
        var completed = await site.Get<CompleteTraining>().HandleAsync(site.Coordinator, new(Cohort.Id, [.. People.Select(person => person.Enrollment)]));
        Assert.Null(completed.Refusal);
    }

    public async Task ConfirmAsync(string rule) =>
        Assert.Null((await site.Get<ConfirmUnsetRule>().HandleAsync(site.Coordinator, new(Cohort.Id, rule, "按合同约定的学时办理"))).Refusal);

    private static Person Enrol(WriteScope scope, PersonalDataProtector protector, Cohort cohort, int index, int number, decimal years)
    {
        var invented = DemoPeople.At(index);
        var name = PersonName.Parse(invented.Name).Value;
        var trainee = Trainee.Register(
            name.Value, name.Folded, invented.Sex, invented.BirthDate, IdentityDocumentKind.ResidentIdCard,
            protector.Seal(SealPurposes.DocumentNumber, invented.DocumentNumber), null, cohort.ProviderId, cohort.StartsOn);
        var caseFile = CaseFile.Open(trainee.Id, cohort.Goal, cohort.ProviderId, cohort.DistrictCode, cohort.StartsOn, null);
        var enrollment = Enrollment.Enroll(cohort.Id, caseFile.Id, null, number, cohort.StartsOn);
        scope.Db.AddRange(trainee, caseFile, enrollment);
        if (DeclaredPractice.Period(years, cohort.StartsOn, cohort.Goal.Name).Value is { } practice)
        {
            scope.Db.Add(PracticeRecord.Declare(trainee.Id, cohort.Goal.Name, practice.From, $"花名册“从事本职业年限”{years} 年"));
        }
        return new(enrollment.Id, caseFile.Id, name.Value);
    }
}
