using KangyangCase.App.Data;
using KangyangCase.App.Features.Trainees.Records;
using KangyangCase.App.Security;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Trainees;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Demo;

/// <summary>Three people of the demo centre have more on file than a roster says.</summary>
public sealed class DemoRecords(
    IDbContextFactory<KangyangDb> contexts, SaveTargetGroup groups, SaveEmployment jobs, SaveCertificate certificates, SaveConsent consents, AddDocument documents)
{
    /// <param name="cases">Of three people.</param>
    public async Task TellAsync(Actor coordinator, IReadOnlyList<CaseFileId> cases)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var people = new List<TraineeId>();
        foreach (var id in cases) people.Add((await db.Cases.AsNoTracking().SingleAsync(entry => entry.Id == id)).TraineeId);

        Require(await groups.HandleAsync(coordinator, new(people[0], null, new(null, new(
            TargetGroup.Veteran, new(2016, 12, 1), null, GroupEvidence.Document, "演示：退役证，已看原件", new(2020, 8, 17))))));
        Require(await jobs.HandleAsync(coordinator, new(people[0], null, new(null, new(
            EmploymentRelation.Dispatched, "忠县人和劳务派遣有限公司（演示）", null, new(2019, 3, 1), null, null)))));
        Require(await certificates.HandleAsync(coordinator, new(people[1], null, new(null, new(
            "家政服务员", SkillLevel.Level5, "1533003017500123", "演示鉴定站", new(2015, 10, 20), CertificateChecking.OriginalSeen, "演示：已看原件")))));
        Require(await consents.HandleAsync(coordinator, new(people[1], null, new(null, new(
            ConsentKind.PersonalData, "演示文本", ConsentForm.SignedOnPaper, new(2020, 8, 17), null)))));
        DemoStory.Require(await documents.HandleAsync(coordinator, new(people[2], IdentityDocumentKind.Passport, "E00000001", new(new(2018, 5, 1), new(2028, 4, 30), "演示护照"))));
    }

    private static void Require<T>(EditAnswer<T> answer)
        where T : class => DemoStory.Require(answer.Refusal is { } refusal ? refusal : KangyangCase.Domain.Common.Result.Success);
}
