using KangyangCase.App.Features.Attachments;
using KangyangCase.App.Features.Cases;
using KangyangCase.App.Features.Trainees.Duplicates;
using KangyangCase.Domain.Attachments;
using KangyangCase.Domain.Cases;
using KangyangCase.Tests.Attachments;
using KangyangCase.Tests.Cases;

namespace KangyangCase.Tests.Trainees;

/// <summary>What another organization does with a person it shares stays its own.</summary>
public sealed class SightTests : OfficeTest
{
    [Fact]
    public async Task PersonsPage_LeavesOutActsOnCasesKeptElsewhere()
    {
        var ours = await Office.OpenAsync();
        Assert.Null((await Site.Get<ExitCase>().HandleAsync(Site.Coordinator, new(ours.Id, ExitKind.Transferred, "转出", "万州"), Stop)).Refusal);
        var theirs = await Office.OpenAgainAsync(ours, Site.OtherProvider);
        Assert.Null((await Site.Get<UploadAttachment>().HandleAsync(
            Site.OtherCoordinator, new(ours.TraineeId, theirs.Id, AttachmentKind.Other, "证明.pdf", Papers.Pdf()), Stop)).Refusal);

        var events = (await new TraineeDesk(Site).ViewAsync(ours.TraineeId)).Records.Events;

        Assert.DoesNotContain(events, row => row.By == Site.OtherCoordinator.DisplayName);
    }

    [Fact]
    public async Task PersonsPage_AfterTwoSchoolsPeopleWereFoundDifferent_NamesNobodyOfTheOtherSchool()
    {
        var ours = await Office.OpenAsync("向春兰");
        var theirs = await Office.OpenAsync("向春蘭", provider: Site.OtherProvider);
        Assert.Null((await Site.Get<MarkDifferent>().HandleAsync(Site.Administrator, new(ours.TraineeId, theirs.TraineeId, "向春蘭住在某街道"), Stop)).Refusal);

        foreach (var (actor, person, other) in new[] { (Site.Coordinator, ours, "向春蘭"), (Site.OtherCoordinator, theirs, "向春兰") })
        {
            var events = (await new TraineeDesk(Site).ViewAsync(person.TraineeId, actor)).Records.Events;
            Assert.DoesNotContain(events, row => row.Summary.Contains(other, StringComparison.Ordinal) || row.Reason?.Contains("街道", StringComparison.Ordinal) == true);
        }
    }
}
