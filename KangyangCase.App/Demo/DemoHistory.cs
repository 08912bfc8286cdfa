using System.Text;
using KangyangCase.App.Data;
using KangyangCase.App.Features.Cohorts;
using KangyangCase.App.Security;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Demo;

/// <summary>A class that the demo centre held before this system, brought in from a sheet: four of its people, three certificates, one of them public.</summary>
public sealed class DemoHistory(IDbContextFactory<KangyangDb> contexts, HistoryQueries queries, ImportHistory import, PublishHistory publish)
{
    /// <summary>The certificate that the public check answers for.</summary>
    public const string PublicNumber = "演示培2018-002";

    /// <summary>Of <see cref="DemoPeople"/>: they train for something else now.</summary>
    public const int FirstPerson = 40;

    private const string Header = "姓名,身份证号码,班期名称,开班日期,结业日期,职业,工种,等级,证书类别,证书编号,发证日期,发证机构";
    private const string PastClass = "家政服务员五级 2018-01 班,2018-05-07,2018-06-15,家政服务员,家务服务员,五级";

    public async Task TellAsync(Actor coordinator)
    {
        var rules = await queries.RulesAsync(coordinator) ?? throw new InvalidOperationException("Demo history: the coordinator brings in nothing.");
        var owner = (await queries.OwnersAsync(coordinator)).Single();
        string[] papers =
        [
            $"培训合格,演示培2018-001,2018-06-20,{owner.Name}",
            $"培训合格,{PublicNumber},2018-06-20,{owner.Name}",
            // In the old form of sixteen digits; no department, city or body has these.
            "技能等级,1899999999500001,2018-07-20,演示鉴定站",
            ",,,",
        ];
        var lines = papers.Select((paper, place) => (paper, Person: DemoPeople.At(FirstPerson + place))).Select(row => $"{row.Person.Name},{row.Person.DocumentNumber},{PastClass},{row.paper}");
        var content = Encoding.UTF8.GetBytes(string.Join('\n', lines.Prepend(Header)));
        var draft = DemoStory.Require(await HistoryDraft.OpenAsync(new(content, "2018年家政服务员五级.csv"), owner, rules));
        await draft.JudgeAsync(queries, coordinator);
        if (draft.Preview is not { Skipped: 0 } preview)
        {
            var why = draft.Preview?.Rows.SelectMany(row => row.Row.Problems).Select(problem => problem.Code).Distinct() ?? [];
            throw new InvalidOperationException($"Demo history: {string.Join(", ", why)}.");
        }

        DemoStory.Require(await import.HandleAsync(coordinator, new(owner.Id, draft.FileName, preview, Publish: false)));

        await using var db = await contexts.CreateDbContextAsync();
        var shown = await db.HistoricalCertificates.Where(one => one.Number == PublicNumber).Select(one => one.Id).SingleAsync();
        DemoStory.Require(await publish.HandleAsync(coordinator, new(true, "本人求职需要，申请可以公开查验。", Certificate: shown)));
    }
}
