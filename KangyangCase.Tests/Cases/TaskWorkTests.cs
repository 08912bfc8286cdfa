using KangyangCase.App.Data.Reading;
using KangyangCase.App.Features.Cases;
using KangyangCase.App.Security;
using KangyangCase.App.Security.Account;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Cases.Tasks;
using KangyangCase.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KangyangCase.Tests.Cases;

public sealed class TaskWorkTests : OfficeTest
{
    [Theory]
    [InlineData("Coordinator", null)]
    [InlineData("Reviewer", null)]
    [InlineData("Examiner", null)]
    [InlineData("Clerk", null)]
    [InlineData("Administrator", "task.may-not-add")]
    [InlineData("Auditor", "task.may-not-add")]
    [InlineData("OtherCoordinator", "case.not-found")]
    [InlineData("OtherReviewer", "case.not-found")]
    public async Task Add_ByAnActor_IsAllowedToWhoeverWorksOnTheCase(string actor, string? code)
    {
        var caseFile = await Office.OpenAsync(cohort: await Office.CohortAsync());

        var added = await Site.Get<AddTask>().HandleAsync(Office.Actor(actor), new(caseFile.Id, new("电话回访", null, new(2020, 10, 20))), Stop);

        Assert.Equal(code, added.Refusal?.Code);
        await using var db = await Site.OpenAsync();
        Assert.Equal(code is null ? 1 : 0, await db.ChangeLog.CountAsync(row => row.Action == "task.added", Stop));
    }

    [Theory]
    [InlineData(" ", null, null, "task.title-missing")]
    [InlineData("回访", TaskAnchor.Issue, null, "task.working-days-out-of-range")]
    [InlineData("回访", TaskAnchor.Issue, 9999, "task.working-days-out-of-range")]
    [InlineData("回访", TaskAnchor.UnmarkedSession, 1, "task.anchor-unknown")]
    public async Task Add_WithWrongInput_IsRefused(string title, TaskAnchor? anchor, int? days, string code)
    {
        var caseFile = await Office.OpenAsync();

        Assert.Equal(code, (await Site.Get<AddTask>().HandleAsync(Site.Coordinator, new(caseFile.Id, new(title, null, null, anchor, days)), Stop)).Refusal?.Code);
    }

    [Fact]
    public async Task Task_FromHandToHand_IsDoneOnceReopenedAndRemoved_EachWithItsLogRow()
    {
        var (first, caseFile) = (Site.Coordinator, await Office.OpenAsync());
        var colleague = await ColleagueAsync("coordinator-b", "秦国琼", Role.Coordinator);
        var task = (await Site.Get<AddTask>().HandleAsync(first, new(caseFile.Id, new("补交照片", "两寸白底", null, TaskAnchor.Completion, 3)), Stop)).Value;

        Assert.Equal("task.note-missing", (await Site.Get<HandOverTask>().HandleAsync(first, new(task, colleague, " "), Stop)).Refusal?.Code);
        Assert.Equal("task.owner-unknown", (await Site.Get<HandOverTask>().HandleAsync(first, new(task, Guid.NewGuid(), "休假"), Stop)).Refusal?.Code);
        Assert.True((await Site.Get<HandOverTask>().HandleAsync(first, new(task, colleague, "休假"), Stop)).Succeeded);
        Assert.Equal("task.same-owner", (await Site.Get<HandOverTask>().HandleAsync(first, new(task, colleague, "休假"), Stop)).Refusal?.Code);
        Assert.Equal("task.not-yours", (await Site.Get<CompleteTask>().HandleAsync(Site.Reviewer, new(task, "办了"), Stop)).Refusal?.Code);
        Assert.Equal("task.not-found", (await Site.Get<CompleteTask>().HandleAsync(Site.OtherCoordinator, new(task, "办了"), Stop)).Refusal?.Code);

        var twice = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Site.Get<CompleteTask>().HandleAsync(first, new(task, "照片已交"), Stop)));
        Assert.Single(twice, result => result.Succeeded);
        Assert.Single(twice, result => result.Refusal?.Code == "task.already-done");
        Assert.Equal("task.not-creator", (await Site.Get<RemoveTask>().HandleAsync(first, new(task), Stop)).Refusal?.Code);
        Assert.True((await Site.Get<ReopenTask>().HandleAsync(first, new(task, "照片不合格"), Stop)).Succeeded);
        Assert.True((await Site.Get<RemoveTask>().HandleAsync(first, new(task), Stop)).Succeeded);

        await using var db = await Site.OpenAsync();
        Assert.Empty(await db.CaseTasks.ToListAsync(Stop));
        Assert.Equal(
            ["task.added", "task.handed-over", "task.completed", "task.reopened", "task.removed"],
            await db.ChangeLog.Where(row => row.CaseId == caseFile.Id.Value && row.Action.StartsWith("task.")).OrderBy(row => row.Sequence).Select(row => row.Action).ToListAsync(Stop));
    }

    [Fact]
    public async Task List_OfEachRole_HoldsWhatWaitsForIt_UntilTheCaseLeaves()
    {
        var coordinator = Site.Coordinator;
        var cohort = await Office.CohortAsync();
        var caseFile = await Office.OpenAsync(cohort: cohort);
        await Office.CompleteAsync(caseFile, new(2020, 9, 1));
        var assessment = await Office.AssessAsync(cohort, caseFile, 90, 90, submitted: false);
        await AddAsync(coordinator, caseFile, "电话回访");

        Assert.Equal([TaskKind.Marks], await KindsAsync(Site.Examiner));
        Assert.Equal([TaskKind.HandMade], await KindsAsync(coordinator));
        Assert.Empty(await KindsAsync(Site.Reviewer));
        Assert.Empty(await KindsAsync(Site.OtherCoordinator));

        await Office.WriteAsync(async scope => (await scope.Db.AssessmentPlans.SingleAsync()).SubmitMarks(scope.Now));
        Assert.Equal([TaskKind.Posting], await KindsAsync(Site.Reviewer));
        await Office.PostAsync(assessment);
        Assert.Equal([TaskKind.PostingEnd], await KindsAsync(Site.Clerk));
        Site.Clock.Today = new(2020, 10, 13);
        Assert.Equal([TaskKind.Issue], await KindsAsync(Site.Clerk));

        Assert.True((await Site.Get<ExitCase>().HandleAsync(coordinator, new(caseFile.Id, ExitKind.Withdrawn, "外出"), Stop)).Succeeded);
        Assert.Empty(await KindsAsync(Site.Clerk));
        Assert.Empty(await KindsAsync(coordinator));
    }

    [Fact]
    public async Task NextStep_OfTheCase_IsItsFirstTask_AndTheDeadlineTheNearestDay()
    {
        var caseFile = await Office.OpenAsync(cohort: await Office.CohortAsync(), practiceFrom: new(2018, 1, 1));
        await Office.CompleteAsync(caseFile, new(2020, 9, 1));
        Assert.True((await Site.Get<AddTask>().HandleAsync(Site.Coordinator, new(caseFile.Id, new("电话回访", null, new(2020, 10, 16))), Stop)).Succeeded);

        var view = await Site.Get<CaseDetailQueries>().FindAsync(Site.Coordinator, caseFile.Id, Stop);
        var tasks = await Site.Get<TaskQueries>().OfCaseAsync(Site.Coordinator, caseFile.Id, Stop);

        Assert.Contains(tasks!.Open, task => task.Kind == TaskKind.PutForward && task.Reason == view!.Next.Sentence && task.Due.Basis == "时限未设定");
        Assert.Equal(("电话回访", new DateOnly(2020, 10, 16), 4), (view!.Deadline!.What, view.Deadline.On, view.Deadline.WorkingDaysLeft));
    }

    [Fact]
    public async Task Collection_Recorded_EndsTheLastTask_AndIsRefusedTwice()
    {
        var cohort = await Office.CohortAsync();
        var caseFile = await Office.OpenAsync(cohort: cohort);
        var certificate = await Office.IssueAsync(caseFile, await Office.AssessAsync(cohort, caseFile, 90, 90));
        var collect = Site.Get<CollectCertificate>();
        Assert.Equal([TaskKind.Collection], await KindsAsync(Site.Clerk));

        Assert.Equal("certificate.may-not-hand-out", (await collect.HandleAsync(Site.Reviewer, new(certificate.Id, "本人"), Stop)).Refusal?.Code);
        Assert.Equal("certificate.not-found", (await collect.HandleAsync(Site.OtherCoordinator, new(certificate.Id, "本人"), Stop)).Refusal?.Code);
        Assert.Equal("certificate.receipt-note-missing", (await collect.HandleAsync(Site.Clerk, new(certificate.Id, " "), Stop)).Refusal?.Code);
        Assert.True((await collect.HandleAsync(Site.Clerk, new(certificate.Id, "本人"), Stop)).Succeeded);
        Assert.Equal("certificate.already-collected", (await collect.HandleAsync(Site.Coordinator, new(certificate.Id, "本人"), Stop)).Refusal?.Code);

        Assert.Empty(await KindsAsync(Site.Clerk));
    }

    [Theory]
    [InlineData("Coordinator", null)]
    [InlineData("AssessorCoordinator", "case.may-not-hand-over")]
    [InlineData("OtherCoordinator", "case.not-found")]
    [InlineData("Reviewer", "case.may-not-hand-over")]
    public async Task Case_HandedOver_GoesToACoordinatorOfTheSameProviderOnly(string actor, string? code)
    {
        var caseFile = await Office.OpenAsync(cohort: await Office.CohortAsync());
        var colleague = await ColleagueAsync("coordinator-b", "秦国琼", Role.Coordinator);
        var examiner = await ColleagueAsync("examiner-b", "冉德全", Role.Examiner);
        var handOver = Site.Get<HandOverCase>();

        var handed = await handOver.HandleAsync(Office.Actor(actor), new(caseFile.Id, colleague, "分工调整"), Stop);

        Assert.Equal(code, handed.Refusal?.Code);
        Assert.Equal("case.owner-unknown", (await handOver.HandleAsync(Site.Coordinator, new(caseFile.Id, examiner, "分工调整"), Stop)).Refusal?.Code);
        Assert.Equal(code is null ? "秦国琼" : null, (await Site.Get<CaseDetailQueries>().FindAsync(Site.Coordinator, caseFile.Id, Stop))!.OwnerName);
    }

    private async Task AddAsync(Actor actor, CaseFile caseFile, string title)
    {
        var added = await Site.Get<AddTask>().HandleAsync(actor, new(caseFile.Id, new(title, null, null), (await ColleagueAsync("coordinator-a", "罗世碧", Role.Coordinator))), Stop);
        Assert.True(added.Succeeded, added.Refusal?.Code);
        await Office.WriteAsync(async scope => (await scope.Db.CaseTasks.SingleAsync()).HandOver(actor.UserId));
    }

    private async Task<IReadOnlyList<TaskKind>> KindsAsync(Actor actor) =>
        [.. (await Site.Get<TaskQueries>().ListAsync(actor, new(), Stop)).Lines.Select(line => line.Kind)];

    private async Task<Guid> ColleagueAsync(string userName, string name, Role role)
    {
        await using var scope = Site.Scope();
        var created = await scope.ServiceProvider.GetRequiredService<AccountCreation>().CreateAsync(
            AccountCreation.System, new(userName, name, "kangyang-2020", role, Site.Provider.Id, null, "教务处"));
        Assert.True(created.Succeeded, created.Refusal?.Code);
        await using var db = await Site.OpenAsync();
        return (await db.Users.SingleAsync(account => account.UserName == userName, Stop)).Id;
    }
}
