using KangyangCase.App.Data;
using KangyangCase.App.Features.Organizations;
using KangyangCase.App.Security.Account;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Demo;

/// <summary>The demo centre's organizations, through the use cases an administrator has. Every number and document is invented and says 演示.</summary>
public sealed class DemoOrganizations(
    IDbContextFactory<KangyangDb> contexts, CreateOrganization create, SaveFiling file, SaveTrainingBase grant, RegisterStaffUnit staff)
{
    private const string SocialPrefix = "S000050123456";
    private const string EmployerPrefix = "Y000050654321";

    public async Task<(Organization Provider, Organization Assessor)> AddAsync()
    {
        var authority = await CreateAsync(OrganizationKind.Authority, "忠县人力资源和社会保障局（演示）", new(AuthorityKind: AuthorityKind.HumanResources));
        await CreateAsync(OrganizationKind.Authority, "忠县公共就业服务中心（演示）", new(AuthorityKind: AuthorityKind.EmploymentService));
        var provider = await CreateAsync(OrganizationKind.TrainingProvider, DemoAccounts.ProviderName, new(TrainingProviderKind.PrivateTrainingInstitution));
        var assessor = await CreateAsync(
            OrganizationKind.AssessmentOrganization, DemoAccounts.AssessorName,
            new(EvaluatorType: EvaluatorType.Social, SealName: DemoAccounts.AssessorName + "（演示章）", SealNote: "办公室保管（演示）"));
        var employer = await CreateAsync(OrganizationKind.AssessmentOrganization, "忠县康颐养老服务有限公司", new(EvaluatorType: EvaluatorType.Employer));

        await FileAsync(assessor, authority, "演示备案〔2020〕001号", SocialPrefix, NumberSource.Generated, [.. FilingScopeChoices.Shipped.All]);
        await FileAsync(employer, authority, "演示备案〔2020〕002号", EmployerPrefix, NumberSource.Imported, [.. FilingScopeChoices.Shipped.All.Where(goal => goal.Name == "养老护理员")]);
        DemoStory.Require(await staff.HandleAsync(
            AccountCreation.System, new(employer, "忠县人和劳务派遣有限公司（演示）", StaffRelation.Dispatched, new(2020, 1, 1), null, "劳务派遣协议（演示）")));
        DemoStory.Require(await grant.HandleAsync(AccountCreation.System, new(provider, null, new(
            TrainingBaseLevel.Municipal, "忠县康养高技能人才培训基地（演示）", "演示文件〔2020〕008号", new(2020, 6, 1), null, []), null)));

        await using var db = await contexts.CreateDbContextAsync();
        var all = await db.Organizations.AsNoTracking().ToDictionaryAsync(entry => entry.Id);
        return (all[provider], all[assessor]);
    }

    private async Task<OrganizationId> CreateAsync(OrganizationKind kind, string name, OrganizationDetails details) =>
        DemoStory.Require(await create.HandleAsync(AccountCreation.System, new(kind, name, DemoAccounts.District, details)));

    private async Task FileAsync(
        OrganizationId organization, OrganizationId authority, string document, string prefix, NumberSource source, IReadOnlyList<Goal> goals) =>
        DemoStory.Require(await file.HandleAsync(AccountCreation.System, new(organization, null, new()
        {
            AuthorityId = authority,
            Tier = FilingTier.District,
            DocumentNumber = document,
            ValidFrom = new(2020, 1, 1),
            ValidTo = new(2026, 12, 31),
            NumberSource = source,
            NumberPrefix = prefix,
            Evidence = "演示资料，不是真实备案",
            Goals = goals,
        }, null)));
}
