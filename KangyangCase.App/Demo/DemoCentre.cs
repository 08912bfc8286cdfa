using KangyangCase.App.Data;
using KangyangCase.App.Hosting;
using KangyangCase.App.Security;
using KangyangCase.App.Security.Account;
using KangyangCase.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Demo;

/// <summary>Fills an empty demo database: the organizations with their filings, the accounts, two cohorts, sixty people with something waiting in every stage.</summary>
public sealed class DemoCentre(
    IDbContextFactory<KangyangDb> contexts, IServiceScopeFactory scopes, DatabaseStartup startup, DemoOrganizations organizations,
    DemoCohorts cohorts, DemoActors people, DemoStory story)
{
    public async Task EnsureAsync()
    {
        if (await IsWholeAsync()) return;
        await StartOverAsync();
        var (provider, assessor) = await organizations.AddAsync();
        await AddAccountsAsync(provider, assessor);
        var (running, _) = await cohorts.AddAsync(provider, assessor, (await people.ReadAsync())[Role.Coordinator].UserId);
        await story.TellAsync(running);
        await SetFactAsync(SiteFact.DemoReady, "yes");
    }

    private async Task<bool> IsWholeAsync()
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await db.SiteFacts.AnyAsync(fact => fact.Key == SiteFact.DemoReady);
    }

    /// <summary>A first start that was interrupted left half a centre: only invented data, so it is made anew.</summary>
    private async Task StartOverAsync()
    {
        await using (var db = await contexts.CreateDbContextAsync())
        {
            if (await db.Organizations.AnyAsync())
            {
                await db.Database.EnsureDeletedAsync();
                await startup.RunAsync();
            }
        }
        await SetFactAsync(SiteFact.DemoDate, DemoCalendar.FirstDay.ToString("yyyy-MM-dd"));
    }

    private async Task SetFactAsync(string key, string value)
    {
        await using var db = await contexts.CreateDbContextAsync();
        if (await db.SiteFacts.FindAsync(key) is { } known) known.Value = value;
        else db.SiteFacts.Add(new SiteFact { Key = key, Value = value });
        await db.SaveChangesAsync();
    }

    private async Task AddAccountsAsync(Organization provider, Organization assessor)
    {
        await using var scope = scopes.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<AccountCreation>();
        foreach (var entry in DemoAccounts.All)
        {
            var (organization, district) = entry.Scope switch
            {
                DemoAccounts.DemoScope.Provider => (provider.Id, null),
                DemoAccounts.DemoScope.Assessor => (assessor.Id, null),
                DemoAccounts.DemoScope.District => ((OrganizationId?)null, DemoAccounts.District),
                DemoAccounts.DemoScope.Everything => (null, (string?)null),
            };
            var created = await accounts.CreateAsync(
                AccountCreation.System, new(entry.UserName, entry.DisplayName, DemoAccounts.Password, entry.Role, organization, district, entry.Office));
            if (!created.Succeeded) throw new InvalidOperationException($"Demo account {entry.UserName}: {created.Refusal.Code}");
        }
    }
}
