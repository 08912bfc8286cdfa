using KangyangCase.App.Data;
using KangyangCase.App.Security.Account;
using KangyangCase.App.Security.Keys;
using KangyangCase.Domain.Trainees;
using KangyangCase.Tests.Journeys;
using KangyangCase.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace KangyangCase.Tests.Duplicates;

/// <summary>A coordinator looks for somebody, finds the person twice, merges and takes it back.</summary>
public sealed class DuplicateJourneyTests(BrowserFixture browser)
{
    [Fact]
    public async Task Person_RegisteredTwice_IsFoundMergedAndTakenApart()
    {
        await using var app = new AppFixture();
        var walk = new Walk(await browser.NewPageAsync(app.BaseAddress), app.BaseAddress);
        var page = walk.Page;
        var (name, twin) = await RegisterTwinAsync(app);
        await walk.SignInAsync("luoxiaomei");

        await walk.OpenAsync("/trainees");
        var box = page.GetByLabel("找人");
        await box.PressSequentiallyAsync(name);
        await Assertions.Expect(page.Locator("tbody tr")).ToHaveCountAsync(2);
        Assert.EndsWith("/trainees", page.Url);
        await page.ScreenshotAsync("trainees");
        await AxeAssert.NoSeriousFindings(page);
        await box.FillAsync("没有这个人");
        await box.PressAsync("Enter");
        await walk.SeeAsync("没有符合条件的学员");
        await walk.ClickAsync("重置");
        await Assertions.Expect(page.Locator("tbody tr")).ToHaveCountAsync(20);
        await Assertions.Expect(box).ToHaveValueAsync("");
        await walk.ClickAsync("下一页");
        await Assertions.Expect(walk.Button("上一页")).ToBeEnabledAsync();

        await walk.FollowAsync("查重");
        await page.ScreenshotAsync("duplicates");
        await walk.FollowAsync("核对 ");
        await page.GetByText("（不同）").First.WaitForAsync();
        await page.ScreenshotAsync("duplicate-pair");
        await AxeAssert.NoSeriousFindings(page);
        await walk.ClickAsync("是同一人，合并");
        await walk.SeeAsync("请写明判定的依据");
        await walk.FillAsync("依据", "核对过两份证件原件");
        await walk.Button("是同一人，合并").DblClickAsync();
        await walk.SeeAsync("并入");
        await walk.FillAsync("撤销原因", "并错了");
        await walk.ClickAsync("撤销合并");
        await walk.SeeAsync("核对两份档案");
        await walk.FillAsync("依据", "照片不同，是两个人");
        await walk.ClickAsync("是不同的人");
        await walk.SeeAsync("判定为不同的人：照片不同，是两个人");
        await walk.OpenAsync("/trainees/duplicates");
        await walk.SeeAsync("没有发现重复");

        await using var db = await app.Services.GetRequiredService<IDbContextFactory<KangyangDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        Assert.Null((await db.Trainees.SingleAsync(entry => entry.Id == twin, TestContext.Current.CancellationToken)).MergedInto);
        Assert.Equal(
            ["trainee.merged", "trainee.merge-undone", "trainee.found-different"],
            await db.ChangeLog.Where(row => row.SubjectKind == "trainee").OrderByDescending(row => row.Sequence).Take(3).OrderBy(row => row.Sequence)
                .Select(row => row.Action).ToListAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Somebody of the demo centre once more, with a passport.</summary>
    private static async Task<(string Name, TraineeId Twin)> RegisterTwinAsync(AppFixture app)
    {
        var protector = app.Services.GetRequiredService<PersonalDataProtector>();
        var done = await app.Services.GetRequiredService<WriteGate>().RunAsync<(string, TraineeId)>(AccountCreation.System, async scope =>
        {
            var person = await scope.Db.Trainees.OrderBy(entry => entry.FoldedName).FirstAsync();
            var twin = Trainee.Register(
                person.Name, person.FoldedName, person.Sex, person.BirthDate, IdentityDocumentKind.Passport,
                protector.Seal(SealPurposes.DocumentNumber, "E90000001"), null, person.RegisteredBy, scope.Today);
            scope.Db.Add(twin);
            return (twin.Name, twin.Id);
        });
        return done.Value;
    }
}
