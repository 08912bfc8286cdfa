using KangyangCase.App.Features.Cases;
using KangyangCase.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.Tests.Cases;

public sealed class RevealNumberTests
{
    private readonly CancellationToken stop = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Coordinator")]
    [InlineData("Reviewer")]
    [InlineData("Clerk")]
    public async Task Reveal_ByWhoWorksWithNumbers_ShowsThemAndLeavesARowWithoutThem(string actor)
    {
        await using var site = await TestSite.CreateAsync();
        var office = new CaseOffice(site);
        var caseFile = await office.OpenAsync(cohort: await office.CohortAsync());

        var result = await site.Get<RevealNumber>().HandleAsync(office.Actor(actor), new(caseFile.Id, "核对花名册"), stop);

        Assert.Equal((CaseOffice.NumberOf(1), CaseOffice.Phone), (result.Value.DocumentNumber, result.Value.PhoneNumber));
        Assert.DoesNotContain(CaseOffice.NumberOf(1), result.Value.ToString());
        await using var db = await site.OpenAsync();
        var row = await db.ChangeLog.SingleAsync(entry => entry.Action == "trainee.number-revealed", stop);
        Assert.Equal(("核对花名册", caseFile.Id.Value), (row.Reason, row.CaseId!.Value));
        Assert.DoesNotContain(CaseOffice.NumberOf(1), row.Summary + row.Details);
        Assert.DoesNotContain(CaseOffice.Phone, row.Summary + row.Details);
    }

    [Theory]
    [InlineData("Examiner", "case.may-not-reveal")]
    [InlineData("Administrator", "case.may-not-reveal")]
    [InlineData("Auditor", "case.may-not-reveal")]
    [InlineData("OtherCoordinator", "case.not-found")]
    [InlineData("OtherReviewer", "case.not-found")]
    public async Task Reveal_ByAnybodyElse_IsRefusedAndNotLogged(string actor, string code)
    {
        await using var site = await TestSite.CreateAsync();
        var office = new CaseOffice(site);
        var caseFile = await office.OpenAsync();

        var result = await site.Get<RevealNumber>().HandleAsync(office.Actor(actor), new(caseFile.Id, "看看"), stop);

        Assert.Equal(code, result.Refusal?.Code);
        await using var db = await site.OpenAsync();
        Assert.Empty(await db.ChangeLog.Where(entry => entry.Action == "trainee.number-revealed").ToListAsync(stop));
    }

    [Fact]
    public async Task Reveal_WithoutReason_IsRefused()
    {
        await using var site = await TestSite.CreateAsync();
        var caseFile = await new CaseOffice(site).OpenAsync();

        Assert.Equal("case.reveal-reason-missing", (await site.Get<RevealNumber>().HandleAsync(site.Coordinator, new(caseFile.Id, " "), stop)).Refusal?.Code);
    }
}
