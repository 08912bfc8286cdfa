using KangyangCase.App.Features.Occupations;
using KangyangCase.App.Shared;
using KangyangCase.Tests.Support;

namespace KangyangCase.Tests.Drafts;

public sealed class EditMergeTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TwoAdministrators_EditOneOccupation_TheSecondMerges_AndBothEditsAreStored()
    {
        await using var site = await TestSite.CreateAsync();
        var queries = site.Get<OccupationQueries>();
        var id = (await queries.ListAsync(site.Administrator, new("养老护理员"), Stop)).Rows[0].Entry.Id;
        var opened = (await queries.FindAsync(site.Administrator, id, Stop))!;
        var (first, second) = (OccupationForm.Of(opened.Entry), OccupationForm.Of(opened.Entry));
        first.Aliases += "\n照护员甲";
        (first.Education.Note, second.Education.Note) = ("甲的说明", "乙的说明");
        second.RelatedNote = "乙补的说明";
        var change = site.Get<ChangeOccupation>();
        Assert.True((await change.HandleAsync(site.Administrator, new(id, opened.Version, first, "甲改"), Stop)).Succeeded);
        Assert.Equal("occupation.overtaken", (await change.HandleAsync(site.Administrator, new(id, opened.Version, second, "乙改"), Stop)).Refusal?.Code);

        var now = (await queries.FindAsync(site.Administrator, id, Stop))!;
        var merge = new EditMerge<OccupationForm>(
            OccupationFields.Compared, OccupationForm.Of(opened.Entry), OccupationForm.Of(now.Entry), second, new(), now.History[0].ActorName, now.History[0].Instant);
        Assert.Equal(["别名", "学历要求"], merge.Changes.Select(one => one.Field));
        Assert.True(merge.TakesTheirs("别名"));
        Assert.False(merge.IsSettled);
        merge.Decide("学历要求", takeTheirs: true);
        Assert.Equal("甲的说明", second.Education.Note);
        merge.Decide("学历要求", takeTheirs: false);
        Assert.True(merge.IsSettled);
        Assert.True((await change.HandleAsync(site.Administrator, new(id, now.Version, second, "乙改"), Stop)).Succeeded);

        var stored = (await queries.FindAsync(site.Administrator, id, Stop))!.Entry;
        Assert.Contains("照护员甲", stored.Aliases);
        Assert.Equal(("乙的说明", "乙补的说明"), (stored.Education.Note, stored.RelatedOccupationsNote));
    }

    [Fact]
    public void Merge_OfWhatBothChangedAlike_AsksNothing()
    {
        EditField<string[]>[] fields = [new("甲", form => form[0], (to, from) => to[0] = from[0]), new("乙", form => form[1], (to, from) => to[1] = from[1])];
        string[] mine = ["同", "我"];
        var merge = new EditMerge<string[]>(fields, ["旧", "旧"], ["同", "旧"], mine, new string[2], null, null);

        Assert.Empty(merge.Changes);
        Assert.True(merge.IsSettled);
        Assert.Equal(["同", "我"], mine);
    }
}
