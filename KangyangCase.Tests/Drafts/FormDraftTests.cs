using System.Security.Claims;
using System.Text;
using KangyangCase.App.Drafts;
using KangyangCase.App.Security;
using KangyangCase.Tests.Support;
using Microsoft.AspNetCore.Components.Authorization;

namespace KangyangCase.Tests.Drafts;

/// <summary>What is offered when a form is opened again.</summary>
public sealed class FormDraftTests : IAsyncLifetime
{
    private const string Key = "trainee-contact/1";

    private readonly CancellationToken stop = TestContext.Current.CancellationToken;
    private TestSite? opened;
    private Actor? actor;

    private TestSite Site => opened ?? throw new InvalidOperationException("Not initialised.");

    private Actor Typist => actor ??= Site.Coordinator;

    private FormDrafts Drafts => new(Site.Get<DraftStore>(), new ActorSource(new SignedIn(Typist)));

    public async ValueTask InitializeAsync() => opened = await TestSite.CreateAsync();

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    [Fact]
    public async Task Find_OfTheSameTypedTwice_OffersItOnce_AndDroppingItDropsBoth()
    {
        await TypeAsync("""{"count":1,"base":null,"fields":{"name":"冉隆芬"},"rows":{}}""");
        await TypeAsync("""{"count":1,"base":null,"fields":{"name":"冉隆芬"},"rows":{}}""");

        var offer = Assert.Single(await Drafts.FindAsync(Key));
        Assert.Equal(2, offer.Slots.Count);
        await Drafts.DiscardAsync(Key, offer.Slots);
        Assert.Empty(await Drafts.FindAsync(Key));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Find_WhereOneHoldsAllOfTheOther_OffersTheFullerOne(bool fullerFirst)
    {
        string[] drafts = ["""{"count":2,"fields":{"name":"冉隆芬","place":"忠县"},"rows":{"job":2}}""", """{"count":1,"fields":{"name":"冉隆芬"}}"""];
        foreach (var one in fullerFirst ? drafts : drafts.Reverse()) await TypeAsync(one);

        var offer = Assert.Single(await Drafts.FindAsync(Key));
        Assert.Contains("忠县", offer.Content);
        Assert.Equal(2, offer.Slots.Count);
    }

    [Theory]
    [InlineData("""{"count":1,"fields":{"name":"冉隆方"}}""")]
    [InlineData("""{"count":1,"fields":{"name":"冉隆芬"},"rows":{"job":2}}""")]
    [InlineData("""{"count":1,"fields":{"place":"忠县"}}""")]
    [InlineData("""{"count":1,"state":"{}"}""")]
    public async Task Find_OfTwoThatDiffer_OffersBoth(string other)
    {
        await TypeAsync("""{"count":1,"fields":{"name":"冉隆芬"},"rows":{"job":1}}""");
        await TypeAsync(other);

        Assert.Equal(2, (await Drafts.FindAsync(Key)).Count);
    }

    private async Task TypeAsync(string content)
    {
        Assert.True((await Site.Get<DraftStore>().SaveAsync(Typist, Key, Guid.CreateVersion7(), 1, Encoding.UTF8.GetBytes(content), stop)).Succeeded);
    }

    private sealed class SignedIn(Actor actor) : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(new(new ClaimsIdentity(
            [
                new(ClaimTypes.NameIdentifier, actor.UserId.ToString()), .. actor.Roles.Select(role => new Claim(ClaimTypes.Role, role.ToString())),
                .. ActorClaims.Write(actor.DisplayName, actor.Affiliation, actor.Scope),
            ], "test"))));
    }
}
