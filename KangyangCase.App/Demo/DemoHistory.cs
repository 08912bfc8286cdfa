using KangyangCase.App.Features.Cohorts;
using KangyangCase.App.Importing;
using KangyangCase.App.Security;
using KangyangCase.Domain.Cohorts;

namespace KangyangCase.App.Demo;

/// <summary>A class of 2018 and its certificates, brought in by the import itself: the demo centre had a past before this system.</summary>
public sealed class DemoHistory(HistoryQueries queries, ImportHistory import)
{
    private const int People = 4;

    private static readonly string[] Titles = ["姓名", "证件号码", "班期名称", "职业", "等级", "开班日期", "结业日期", "学时", "证书类别", "证书编号", "发证日期", "发证机构"];

    public async Task TellAsync(Actor coordinator, Cohort running)
    {
        var rows = new List<SheetRow> { RowOf(1, Titles) };
        for (var place = 0; place < People; place++)
        {
            var (person, number) = (DemoPeople.Earlier(place), place + 1);
            rows.Add(RowOf(number + 1,
            [
                person.Name, person.DocumentNumber, "养老护理员五级 2018-01 班", running.Goal.Name, "五级", "2018-05-07", "2018-06-15", "80", "培训合格",
                $"渝康培2018-{number:000}", "2018-06-20", "渝康职业培训学校",
            ]));
        }

        var header = RosterHeader.Find(rows) ?? throw new InvalidOperationException("The demo's history has no header.");
        var report = HistoryChecker.Check(new("历史数据", rows, header, RosterFileKind.Xlsx), await queries.CatalogueAsync(), await queries.TodayAsync());
        var preview = await queries.JudgeAsync(coordinator, running.ProviderId, report) ?? throw new InvalidOperationException("Not the coordinator's organization.");
        DemoStory.Require(await import.HandleAsync(coordinator, new(running.ProviderId, "2018年历史数据.xlsx", preview, Publish: true)));
    }

    private static SheetRow RowOf(int number, string[] texts) =>
        new(number, [.. texts.Select((text, column) => (column, new SheetCell(text, SheetCellKind.Text)))]);
}
