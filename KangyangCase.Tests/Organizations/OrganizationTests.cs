using KangyangCase.App.Features.Organizations;
using KangyangCase.App.Security;
using KangyangCase.Domain.Organizations;
using KangyangCase.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.Tests.Organizations;

public sealed class OrganizationTests : IAsyncLifetime
{
    private const string Prefix = "Y000050000001";

    private readonly CancellationToken stop = TestContext.Current.CancellationToken;
    private TestSite? opened;

    private TestSite Site => opened ?? throw new InvalidOperationException("Not initialised.");

    private CreateOrganization Create => Site.Get<CreateOrganization>();

    private ChangeOrganization Change => Site.Get<ChangeOrganization>();

    public async ValueTask InitializeAsync() => opened = await TestSite.CreateAsync();

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    [Fact]
    public async Task Create_OfAnAssessmentOrganization_IsStoredAndLogged()
    {
        var result = await Create.HandleAsync(
            Site.Administrator, new(OrganizationKind.AssessmentOrganization, " 忠县评价中心 ", TestSite.District, NumberSource.Generated, Prefix.ToLowerInvariant()), stop);

        await using var db = await Site.OpenAsync();
        var stored = await db.Organizations.SingleAsync(entry => entry.Id == result.Value, stop);
        Assert.Equal(("忠县评价中心", NumberSource.Generated, Prefix), (stored.Name, stored.NumberSource!.Value, stored.NumberPrefix));
        Assert.Equal(stored.Id.Value.ToString(), (await db.ChangeLog.SingleAsync(row => row.Action == "organization.created", stop)).SubjectId);
    }

    [Theory]
    [InlineData("", TestSite.District, null, "organization.name-missing")]
    [InlineData("重庆渝康职业技能评价中心", TestSite.District, null, "organization.name-taken")]
    [InlineData("新评价中心", "999999", null, "organization.district-unknown")]
    [InlineData("新评价中心", "", null, "organization.district-unknown")]
    [InlineData("新评价中心", TestSite.District, "X000050000001", "certificate-number.prefix-form")]
    [InlineData("新评价中心", TestSite.District, "Y00005000001", "certificate-number.prefix-form")]
    [InlineData("新评价中心", TestSite.District, " ", "organization.prefix-needed")]
    [InlineData("新评价中心", TestSite.District, TestSite.NumberPrefix, "organization.prefix-taken")]
    public async Task Create_WithAFault_NamesIt(string name, string district, string? prefix, string code)
    {
        var input = new CreateOrganization.Input(
            OrganizationKind.AssessmentOrganization, name, district, prefix is null ? NumberSource.Imported : NumberSource.Generated, prefix);

        Assert.Equal(code, (await Create.HandleAsync(Site.Administrator, input, stop)).Refusal?.Code);
    }

    [Fact]
    public async Task Create_InADistrictThatIsGone_IsRefused()
    {
        await using (var db = await Site.OpenAsync())
        {
            db.Districts.Add(new() { Id = "test-gone", Name = "撤销县", ValidTo = new(2020, 10, 11) });
            await db.SaveChangesAsync(stop);
        }

        var result = await Create.HandleAsync(Site.Administrator, new(OrganizationKind.TrainingProvider, "旧址学校", "test-gone", null, null), stop);

        Assert.Equal("organization.district-unknown", result.Refusal?.Code);
        Assert.DoesNotContain(await Site.Get<OrganizationQueries>().DistrictsAsync(Site.Administrator, stop), district => district.Id == "test-gone");
    }

    public static TheoryData<Role> EverybodyElse => [.. Roles.All.Where(role => role != Role.Administrator)];

    [Theory]
    [MemberData(nameof(EverybodyElse))]
    public async Task CreateAndChange_ByAnybodyElse_AreRefused(Role role)
    {
        var actor = TestSite.Make(role, new DataScope.Everything());

        var created = await Create.HandleAsync(actor, new(OrganizationKind.TrainingProvider, "学校", TestSite.District, null, null), stop);
        var changed = await Change.HandleAsync(actor, new(Site.Provider.Id, "改名", null, null, "原因"), stop);

        Assert.Equal(("organization.not-administrator", "organization.not-administrator"), (created.Refusal?.Code, changed.Refusal?.Code));
    }

    [Fact]
    public async Task Change_OfNameAndNumbering_IsLoggedWithBothStates()
    {
        var result = await Change.HandleAsync(Site.Administrator, new(Site.Assessor.Id, "渝康评价中心（忠县）", NumberSource.Imported, null, "备案变更"), stop);

        Assert.True(result.Succeeded);
        await using var db = await Site.OpenAsync();
        var stored = await db.Organizations.SingleAsync(entry => entry.Id == Site.Assessor.Id, stop);
        Assert.Equal(("渝康评价中心（忠县）", NumberSource.Imported, null), (stored.Name, stored.NumberSource!.Value, stored.NumberPrefix));
        var row = await db.ChangeLog.SingleAsync(entry => entry.Action == "organization.changed", stop);
        Assert.Equal("备案变更", row.Reason);
        Assert.Contains(TestSite.NumberPrefix, row.Details);
        Assert.Contains("渝康评价中心（忠县）", row.Details);
    }

    [Theory]
    [InlineData("重庆渝康职业技能评价中心", NumberSource.Generated, TestSite.NumberPrefix, "原因", "organization.nothing-changed")]
    [InlineData("重庆渝康职业技能评价中心", NumberSource.Generated, null, "原因", "organization.prefix-needed")]
    [InlineData("重庆渝康职业技能评价中心", NumberSource.Typed, "S1", "原因", "certificate-number.prefix-form")]
    [InlineData("新名", NumberSource.Typed, null, "", "organization.reason-missing")]
    public async Task Change_WithAFault_NamesItAndKeepsWhatWas(string name, NumberSource source, string? prefix, string reason, string code)
    {
        Assert.Equal(code, (await Change.HandleAsync(Site.Administrator, new(Site.Assessor.Id, name, source, prefix, reason), stop)).Refusal?.Code);

        await using var db = await Site.OpenAsync();
        var stored = await db.Organizations.SingleAsync(entry => entry.Id == Site.Assessor.Id, stop);
        Assert.Equal((Site.Assessor.Name, TestSite.NumberPrefix), (stored.Name, stored.NumberPrefix));
    }

    [Fact]
    public async Task Change_OfNumberingAtATrainingProvider_IsRefused() =>
        Assert.Equal(
            "organization.not-assessing",
            (await Change.HandleAsync(Site.Administrator, new(Site.Provider.Id, Site.Provider.Name, NumberSource.Typed, null, "原因"), stop)).Refusal?.Code);

    [Fact]
    public async Task List_ForAnOrganizationsOwnPeople_HoldsTheirsOnly() =>
        Assert.Equal(Site.Provider.Id, Assert.Single(await Site.Get<OrganizationQueries>().ListAsync(Site.Coordinator, stop)).Id);
}
