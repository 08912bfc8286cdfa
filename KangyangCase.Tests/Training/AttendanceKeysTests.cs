using KangyangCase.App.Data;
using KangyangCase.App.Demo;
using KangyangCase.App.Features.Assessments;
using KangyangCase.App.Features.Cohorts;
using KangyangCase.App.Security;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Organizations;
using KangyangCase.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace KangyangCase.Tests.Training;

/// <summary>The attendance list as its script drives it, in a real browser.</summary>
public sealed class AttendanceKeysTests(BrowserFixture browser)
{
    private const int People = 12;

    [Fact]
    public async Task Keys_MarkMoveClearAndSave_AndLeavingThePageLosesNothing()
    {
        await using var app = new AppFixture();
        var (cohort, sessions) = await ScheduleAsync(app);
        var page = await browser.NewPageAsync(app.BaseAddress);
        await page.SignInAsync("luoxiaomei", DemoAccounts.Password);
        await page.OpenAsync(CohortUrls.Attendance(cohort, sessions[0]));
        await page.WaitForSelectorAsync("tr:focus-within");

        foreach (var key in (string[])["1", "q", "j", "Space", "2", "3", "ArrowUp", "Delete"]) await page.Keyboard.PressAsync(key);
        await Assertions.Expect(page.Locator("[data-saved]")).ToContainTextAsync("已保存");
        Assert.Equal(["出勤", "缺勤", "请假", "出勤", "缺勤", ""], await StatusesAsync(page));
        Assert.Equal((int[])[2, 2, 1, People - 5], await CountsAsync(page));
        await AxeAssert.NoSeriousFindings(page);

        await page.ReloadAsync();
        await page.UntilInteractiveAsync();
        Assert.Equal(["出勤", "缺勤", "请假", "出勤", "缺勤", ""], await StatusesAsync(page));

        // Held down with Ctrl, a key belongs to the browser.
        await page.WaitForSelectorAsync("tr:focus-within");
        await page.Keyboard.PressAsync("Control+j");
        Assert.Equal((int[])[2, 2, 1, People - 5], await CountsAsync(page));

        await page.GetByRole(AriaRole.Button, new() { Name = "全部出勤" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "下一节" }).ClickAsync();
        await page.UntilAddressAsync($"{CohortUrls.Attendance(cohort, sessions[1])}$");
        await page.GetByRole(AriaRole.Link, new() { Name = "上一节" }).ClickAsync();
        await page.UntilAddressAsync($"{CohortUrls.Attendance(cohort, sessions[0])}$");
        await Assertions.Expect(page.Locator("[data-count=none]")).ToHaveTextAsync("0");
        Assert.Equal((int[])[People - 3, 2, 1, 0], await CountsAsync(page));
    }

    [Fact]
    public async Task Pages_OfTrainingAndCandidates_HaveNoSeriousFindings()
    {
        await using var app = new AppFixture();
        var (cohort, _) = await ScheduleAsync(app);
        var page = await browser.NewPageAsync(app.BaseAddress);
        await page.SignInAsync("luoxiaomei", DemoAccounts.Password);
        await page.OpenAsync(CohortUrls.Sessions(cohort));
        await page.GetByRole(AriaRole.Button, new() { Name = "排课" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "预览" }).ClickAsync();
        await page.WaitForSelectorAsync(".ky-preview");
        await AxeAssert.NoSeriousFindings(page);
        await page.DressAsync(app.BaseAddress, "dark", "xlarge");
        await page.OpenAsync(CohortUrls.Completion(cohort));
        await page.Locator("[aria-label$='依据']").First.ClickAsync();
        await page.WaitForSelectorAsync(".ky-why-row");
        await AxeAssert.NoSeriousFindings(page);
        await page.OpenAsync(AssessmentUrls.PutForward(cohort));
        await AxeAssert.NoSeriousFindings(page);
        await page.OpenAsync(AssessmentUrls.List);
        await AxeAssert.NoSeriousFindings(page);
    }

    private static async Task<string[]> StatusesAsync(IPage page) => await page.EvaluateAsync<string[]>(
        "[...document.querySelectorAll('tr[data-person]')].slice(0, 6).map(row => row.querySelector(':checked')?.parentElement.textContent.trim() ?? '')");

    private static async Task<int[]> CountsAsync(IPage page) => await page.EvaluateAsync<int[]>(
        "[...document.querySelectorAll('[data-count]')].map(cell => Number(cell.textContent))");

    /// <summary>A class of its own beside the demo centre's, with two sessions today.</summary>
    private static async Task<(CohortId Cohort, TrainingSessionId[] Sessions)> ScheduleAsync(AppFixture app)
    {
        var today = DemoCalendar.FirstDay;
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<KangyangDb>>().CreateDbContextAsync();
        var provider = await db.Organizations.SingleAsync(one => one.Kind == OrganizationKind.TrainingProvider && one.Name == DemoAccounts.ProviderName);
        var assessor = await db.Organizations.SingleAsync(one => one.Name == DemoAccounts.AssessorName);
        var cases = await db.Cases.Where(one => one.ProviderId == provider.Id && one.ExitedOn == null).OrderBy(one => one.Id).Take(People).ToListAsync();
        var cohort = Cohort.Create("键盘登记班", Support.TrainingClass.Level5, provider.Id, assessor.Id, provider.DistrictCode, today, null, null).Value;
        db.Cohorts.Add(cohort);
        db.Enrollments.AddRange(cases.Select((one, place) => Enrollment.Enroll(cohort.Id, one.Id, null, place + 1, today)));
        await db.SaveChangesAsync();
        var coordinator = TestSite.Make(Role.Coordinator, new DataScope.Organization(provider.Id, provider.Name));
        var lessons = LessonHours.Create(4).Value;
        var scheduled = await app.Services.GetRequiredService<ScheduleSessions>().HandleAsync(coordinator, new(cohort.Id,
            [new(today, DayPart.Morning, LessonKind.Theory, lessons, null), new(today, DayPart.Afternoon, LessonKind.Practice, lessons, null)]));
        Assert.Null(scheduled.Refusal);
        var view = await app.Services.GetRequiredService<SessionQueries>().TimetableAsync(coordinator, cohort.Id);
        return (cohort.Id, [.. view!.Rows.Select(row => row.Id)]);
    }
}
