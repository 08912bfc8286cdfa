using KangyangCase.App.Features.Cohorts;
using KangyangCase.App.Features.Trainees.Duplicates;
using KangyangCase.App.Features.Trainees.Records;
using KangyangCase.Domain.Trainees;
using KangyangCase.Tests.Support;
using KangyangCase.Tests.Trainees;
using Microsoft.EntityFrameworkCore;
using static KangyangCase.Tests.Cohorts.CohortSite;

namespace KangyangCase.Tests.Cohorts;

/// <summary>Undoing an import never takes along what people wrote about its people.</summary>
public sealed class UndoImportPeopleTests : CohortTest
{
    private async Task<TraineeId> SomeoneAsync()
    {
        await using var db = await Site.OpenAsync();
        return (await db.Trainees.OrderBy(entry => entry.Id).FirstAsync(Stop)).Id;
    }

    [Fact]
    public async Task Undo_WhenAConsentWasEnteredByHand_IsRefusedAndKeepsThePerson()
    {
        var done = await Site.ImportAsync(await Site.CohortAsync());
        var person = await SomeoneAsync();
        var consent = new ConsentDraft(ConsentKind.PersonalData, null, ConsentForm.SignedOnPaper, new(2020, 10, 1), null);
        Assert.Null((await Site.Get<SaveConsent>().HandleAsync(Site.Coordinator, new(person, null, new(null, consent)), Stop)).Refusal);

        var undone = await Site.Get<UndoImport>().HandleAsync(Site.Coordinator, new(done.Batch, "表传错了"), Stop);

        Assert.Equal("import.depended-on", undone.Refusal?.Code);
        Assert.Contains("1 人的档案后来由人登记或改过", undone.Refusal?.Message);
        await using var db = await Site.OpenAsync();
        Assert.Equal(1, await db.ConsentRecords.CountAsync(entry => entry.TraineeId == person, Stop));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Undo_WhenAPersonWasMerged_IsRefusedWithASentence(bool survives)
    {
        var done = await Site.ImportAsync(await Site.CohortAsync());
        var (person, other) = (await SomeoneAsync(), await new TraineeDesk(Site).RegisterAsync());
        var merged = await Site.Get<MergeTrainees>().HandleAsync(
            Site.Coordinator, new(survives ? person : other, survives ? other : person, new HashSet<Domain.Trainees.Duplicates.MergeField>(), "核对过原件"), Stop);
        Assert.Null(merged.Refusal);

        var undone = await Site.Get<UndoImport>().HandleAsync(Site.Coordinator, new(done.Batch, "表传错了"), Stop);

        Assert.Equal("import.depended-on", undone.Refusal?.Code);
        Assert.Contains("1 人与别的档案合并过", undone.Refusal?.Message);
    }
}
