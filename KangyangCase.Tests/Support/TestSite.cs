using KangyangCase.App.Data;
using KangyangCase.App.Features.Organizations;
using KangyangCase.App.Hosting;
using KangyangCase.App.Security;
using KangyangCase.App.Security.Account;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Organizations;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KangyangCase.Tests.Support;

/// <summary>
/// The site's services on a real SQLite file in a folder of its own, without a web server: two training providers,
/// one assessment organization, an actor of each role, and a clock that stands where the test puts it.
/// </summary>
public sealed class TestSite : IAsyncDisposable
{
    public const string District = "500233";
    public const string NumberPrefix = "S000050123456";

    private readonly ServiceProvider services;

    private TestSite(
        string folder, ServiceProvider services, TestClock clock, Organization provider, Organization otherProvider, Organization assessor,
        Organization authority, FilingId filing)
    {
        Folder = folder;
        this.services = services;
        Clock = clock;
        Provider = provider;
        OtherProvider = otherProvider;
        Assessor = assessor;
        (Authority, Filing) = (authority, filing);
    }

    public string Folder { get; }

    public TestClock Clock { get; }

    public Organization Provider { get; }

    /// <summary>Of another district: what it sees, and what others see of it, must not mix.</summary>
    public Organization OtherProvider { get; }

    public Organization Assessor { get; }

    /// <summary>Filed the assessor.</summary>
    public Organization Authority { get; }

    /// <summary>The assessor's filing: the whole catalogue, 2019-01-01 to 2029-12-31, numbers generated.</summary>
    public FilingId Filing { get; }

    public Actor Coordinator => Of(Role.Coordinator, Provider);

    public Actor OtherCoordinator => Of(Role.Coordinator, OtherProvider);

    public Actor Reviewer => Make(Role.Reviewer, new DataScope.District(District, "忠县"));

    public Actor Examiner => Of(Role.Examiner, Assessor);

    public Actor Clerk => Of(Role.CertificateClerk, Assessor);

    public Actor Administrator => Make(Role.Administrator, new DataScope.Everything());

    public Actor Auditor => Make(Role.Auditor, new DataScope.Everything());

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>For scoped services: dispose it.</summary>
    public AsyncServiceScope Scope() => services.CreateAsyncScope();

    public Task<KangyangDb> OpenAsync() => Get<IDbContextFactory<KangyangDb>>().CreateDbContextAsync();

    /// <param name="settings">Null: a live site, empty but for reference data and organizations.</param>
    public static async Task<TestSite> CreateAsync(SiteSettings? settings = null)
    {
        var folder = Directory.CreateTempSubdirectory("kangyang-test-").FullName;
        var collection = new ServiceCollection();
        collection.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        collection.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning));
        collection.AddSite(new SiteSettings { DataFolder = folder, Demo = settings?.Demo ?? false, PublicBaseUrl = settings?.PublicBaseUrl ?? "", ScanCommand = settings?.ScanCommand ?? "" });
        var clock = new TestClock();
        collection.AddSingleton<IBusinessClock>(clock);
        var services = collection.BuildServiceProvider();
        await services.GetRequiredService<DatabaseStartup>().RunAsync();
        var (provider, other, assessor) = (
            Organization.CreateTrainingProvider("渝康职业培训学校", District).Value,
            Organization.CreateTrainingProvider("万州康泽培训中心", "500101").Value,
            Organization.CreateAssessmentOrganization("重庆渝康职业技能评价中心", District, EvaluatorType.Social).Value);
        var authority = Organization.Create(OrganizationKind.Authority, "忠县人力社保局", District, new(AuthorityKind: AuthorityKind.HumanResources)).Value;
        // Everything is filed, so that only tests of filings meet their limits.
        var filing = FilingOf(assessor, authority.Id, NumberPrefix);
        await services.GetRequiredService<WriteGate>().RunAsync<bool>(AccountCreation.System, scope =>
        {
            scope.Db.Organizations.AddRange(provider, other, assessor, authority);
            scope.Db.Filings.Add(filing);
            return Task.FromResult(KangyangCase.Domain.Common.Result.Of(true));
        });
        return new TestSite(folder, services, clock, provider, other, assessor, authority, filing.Id);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }

    public static Filing FilingOf(
        Organization organization, OrganizationId authority, string? prefix, NumberSource source = NumberSource.Generated, DateOnly? from = null, DateOnly? to = null,
        IReadOnlyList<Goal>? goals = null, string document = "试备〔2019〕1号") => Domain.Organizations.Filing.Enter(organization, new()
        {
            AuthorityId = authority,
            Tier = FilingTier.District,
            DocumentNumber = document,
            ValidFrom = from ?? new(2019, 1, 1),
            ValidTo = to ?? new(2029, 12, 31),
            NumberSource = source,
            NumberPrefix = prefix,
            Goals = goals ?? FilingScopeChoices.Shipped.All,
        }).Value;

    public static Actor Make(Role role, DataScope scope) =>
        new(Guid.CreateVersion7(), $"测试{role.Label()}", new HashSet<Role> { role }, scope, scope.Label);

    private static Actor Of(Role role, Organization organization) => Make(role, new DataScope.Organization(organization.Id, organization.Name));
}
