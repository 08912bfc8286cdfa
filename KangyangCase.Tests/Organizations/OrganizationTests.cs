using KangyangCase.App.Features.Organizations;
using KangyangCase.App.Security;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Organizations;
using KangyangCase.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.Tests.Organizations;

public sealed class OrganizationTests : IAsyncLifetime
{
    private readonly CancellationToken stop = TestContext.Current.CancellationToken;
    private TestSite? opened;

    private TestSite Site => opened ?? throw new InvalidOperationException("Not initialised.");

    public static TheoryData<Role> EverybodyElse => [.. Roles.All.Where(role => role != Role.Administrator)];

    public async ValueTask InitializeAsync() => opened = await TestSite.CreateAsync();

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    [Fact]
    public async Task Create_OfEachKind_KeepsItsOwnFieldsAndLogs()
    {
        var school = await CreateAsync(OrganizationKind.TrainingProvider, " 福利院 ", details: new(TrainingProviderKind.ChildWelfareInstitution));
        var bureau = await CreateAsync(OrganizationKind.Authority, "市职业技能鉴定指导中心", Organization.WholeCity, new(AuthorityKind: AuthorityKind.SkillsGuidanceCentre));

        await using var db = await Site.OpenAsync();
        var stored = await db.Organizations.SingleAsync(entry => entry.Id == school.Value, stop);
        Assert.Equal(("福利院", TrainingProviderKind.ChildWelfareInstitution), (stored.Name, stored.ProviderKind!.Value));
        Assert.Equal(AuthorityKind.SkillsGuidanceCentre, (await db.Organizations.SingleAsync(entry => entry.Id == bureau.Value, stop)).AuthorityKind);
        Assert.Equal(2, await db.ChangeLog.CountAsync(row => row.Action == "organization.created", stop));
    }

    [Theory]
    [InlineData(OrganizationKind.AssessmentOrganization, "", TestSite.District, "organization.name-missing")]
    [InlineData(OrganizationKind.AssessmentOrganization, "重庆渝康职业技能评价中心", TestSite.District, "organization.name-taken")]
    [InlineData(OrganizationKind.AssessmentOrganization, "新评价中心", "999999", "organization.district-unknown")]
    [InlineData(OrganizationKind.AssessmentOrganization, "新评价中心", Organization.WholeCity, "organization.district-unknown")]
    [InlineData(OrganizationKind.AssessmentOrganization, "", "", "form.several-faults")]
    [InlineData(OrganizationKind.Authority, "某局", TestSite.District, "organization.authority-kind-missing")]
    public async Task Create_WithAFault_NamesIt(OrganizationKind kind, string name, string district, string code) =>
        Assert.Equal(code, (await CreateAsync(kind, name, district)).Refusal?.Code);

    [Fact]
    public async Task Create_InADistrictThatIsGone_IsRefused()
    {
        await using (var db = await Site.OpenAsync())
        {
            db.Districts.Add(new() { Id = "test-gone", Name = "撤销县", ValidTo = new(2020, 10, 11) });
            await db.SaveChangesAsync(stop);
        }

        Assert.Equal("organization.district-unknown", (await CreateAsync(OrganizationKind.TrainingProvider, "旧址学校", "test-gone")).Refusal?.Code);
        Assert.DoesNotContain(await Site.Get<OrganizationQueries>().DistrictsAsync(Site.Administrator, stop), district => district.Id == "test-gone");
    }

    [Theory]
    [MemberData(nameof(EverybodyElse))]
    public async Task EveryWrite_ByAnybodyElse_IsRefusedAndChangesNothing(Role role)
    {
        var actor = TestSite.Make(role, new DataScope.Everything());
        string?[] codes =
        [
            (await Site.Get<CreateOrganization>().HandleAsync(actor, new(OrganizationKind.TrainingProvider, "学校", TestSite.District, new()), stop)).Refusal?.Code,
            (await Site.Get<ChangeOrganization>().HandleAsync(actor, new(Site.Provider.Id, new(TrainingProviderKind.Enterprise), "原因"), stop)).Refusal?.Code,
            (await Site.Get<RenameOrganization>().HandleAsync(actor, new(Site.Provider.Id, "改名", new(2020, 10, 1), false, "原因"), stop)).Refusal?.Code,
            (await Site.Get<SaveFiling>().HandleAsync(actor, new(Site.Assessor.Id, null, new(), null), stop)).Refusal?.Code,
            (await Site.Get<EndFiling>().HandleAsync(actor, new(Site.Filing, new(2020, 10, 1), "原因"), stop)).Refusal?.Code,
            (await Site.Get<SuspendFiling>().HandleAsync(actor, new(Site.Filing, new(2020, 10, 1), "原因"), stop)).Refusal?.Code,
            (await Site.Get<ResumeFiling>().HandleAsync(actor, new(Site.Filing, new(2020, 10, 1), "原因"), stop)).Refusal?.Code,
            (await Site.Get<RegisterStaffUnit>().HandleAsync(actor, new(Site.Assessor.Id, "劳务", StaffRelation.Dispatched, new(2020, 1, 1), null, null), stop)).Refusal?.Code,
            (await Site.Get<EndStaffUnit>().HandleAsync(actor, new(Site.Assessor.Id, StaffUnitId.New(), new(2020, 1, 1), "原因"), stop)).Refusal?.Code,
            (await Site.Get<SaveTrainingBase>().HandleAsync(actor, new(Site.Provider.Id, null, new(TrainingBaseLevel.National, "基地", "文", new(2020, 1, 1), null, []), null), stop)).Refusal?.Code,
        ];

        Assert.All(codes, code => Assert.Equal("organization.not-administrator", code));
        Assert.Null(await Site.Get<OrganizationDetailQueries>().FilingFormAsync(actor, Site.Assessor.Id, null, stop));
        await using var db = await Site.OpenAsync();
        Assert.Equal(0, await db.ChangeLog.CountAsync(stop));
        Assert.Null((await db.Filings.SingleAsync(stop)).EndedOn);
    }

    [Fact]
    public async Task Rename_KeepsTheFormerName_AndACorrectionDoesNot()
    {
        Assert.True((await RenameAsync("渝康评价中心（忠县）", new(2020, 10, 1), false)).Succeeded);
        Assert.True((await RenameAsync("渝康评价中心（忠州）", null, true)).Succeeded);
        Assert.Equal("organization.rename-date-missing", (await RenameAsync("别名", null, false)).Refusal?.Code);
        Assert.Equal("organization.renamed-in-the-future", (await RenameAsync("别名", new(2020, 10, 13), false)).Refusal?.Code);
        Assert.Equal("organization.nothing-changed", (await RenameAsync("渝康评价中心（忠州）", null, true)).Refusal?.Code);

        var view = await Site.Get<OrganizationDetailQueries>().FindAsync(Site.Administrator, Site.Assessor.Id, stop);
        var former = Assert.Single(view!.FormerNames);
        Assert.Equal(("重庆渝康职业技能评价中心", new DateOnly(2020, 9, 30)), (former.Name, former.UsedTo));
        Assert.Single((await Site.Get<OrganizationQueries>().ListAsync(Site.Administrator, new(Name: "渝康职业技能"), cancellation: stop)).Rows);
    }

    [Fact]
    public async Task Change_WithForeignFieldsNoReasonOrNoChange_IsRefused()
    {
        Assert.Equal("organization.foreign-field", await ChangeAsync(new(EvaluatorType: EvaluatorType.Social), "原因"));
        Assert.Equal("organization.reason-missing", await ChangeAsync(new(TrainingProviderKind.Enterprise), " "));
        Assert.Null(await ChangeAsync(new(TrainingProviderKind.Enterprise, SealName: "学校章"), "补登记"));
        Assert.Equal("organization.nothing-changed", await ChangeAsync(new(TrainingProviderKind.Enterprise, SealName: "学校章"), "补登记"));
    }

    [Fact]
    public async Task List_AndDetail_StayWithinTheScope()
    {
        var queries = Site.Get<OrganizationQueries>();
        Assert.Equal(Site.Provider.Id, Assert.Single((await queries.ListAsync(Site.Coordinator, new(), cancellation: stop)).Rows).Id);
        Assert.Equal(3, (await queries.ListAsync(Site.Reviewer, new(), cancellation: stop)).Total);
        Assert.Equal(4, (await queries.ListAsync(Site.Auditor, new(), cancellation: stop)).Total);
        Assert.Equal(1, (await queries.ListAsync(Site.Auditor, new(OrganizationKind.Authority, TestSite.District), cancellation: stop)).Total);
        var details = Site.Get<OrganizationDetailQueries>();
        Assert.Null(await details.FindAsync(Site.Coordinator, Site.OtherProvider.Id, stop));
        Assert.Null(await details.FindAsync(Site.Reviewer, Site.OtherProvider.Id, stop));
        Assert.False((await details.FindAsync(Site.Clerk, Site.Assessor.Id, stop))!.MayEdit);
    }

    [Fact]
    public async Task Base_OfAnAuthority_IsRefused_AndAnotherIsKeptAndCorrected()
    {
        var save = Site.Get<SaveTrainingBase>();
        var draft = new TrainingBaseDraft(TrainingBaseLevel.Municipal, "康养基地", "渝文1号", new(2020, 6, 1), null, []);
        Assert.Equal("base.of-authority", (await save.HandleAsync(Site.Administrator, new(Site.Authority.Id, null, draft, null), stop)).Refusal?.Code);
        Assert.Equal("form.several-faults", (await save.HandleAsync(Site.Administrator, new(Site.Provider.Id, null, draft with { Name = "", DocumentNumber = " " }, null), stop)).Refusal?.Code);
        Assert.True((await save.HandleAsync(Site.Administrator, new(Site.Provider.Id, null, draft, null), stop)).Succeeded);
        Assert.Equal("base.known", (await save.HandleAsync(Site.Administrator, new(Site.Provider.Id, null, draft, null), stop)).Refusal?.Code);
        var stored = Assert.Single((await Site.Get<OrganizationDetailQueries>().FindAsync(Site.Administrator, Site.Provider.Id, stop))!.Bases);
        Assert.Equal("organization.reason-missing", (await save.HandleAsync(Site.Administrator, new(Site.Provider.Id, stored.Id, draft, ""), stop)).Refusal?.Code);
        Assert.True((await save.HandleAsync(Site.Administrator, new(Site.Provider.Id, stored.Id, draft with { Level = TrainingBaseLevel.National }, "升级"), stop)).Succeeded);

        var overtaken = await save.HandleAsync(Site.Administrator, new(Site.Provider.Id, stored.Id, draft with { Name = "忠县康养基地" }, "更名", draft), stop);
        var now = Assert.Single((await Site.Get<OrganizationDetailQueries>().FindAsync(Site.Administrator, Site.Provider.Id, stop))!.Bases);
        Assert.Equal((TrainingBaseErrors.Overtaken, "康养基地"), (overtaken.Refusal, now.Name));
        Assert.True((await save.HandleAsync(Site.Administrator, new(Site.Provider.Id, stored.Id, draft with { Name = "忠县康养基地" }, "更名", TrainingBaseDraft.Of(now)), stop)).Succeeded);
    }

    private Task<Result<OrganizationId>> CreateAsync(OrganizationKind kind, string name, string district = TestSite.District, OrganizationDetails? details = null) =>
        Site.Get<CreateOrganization>().HandleAsync(Site.Administrator, new(kind, name, district, details ?? new()), stop);

    private Task<Result> RenameAsync(string name, DateOnly? from, bool correction) =>
        Site.Get<RenameOrganization>().HandleAsync(Site.Administrator, new(Site.Assessor.Id, name, from, correction, "备案变更"), stop);

    private async Task<string?> ChangeAsync(OrganizationDetails details, string reason) =>
        (await Site.Get<ChangeOrganization>().HandleAsync(Site.Administrator, new(Site.Provider.Id, details, reason), stop)).Refusal?.Code;
}
