using KangyangCase.App.Data.Searching;
using KangyangCase.App.Features.Trainees;
using KangyangCase.App.Shared;
using KangyangCase.Domain.Cases;
using KangyangCase.Tests.Cases;
using KangyangCase.Tests.Support;

namespace KangyangCase.Tests.Searching;

/// <summary>What one box finds.</summary>
public sealed class TraineeSearchTests
{
    private static readonly string[] Everybody = ["张晓明", "章小萌", "曾德全", "单淑芬", "谭代芳", "阿依古丽·买买提", "吕绿", "𡃁䶮", "Maria Santos", "欧阳娜娜", "万俟春"];

    private readonly CancellationToken stop = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("张", "张晓明")]
    [InlineData("晓明", "张晓明")]
    [InlineData("张晓明", "张晓明")]
    [InlineData("张 晓", "张晓明")]
    [InlineData("古丽・买", "阿依古丽·买买提")]
    [InlineData("𡃁", "𡃁䶮")]
    [InlineData("䶮", "𡃁䶮")]
    [InlineData("zxm", "张晓明、章小萌")]
    [InlineData("ZXM", "张晓明、章小萌")]
    [InlineData("ｚｘｍ", "张晓明、章小萌")]
    [InlineData("xm", "张晓明、章小萌")]
    [InlineData("zhangxm", "张晓明、章小萌")]
    [InlineData("zhangxiao", "张晓明、章小萌")]
    [InlineData("zhangxiaom", "张晓明、章小萌")]
    [InlineData("zhangxiaomi", "张晓明")]
    [InlineData("zhangxiaoming", "张晓明")]
    [InlineData("zhang xiao ming", "张晓明")]
    [InlineData("zhan", "张晓明、章小萌")]
    [InlineData("zh", "张晓明、章小萌")]
    [InlineData("zengdq", "曾德全")]
    [InlineData("cengdq", "曾德全")]
    [InlineData("shansf", "单淑芬")]
    [InlineData("dansf", "单淑芬")]
    [InlineData("aygl", "阿依古丽·买买提")]
    [InlineData("maimaiti", "阿依古丽·买买提")]
    [InlineData("lvlv", "吕绿")]
    [InlineData("lyulyu", "吕绿")]
    [InlineData("maria", "Maria Santos")]
    [InlineData("Santos", "Maria Santos")]
    [InlineData("oynn", "欧阳娜娜")]
    [InlineData("moqichun", "万俟春")]
    [InlineData("张xm", "张晓明")]
    [InlineData("zxq", "")]
    [InlineData("%", "")]
    [InlineData("\"", "")]
    [InlineData("name:u5f20", "")]
    [InlineData("张*", "")]
    public async Task Search_ByName_FindsThem(string typed, string expected)
    {
        await using var site = await TestSite.CreateAsync();
        var office = new CaseOffice(site);
        foreach (var name in Everybody) await office.OpenAsync(name);

        Assert.Equal(Sorted(expected.Split('、', StringSplitOptions.RemoveEmptyEntries)), await NamesAsync(site, typed));
    }

    [Theory]
    [InlineData("0002", "谭代芳")]
    [InlineData("０００２", "谭代芳")]
    [InlineData("0001", "向春兰、谭代芳")]
    [InlineData("500233197001010002", "谭代芳")]
    [InlineData("500233 19700101 0002", "谭代芳")]
    [InlineData("50023319700101", "")]
    [InlineData(CaseOffice.Phone, "向春兰、谭代芳")]
    [InlineData("+86 199-0000-0001", "向春兰、谭代芳")]
    [InlineData("00000", "")]
    [InlineData("S000050123456205000001", "向春兰")]
    [InlineData("s000050123456205000001", "向春兰")]
    [InlineData("000001", "向春兰")]
    [InlineData("05000001", "向春兰")]
    [InlineData("000002", "")]
    public async Task Search_ByNumber_FindsThem(string typed, string expected)
    {
        await using var site = await TestSite.CreateAsync();
        var office = new CaseOffice(site);
        var cohort = await office.CohortAsync();
        var first = await office.OpenAsync("向春兰", cohort);
        await office.OpenAsync("谭代芳");
        await office.IssueAsync(first, await office.AssessAsync(cohort, first, 80, 80));

        Assert.Equal(Sorted(expected.Split('、', StringSplitOptions.RemoveEmptyEntries)), await NamesAsync(site, typed));
    }

    /// <summary>The box answers what LIKE over the stored names answers.</summary>
    [Fact]
    public async Task Search_ByAnyPartOfUpToFourCharacters_FindsWhatLikeFinds()
    {
        await using var site = await TestSite.CreateAsync();
        var office = new CaseOffice(site);
        var characters = "王张李晓明春䶮𡃁娜·".EnumerateRunes().Select(rune => rune.ToString()).ToArray();
        var dice = new Random(20201012);
        var names = Enumerable.Range(0, 40).Select(_ => string.Concat(dice.GetItems(characters, dice.Next(1, 5)))).Where(name => name.Trim('·').Length > 0).ToList();
        foreach (var name in names) await office.OpenAsync(name);

        foreach (var part in names.Select(name => string.Concat(name.EnumerateRunes().Skip(dice.Next(2)).Take(dice.Next(1, 5)))).Where(part => part.Trim('·').Length > 0).Distinct())
        {
            Assert.Equal(Sorted(names.Where(name => name.Contains(part, StringComparison.Ordinal))), await NamesAsync(site, part));
        }
    }

    [Fact]
    public async Task List_FromPageToPageAndBack_HoldsEverybodyOnceTheLastRegisteredFirst()
    {
        await using var site = await TestSite.CreateAsync();
        var office = new CaseOffice(site);
        foreach (var name in (string[])["甲一", "乙二", "丙三", "丁四", "戊五"]) await office.OpenAsync(name);
        var queries = site.Get<TraineeQueries>();

        var first = await queries.ListAsync(site.Coordinator, TraineeFilter.None, new(2), stop);
        var second = await queries.ListAsync(site.Coordinator, TraineeFilter.None, Must(first.Next), stop);
        var third = await queries.ListAsync(site.Coordinator, TraineeFilter.None, Must(second.Next), stop);
        var back = await queries.ListAsync(site.Coordinator, TraineeFilter.None, Must(third.Previous), stop);
        var start = await queries.ListAsync(site.Coordinator, TraineeFilter.None, Must(back.Previous), stop);

        Assert.Equal(["戊五", "丁四", "丙三", "乙二", "甲一"], first.Rows.Concat(second.Rows).Concat(third.Rows).Select(row => row.Name));
        Assert.Equal(second.Rows.Select(row => row.Id), back.Rows.Select(row => row.Id));
        Assert.Equal(first.Rows.Select(row => row.Id), start.Rows.Select(row => row.Id));
        Assert.Equal((null, null, null), (first.Previous, third.Next, start.Previous));
        Assert.Equal(new CappedCount(5, false), third.Total);
    }

    [Fact]
    public async Task List_OfAClass_FollowsTheRosterAndCanBeSearched()
    {
        await using var site = await TestSite.CreateAsync();
        var office = new CaseOffice(site);
        var cohort = await office.CohortAsync();
        foreach (var name in (string[])["张甲", "李乙", "张丙"]) await office.OpenAsync(name, cohort);
        await office.OpenAsync("张外人");
        var queries = site.Get<TraineeQueries>();

        var first = await queries.ListAsync(site.Coordinator, new(null, cohort.Id), new(2), stop);
        var second = await queries.ListAsync(site.Coordinator, new(null, cohort.Id), Must(first.Next), stop);
        var back = await queries.ListAsync(site.Coordinator, new(null, cohort.Id), Must(second.Previous), stop);
        var named = await queries.ListAsync(site.Coordinator, new("张", cohort.Id), PageTurn.First, stop);

        Assert.Equal(["张甲", "李乙", "张丙"], first.Rows.Concat(second.Rows).Select(row => row.Name));
        Assert.Equal(first.Rows.Select(row => row.Id), back.Rows.Select(row => row.Id));
        Assert.Equal(["张甲", "张丙"], named.Rows.Select(row => row.Name));
        Assert.Empty((await queries.ListAsync(site.OtherCoordinator, new("张", cohort.Id), PageTurn.First, stop)).Rows);
    }

    [Fact]
    public async Task Count_BeyondTheCap_StopsThere()
    {
        Assert.Equal(new CappedCount(1000, true), CappedCount.Of(1001));
        Assert.Equal(new CappedCount(1000, false), CappedCount.Of(1000));
        await using var site = await TestSite.CreateAsync();
        await new CaseOffice(site).OpenAsync();
        await using var db = await site.OpenAsync();
        Assert.Equal(1, await TraineeSearch.CountAsync(db, TraineeSearch.Match(site.Coordinator, null), 0, stop));
    }

    private async Task<IReadOnlyList<string>> NamesAsync(TestSite site, string typed)
    {
        var found = await site.Get<TraineeQueries>().ListAsync(site.Coordinator, new(typed, null), new(100), stop);
        Assert.Equal(found.Rows.Count, found.Total.Count);
        return Sorted(found.Rows.Select(row => row.Name));
    }

    private static List<string> Sorted(IEnumerable<string> names) => [.. names.Order(StringComparer.Ordinal)];

    private static PageTurn Must(PageTurn? turn) => turn ?? throw new InvalidOperationException("There is no such page.");
}
