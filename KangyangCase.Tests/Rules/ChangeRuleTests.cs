using KangyangCase.App.Data;
using KangyangCase.App.Features.Rules;
using KangyangCase.App.Hosting;
using KangyangCase.App.Security;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Rules;
using KangyangCase.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.Tests.Rules;

public sealed class ChangeRuleTests : IAsyncLifetime
{
    private const string Source = "某办法第三条";

    private readonly CancellationToken stop = TestContext.Current.CancellationToken;
    private TestSite? opened;

    private TestSite Site => opened ?? throw new InvalidOperationException("Not initialised.");

    private ChangeRule Change => Site.Get<ChangeRule>();

    public async ValueTask InitializeAsync() => opened = await TestSite.CreateAsync();

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    [Fact]
    public async Task Change_OfAnUnsetRule_SetsItLogsItAndSurvivesTheNextStart()
    {
        var result = await Change.HandleAsync(Site.Administrator, new(RuleKeys.AttendanceThreshold, "８０", true, Source, "查到文件"), stop);

        Assert.True(result.Succeeded, result.Refusal?.Message);
        await Site.Get<DatabaseStartup>().RunAsync();
        await using var db = await Site.OpenAsync();
        var stored = await db.Rules.SingleAsync(rule => rule.Key == RuleKeys.AttendanceThreshold, stop);
        Assert.Equal(("80", true, Certainty.Found, Source), (stored.Value, stored.Edited, stored.Certainty, stored.Source));
        Assert.Equal(80, (await db.RuleCatalogAsync()).Number(RuleKeys.AttendanceThreshold, Site.Clock.Today).Value);
        var row = await db.ChangeLog.SingleAsync(entry => entry.Action == "rule.changed", stop);
        Assert.Contains("由 未设定 改为 80 %", row.Summary);
        Assert.Equal("查到文件", row.Reason);
    }

    [Fact]
    public async Task Change_ToBlank_UnsetsTheRule()
    {
        Assert.True((await Change.HandleAsync(Site.Administrator, new(RuleKeys.PassMark, " ", true, null, "出处不可靠"), stop)).Succeeded);

        await using var db = await Site.OpenAsync();
        Assert.False((await db.RuleCatalogAsync()).Number(RuleKeys.PassMark, Site.Clock.Today).IsSet);
        Assert.Equal(Certainty.Unknown, (await db.Rules.SingleAsync(rule => rule.Key == RuleKeys.PassMark, stop)).Certainty);
    }

    [Theory]
    [InlineData(RuleKeys.AttendanceThreshold, "101", Source, "原因", "rule.percent-above-100")]
    [InlineData(RuleKeys.AttendanceThreshold, "八成", Source, "原因", "rule.not-a-number")]
    [InlineData(RuleKeys.PostingWorkingDays, "0", Source, "原因", "calendar.working-days-not-positive")]
    [InlineData(RuleKeys.PostingWorkingDays, "2.5", Source, "原因", "rule.not-a-whole-number")]
    [InlineData(RuleKeys.PassMark, "101", Source, "原因", "mark.out-of-range")]
    [InlineData(RuleKeys.PassMark, "70", "", "原因", "rule.source-missing")]
    [InlineData(RuleKeys.PassMark, "70", Source, "", "rule.reason-missing")]
    [InlineData("no.such-rule", "70", Source, "原因", "rule.not-found")]
    public async Task Change_WithAFault_NamesItAndKeepsTheValue(string key, string value, string source, string reason, string code)
    {
        Assert.Equal(code, (await Change.HandleAsync(Site.Administrator, new(key, value, true, source, reason), stop)).Refusal?.Code);

        await using var db = await Site.OpenAsync();
        Assert.DoesNotContain(await db.Rules.ToListAsync(stop), rule => rule.Edited);
    }

    [Fact]
    public async Task Change_WithoutADifference_IsRefused()
    {
        var input = new ChangeRule.Input(RuleKeys.PassMark, "65", false, Source, "原因");
        Assert.True((await Change.HandleAsync(Site.Administrator, input, stop)).Succeeded);

        Assert.Equal("rule.nothing-changed", (await Change.HandleAsync(Site.Administrator, input, stop)).Refusal?.Code);
    }

    public static TheoryData<Role> EverybodyElse => [.. Roles.All.Where(role => role != Role.Administrator)];

    [Theory]
    [MemberData(nameof(EverybodyElse))]
    public async Task Change_ByAnybodyElse_IsRefusedAndNotOffered(Role role)
    {
        var actor = TestSite.Make(role, new DataScope.Everything());

        Assert.Equal("rule.not-administrator", (await Change.HandleAsync(actor, new(RuleKeys.PassMark, "65", true, Source, "原因"), stop)).Refusal?.Code);
        Assert.False((await Site.Get<RuleQueries>().ViewAsync(actor, stop)).MayEdit);
    }

    [Fact]
    public async Task View_ListsUnsetRulesApart_AndConfirmationsWithTheirCohort()
    {
        var cohort = await new Cases.CaseOffice(Site).CohortAsync();
        await using (var db = await Site.OpenAsync())
        {
            db.RuleConfirmations.Add(new()
            {
                Id = Guid.CreateVersion7(),
                RuleKey = RuleKeys.AttendanceThreshold,
                SubjectKind = "cohort",
                SubjectId = cohort.Id.Value.ToString(),
                Text = "已核对签到表",
                ActorName = "罗晓梅",
                At = Site.Clock.UtcNow,
            });
            await db.SaveChangesAsync(stop);
        }

        var view = await Site.Get<RuleQueries>().ViewAsync(Site.Auditor, stop);

        Assert.Contains(view.Unset, row => row.Setting.Key == RuleKeys.AttendanceThreshold);
        Assert.Contains(view.Set, row => row.Setting.Key == RuleKeys.PassMark);
        var confirmation = Assert.Single(view.Confirmations);
        Assert.Equal(($"班期 {cohort.Name}", "已核对签到表", "2020-10-12 09:00"), (confirmation.Subject, confirmation.Text, confirmation.At));
    }
}
