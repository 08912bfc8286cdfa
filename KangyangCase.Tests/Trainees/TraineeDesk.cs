using KangyangCase.App.Features.Trainees;
using KangyangCase.App.Features.Trainees.Records;
using KangyangCase.App.Security;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Trainees;
using KangyangCase.Tests.Support;

namespace KangyangCase.Tests.Trainees;

/// <summary>Registers people through the program's own use cases.</summary>
internal sealed class TraineeDesk(TestSite site)
{
    public const string Phone = "19900000001";

    public static readonly EarlierCertificateDraft Level4 =
        new("养老护理员", SkillLevel.Level4, "1533003017400123", "某鉴定站", new(2015, 10, 20), CertificateChecking.OriginalSeen, "看过原件");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A resident identity number that adds up: woman, born 1970-01-01.</summary>
    public static string Number(int person)
    {
        var body = $"50023319700101{person * 2:000}";
        return body + IdentityChecksum.For(body);
    }

    public async Task<TraineeId> RegisterAsync(int person = 1, string name = "向春兰", Actor? actor = null)
    {
        var answer = await site.Get<RegisterTrainee>().HandleAsync(actor ?? site.Coordinator, new(null, name, null, Number(person), null, null, Phone, "汉", "忠县", null, DespiteSigns: true), Stop);
        Assert.Null(answer.Refusal);
        return answer.Registered!.Value;
    }

    public async Task<TraineeView> ViewAsync(TraineeId id, Actor? actor = null) =>
        await site.Get<TraineeDetailQueries>().FindAsync(actor ?? site.Coordinator, id, Stop) ?? throw new InvalidOperationException("Not in sight.");

    public Task<EditAnswer<EarlierCertificateDraft>> CertifyAsync(TraineeId id, EarlierCertificateDraft? draft = null, Actor? actor = null) =>
        site.Get<SaveCertificate>().HandleAsync(actor ?? site.Coordinator, new(id, null, new(null, draft ?? Level4)), Stop);

    public Task<EditAnswer<PracticeDraft>> WorkedAsync(TraineeId id, DateOnly from) =>
        site.Get<SavePractice>().HandleAsync(site.Coordinator, new(id, null, new(null, new("养老护理员", "康颐公司", from, null, null))), Stop);
}
