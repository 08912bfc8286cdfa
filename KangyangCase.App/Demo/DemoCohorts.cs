using KangyangCase.App.Data;
using KangyangCase.App.Security.Account;
using KangyangCase.App.Security.Keys;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Occupations.Eligibility;
using KangyangCase.Domain.Organizations;
using KangyangCase.Domain.Trainees;

namespace KangyangCase.App.Demo;

/// <summary>The demo centre's two cohorts and their sixty people, enrolled.</summary>
public sealed class DemoCohorts(WriteGate gate, PersonalDataProtector protector)
{
    public const int PeoplePerCohort = 30;

    private static readonly DateOnly RunningStart = new(2020, 8, 17);
    private static readonly DateOnly ComingStart = new(2020, 10, 19);

    public async Task<(Cohort Running, Cohort Coming)> AddAsync(Organization provider, Organization assessor, Guid coordinator)
    {
        var goal = Goal.OfOccupation("养老护理员", Goal.NoWorkType, SkillLevel.Level5);
        var running = Create("养老护理员五级 2020-01 班", RunningStart, new(2020, 9, 30), "实训室 A");
        var coming = Create("养老护理员五级 2020-02 班", ComingStart, new(2020, 12, 4), "二楼教室");
        await gate.RunAsync<bool>(AccountCreation.System, async scope =>
        {
            await EnrolAsync(scope, running, 0, RunningStart.AddDays(-3), coordinator);
            await EnrolAsync(scope, coming, PeoplePerCohort, new(2020, 10, 9), coordinator);
            return true;
        });
        return (running, coming);

        Cohort Create(string name, DateOnly starts, DateOnly ends, string place) =>
            Cohort.Create(name, goal, provider.Id, assessor.Id, provider.DistrictCode, starts, ends, place).Value;
    }

    private async Task EnrolAsync(WriteScope scope, Cohort cohort, int first, DateOnly on, Guid coordinator)
    {
        scope.Db.Cohorts.Add(cohort);
        await scope.LogAsync("cohort.created", "cohort", cohort.Id.Value, $"新建班期 {cohort.Name}");
        for (var place = 0; place < PeoplePerCohort; place++)
        {
            var person = DemoPeople.At(first + place);
            var trainee = Register(person, cohort, on);
            var caseFile = CaseFile.Open(trainee.Id, cohort.Goal, cohort.ProviderId, cohort.DistrictCode, on, null, coordinator);
            await scope.Db.FollowRosterAsync(trainee, on);
            scope.Db.AddRange(trainee, caseFile, Enrollment.Enroll(cohort.Id, caseFile.Id, null, place + 1, on));
            if (DeclaredPractice.Period(person.YearsOfPractice, cohort.StartsOn, cohort.Goal.Name).Value is { } practice)
            {
                scope.Db.Add(PracticeRecord.Declare(trainee.Id, cohort.Goal.Name, practice.From, $"花名册“从事本职业年限”{person.YearsOfPractice} 年"));
            }
            await scope.LogAsync("case.opened", "case", caseFile.Id.Value, $"为 {trainee.Name} 建立个案（{cohort.Goal.Display}）", caseId: caseFile.Id);
        }
    }

    private Trainee Register(DemoPeople.Person person, Cohort cohort, DateOnly on)
    {
        var name = PersonName.Parse(person.Name).Value;
        var document = IdentityDocument.Parse(person.DocumentNumber, on).Value;
        var trainee = Trainee.Register(
            name.Value, name.Folded, person.Sex, person.BirthDate, document.Kind, protector.Seal(SealPurposes.DocumentNumber, document.Number),
            protector.Seal(SealPurposes.PhoneNumber, person.Phone), cohort.ProviderId, on);
        trainee.Describe("汉族", "初中", "重庆市忠县", "农村转移就业劳动者", null);
        return trainee;
    }
}
