using KangyangCase.App.Features.Accounts;
using KangyangCase.App.Security;
using KangyangCase.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KangyangCase.Tests.Accounts;

public sealed class AccountTests : IAsyncLifetime
{
    private const string Password = "四个不相干的词 correct";
    private const string Better = "另外四个词 battery staple";

    private readonly CancellationToken stop = TestContext.Current.CancellationToken;
    private TestSite? opened;

    private TestSite Site => opened ?? throw new InvalidOperationException("Not initialised.");

    public async ValueTask InitializeAsync() => opened = await TestSite.CreateAsync();

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    [Fact]
    public async Task Create_ForAnOrganization_AppearsInTheListAndSignsIn()
    {
        var id = await CreateAsync("tanlihua", Role.Examiner);

        var row = Assert.Single(await Site.Get<AccountQueries>().ListAsync(Site.Administrator, stop));
        Assert.Equal((id, "tanlihua", Site.Provider.Name, false), (row.Id, row.UserName, row.ScopeLabel, row.Disabled));
        Assert.Equal([Role.Examiner], row.Roles);
        Assert.True(await AcceptsAsync(id, Password));
    }

    [Theory]
    [InlineData("tanlihua", "谭丽华", "short", Role.Examiner, "weak")]
    [InlineData("谭丽华", "谭丽华", Password, Role.Examiner, "user-name")]
    [InlineData("tanlihua", " ", Password, Role.Examiner, "incomplete")]
    [InlineData("TAKEN", "谭丽华", Password, Role.Examiner, "taken")]
    [InlineData("tanlihua", "谭丽华", Password, Role.Administrator, "account.administrator-scope")]
    [InlineData("zhouwenjing", "周文静", Password, Role.Reviewer, "account.reviewer-of-party")]
    public async Task Create_WithAFault_NamesIt(string userName, string displayName, string password, Role role, string code)
    {
        await CreateAsync("taken", Role.CertificateClerk);
        var input = new CreateAccount.Input(userName, displayName, password, role, Site.Provider.Id, null, null);

        Assert.Equal(code, (await Site.Get<CreateAccount>().HandleAsync(Site.Administrator, input, stop)).Refusal?.Code);
    }

    [Theory]
    [InlineData(null, "account.scope-missing")]
    [InlineData("000000", "account.scope-missing")]
    [InlineData(TestSite.District, null)]
    public async Task Create_OfAReviewer_NeedsADistrictThatExists(string? district, string? code)
    {
        var input = new CreateAccount.Input("zhou", "周文静", Password, Role.Reviewer, null, district, "忠县人社局");

        Assert.Equal(code, (await Site.Get<CreateAccount>().HandleAsync(Site.Administrator, input, stop)).Refusal?.Code);
    }

    [Fact]
    public async Task Disable_EndsTheSessionsAndStaysInTheList()
    {
        var id = await CreateAsync("tanlihua", Role.Examiner);
        var stamp = (await StoredAsync(id)).SecurityStamp;

        Assert.True((await Site.Get<DisableAccount>().HandleAsync(Site.Administrator, new(id, "调离"), stop)).Succeeded);

        var stored = await StoredAsync(id);
        Assert.True(stored.Disabled);
        Assert.NotEqual(stamp, stored.SecurityStamp);
        Assert.Equal("account.already-disabled", (await Site.Get<DisableAccount>().HandleAsync(Site.Administrator, new(id, "调离"), stop)).Refusal?.Code);

        Assert.True((await Site.Get<EnableAccount>().HandleAsync(Site.Administrator, new(id, "调回"), stop)).Succeeded);
        Assert.False((await StoredAsync(id)).Disabled);
        Assert.Equal("account.not-disabled", (await Site.Get<EnableAccount>().HandleAsync(Site.Administrator, new(id, "调回"), stop)).Refusal?.Code);
        Assert.Equal(["调离", "调回"], await ReasonsAsync());
    }

    [Fact]
    public async Task Disable_OfTheLastAdministrator_IsRefused_UntilThereIsAnother()
    {
        var first = await CreateAsync("first", Role.Administrator);
        Assert.Equal("account.last-administrator", (await Site.Get<DisableAccount>().HandleAsync(Site.Administrator, new(first, "原因"), stop)).Refusal?.Code);

        var second = await CreateAsync("second", Role.Administrator);
        var both = await Task.WhenAll(
            Site.Get<DisableAccount>().HandleAsync(Site.Administrator, new(first, "原因"), stop),
            Site.Get<DisableAccount>().HandleAsync(Site.Administrator, new(second, "原因"), stop));

        Assert.Equal("account.last-administrator", Assert.Single(both, result => !result.Succeeded).Refusal?.Code);
    }

    [Fact]
    public async Task Reset_SetsThePasswordAndEndsTheLock_ButLogsNeither()
    {
        var id = await CreateAsync("tanlihua", Role.Examiner);
        await using (var db = await Site.OpenAsync())
        {
            await db.Users.ExecuteUpdateAsync(set => set.SetProperty(account => account.LockoutEnd, DateTimeOffset.MaxValue), stop);
        }

        Assert.True((await Site.Get<ResetPassword>().HandleAsync(Site.Administrator, new(id, Better, "忘记密码"), stop)).Succeeded);

        Assert.Null((await StoredAsync(id)).LockoutEnd);
        Assert.Equal((true, false), (await AcceptsAsync(id, Better), await AcceptsAsync(id, Password)));
        await using var after = await Site.OpenAsync();
        Assert.All(await after.ChangeLog.ToListAsync(stop), row => Assert.DoesNotContain(Better, row.Summary + row.Details + row.Reason));
        Assert.DoesNotContain(Better, new ResetPassword.Input(id, Better, "").ToString());
    }

    [Theory]
    [InlineData("short", "忘记密码", "weak")]
    [InlineData(Better, " ", "account.reason-missing")]
    public async Task Reset_WithAFault_KeepsThePassword(string password, string reason, string code)
    {
        var id = await CreateAsync("tanlihua", Role.Examiner);

        Assert.Equal(code, (await Site.Get<ResetPassword>().HandleAsync(Site.Administrator, new(id, password, reason), stop)).Refusal?.Code);
        Assert.True(await AcceptsAsync(id, Password));
    }

    public static TheoryData<Role> EverybodyElse => [.. Roles.All.Where(role => role != Role.Administrator)];

    [Theory]
    [MemberData(nameof(EverybodyElse))]
    public async Task Administration_ByAnybodyElse_IsRefusedAndShowsNothing(Role role)
    {
        var id = await CreateAsync("tanlihua", Role.Examiner);
        var actor = TestSite.Make(role, new DataScope.Everything());

        string?[] codes =
        [
            (await Site.Get<CreateAccount>().HandleAsync(actor, new("x", "某", Password, Role.Auditor, null, null, null), stop)).Refusal?.Code,
            (await Site.Get<DisableAccount>().HandleAsync(actor, new(id, "原因"), stop)).Refusal?.Code,
            (await Site.Get<EnableAccount>().HandleAsync(actor, new(id, "原因"), stop)).Refusal?.Code,
            (await Site.Get<ResetPassword>().HandleAsync(actor, new(id, Better, "原因"), stop)).Refusal?.Code,
        ];

        Assert.All(codes, code => Assert.Equal("account.not-administrator", code));
        Assert.Empty(await Site.Get<AccountQueries>().ListAsync(actor, stop));
    }

    [Fact]
    public async Task ChangePassword_WithTheCurrentOne_ReplacesItAndEndsOtherSessions()
    {
        var id = await CreateAsync("tanlihua", Role.Examiner);
        var stamp = (await StoredAsync(id)).SecurityStamp;

        Assert.Null(await ChangeAsync(id, Password, Better, Better));

        Assert.True(await AcceptsAsync(id, Better));
        Assert.NotEqual(stamp, (await StoredAsync(id)).SecurityStamp);
    }

    [Theory]
    [InlineData("wrong", Better, Better, "current")]
    [InlineData(null, Better, Better, "current")]
    [InlineData(Password, Better, "不一样", "mismatch")]
    [InlineData(Password, "short", "short", "weak")]
    [InlineData(Password, Password, Password, "unchanged")]
    public async Task ChangePassword_WithAFault_KeepsTheOldOne(string? current, string? fresh, string? again, string code)
    {
        var id = await CreateAsync("tanlihua", Role.Examiner);

        Assert.Equal(code, await ChangeAsync(id, current, fresh, again));
        Assert.True(await AcceptsAsync(id, Password));
    }

    [Fact]
    public async Task ChangePassword_GuessedTooOften_LocksTheAccount()
    {
        var id = await CreateAsync("tanlihua", Role.Examiner);

        string? last = null;
        for (var guess = 0; guess < 8; guess++) last = await ChangeAsync(id, $"guess {guess}", Better, Better);

        Assert.Equal("locked", last);
        Assert.Equal("locked", await ChangeAsync(id, Password, Better, Better));
    }

    private async Task<Guid> CreateAsync(string userName, Role role)
    {
        var organization = role == Role.Administrator ? (KangyangCase.Domain.Organizations.OrganizationId?)null : Site.Provider.Id;
        var created = await Site.Get<CreateAccount>().HandleAsync(Site.Administrator, new(userName, "测试人员", Password, role, organization, null, null), stop);
        Assert.True(created.Succeeded, created.Refusal?.Message);
        return created.Value;
    }

    private async Task<string?> ChangeAsync(Guid id, string? current, string? fresh, string? again)
    {
        await using var scope = Site.Scope();
        var actor = Site.Examiner with { UserId = id };
        return (await scope.ServiceProvider.GetRequiredService<ChangePassword>().HandleAsync(actor, new(current, fresh, again), stop)).Refusal?.Code;
    }

    private async Task<bool> AcceptsAsync(Guid id, string password)
    {
        await using var scope = Site.Scope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<UserAccount>>();
        return await users.CheckPasswordAsync(await StoredAsync(id), password);
    }

    private async Task<UserAccount> StoredAsync(Guid id)
    {
        await using var db = await Site.OpenAsync();
        return await db.Users.AsNoTracking().SingleAsync(account => account.Id == id, stop);
    }

    private async Task<IReadOnlyList<string?>> ReasonsAsync()
    {
        await using var db = await Site.OpenAsync();
        return await db.ChangeLog.Where(row => row.Reason != null).OrderBy(row => row.Sequence).Select(row => row.Reason).ToListAsync(stop);
    }
}
