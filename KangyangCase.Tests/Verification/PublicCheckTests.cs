using KangyangCase.App.Features.Certificates;
using KangyangCase.App.Features.Verification;
using KangyangCase.App.Security.Keys;
using KangyangCase.Tests.Certificates;

namespace KangyangCase.Tests.Verification;

public sealed class PublicCheckTests
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("李", "李*")]
    [InlineData("李喆", "李*")]
    [InlineData("李小明", "李**")]
    [InlineData("阿依古丽·买买提", "阿***")]
    [InlineData("𡊮小明", "𡊮**")]
    public void Mask_ShowsTheFirstCharacterOnly(string name, string masked) => Assert.Equal(masked, PublicAnswer.Mask(name));

    [Fact]
    public async Task ByCheck_OfAnIssuedCertificate_AnswersMasked()
    {
        await using var scenario = await IssueScenario.CreateAsync(0);
        await scenario.AddPlanAsync(1, names: ["阿依古丽·买买提"]);
        var certificate = Assert.Single(await scenario.IssueAllAsync());
        var queries = scenario.Site.Get<PublicCheck>();

        var answer = await queries.ByCheckAsync(certificate.Number, scenario.Site.Get<VerificationSeal>().CheckOf(certificate.Number));

        Assert.Equal(
            new PublicAnswer(true, certificate.Number, "阿***", "养老护理员", "--", "五级/初级工", scenario.Site.Assessor.Name, IssueScenario.IssueDay, null, false), answer);
        await scenario.Site.Get<RevokeCertificate>().HandleAsync(scenario.Site.Clerk, new(certificate.Id, "有误"), Token);
        var revoked = await queries.ByNameAsync(certificate.Number, "阿依古丽·买买提");
        Assert.Equal((false, IssueScenario.IssueDay), (revoked!.Valid, revoked.RevokedOn));
    }

    [Theory]
    [InlineData("李小明", true)]
    [InlineData(" 李 小明 ", true)]
    [InlineData("李小名", false)]
    [InlineData("李**", false)]
    [InlineData("李", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public async Task ByName_AnswersOnlyWhereTheWholeNameFits(string? name, bool found)
    {
        await using var scenario = await IssueScenario.CreateAsync(0);
        await scenario.AddPlanAsync(1, names: ["李小明"]);
        var number = Assert.Single(await scenario.IssueAllAsync()).Number;
        var queries = scenario.Site.Get<PublicCheck>();

        Assert.Equal(found, await queries.ByNameAsync($" {number.ToLowerInvariant()[..8]} {number[8..]}", name) is not null);
        Assert.Null(await queries.ByNameAsync(number[..^1] + "9", name));
        Assert.Null(await queries.ByNameAsync(null, "无"));
        Assert.Null(await queries.ByNameAsync("", "无"));
        Assert.Null(await queries.ByNameAsync("S000050000000005000000", "无"));
    }

    [Fact]
    public async Task ByCheck_ForgedOrAltered_IsNeverAccepted()
    {
        await using var scenario = await IssueScenario.CreateAsync(2);
        var numbers = (await scenario.IssueAllAsync()).Select(entry => entry.Number).ToList();
        var (seal, random) = (scenario.Site.Get<VerificationSeal>(), new Random(20201013));
        var good = seal.CheckOf(numbers[0]);

        for (var turn = 0; turn < 200_000; turn++)
        {
            var (number, check) = Alter(random, numbers, good, turn % 5);
            if (number == numbers[0] && check == good) continue;
            Assert.False(seal.Matches(number, check), $"{number}/{check}");
        }
        var queries = scenario.Site.Get<PublicCheck>();
        foreach (var (number, check) in ((string, string)[])[
            (numbers[1], good), (numbers[0], good.ToUpperInvariant() == good ? good.ToLowerInvariant() : good.ToUpperInvariant()), (numbers[0], good + "="), (numbers[0], ""),
            (numbers[0].ToLowerInvariant(), good), (numbers[0] + " ", good), (" ", good)])
        {
            Assert.Null(await queries.ByCheckAsync(number, check));
        }
        Assert.NotNull(await queries.ByCheckAsync(numbers[0], good));
    }

    private static (string Number, string Check) Alter(Random random, List<string> numbers, string good, int way)
    {
        string Text(int length) => string.Concat(Enumerable.Range(0, length).Select(_ => Alphabet[random.Next(Alphabet.Length)]));
        var place = random.Next(good.Length);
        return way switch
        {
            0 => (numbers[0], good[..place] + Alphabet[random.Next(Alphabet.Length)] + good[(place + 1)..]),
            1 => (numbers[0], Text(good.Length)),
            2 => (numbers[0][..^6] + random.Next(1_000_000).ToString("000000"), good),
            3 => (numbers[0], new string([.. good.ToCharArray().OrderBy(_ => random.Next())])),
            _ => (numbers[0], good[..place]),
        };
    }
}
